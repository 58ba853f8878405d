// Lines by e-mail to the commission, in English: when the box is opened, and whether it was.
export const mail = {
  subjectBefore: 'Trust box: opening on {date}',
  subjectAfter: 'Trust box: {date}',
  subjectTrial: 'Trust box: a trial line',
  hello: 'Good day!',
  before:
    'The trust box of the school ({school}) is opened on {moment}. If you cannot come, please tell the others beforehand: without a majority of the commission and a parent representative the box stays shut.',
  held: 'On {date} the trust box of the school ({school}) was opened and sealed again. What you signed is at the commission’s desk: keep your copy from there. The next opening is on {next}.',
  unfinished:
    'On {date} the trust box of the school ({school}) was opened, and its closing has not been signed by everybody yet. Please come to the commission’s desk.',
  missed:
    'On {date} the trust box of the school ({school}) was not opened. The journal says so in a line of its own. It can be made up for on {next} or later.',
  trial: 'This line shows that the notices of the trust box of the school ({school}) reach you.',
  desk: 'The commission’s desk: {url}',
  always:
    'This line comes before and after every opening, whether there are letters or none. It never says anything of a letter.',
} as const
