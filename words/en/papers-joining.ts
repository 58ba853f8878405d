// The papers somebody joins the commission with, in English: invitation, undertaking, recovery sheet.

export const undertaking = {
  title: 'Undertaking of confidentiality',
  name: 'Full name',
  role: 'In the commission',
  position: 'Position',
  basis: 'Basis',
  on: 'Date',
  text: [
    'As a member of the commission I keep secret what I learn through the trust box: what the appeals say, whom they name, and who may have written them (clause 6.1 of the regulation).',
    'I do not try to find out who wrote: not by the hand, not by the words, not by cameras.',
    'I make no copies and no photographs of appeals, and I give my passphrase and my keys to nobody.',
    'If an appeal concerns me or my close kin, I say so and take no part in it.',
    'To report to the competent bodies what the law obliges me to report, above all danger to a child, is no breach of this undertaking.',
    'The undertaking holds after I have left the commission.',
  ],
  keyGroups: 'Two groups of the key',
  signature: 'Signature',
}

export const invitation = {
  title: 'Invitation to the commission of the trust box',
  dear: 'Dear {name},',
  appointed:
    'By order No. {no} of {date} you are a member of the commission that opens the trust box of the school: {role}.',
  appointedSubstitute:
    'By order No. {no} of {date} you are a member of the commission that opens the trust box of the school: {role}, substitute of {member}.',
  why: 'Letters in the box are locked. They open only when members meet and each brings a key of their own. You make yours now, at home, on your own phone.',
  enrol: 'How to enrol',
  steps: [
    'Take a sheet of paper and a pen. Sit where nobody sees your screen.',
    'Point the camera of your phone at the square, or type the address under it.',
    'Go through the steps on the screen. It takes about ten minutes.',
  ],
  until: 'The link works once, until',
  keep: 'Give this paper to nobody: whoever uses the link first has the key in your name. If it says that the link has been used and it was not you, tell the school at once.',
  sitting: 'The sitting',
  when: 'Day, hour, room',
  bring: 'Bring to the sitting',
  things: [
    'the paper with your name for signing in and the digits of your passphrase',
    'the two groups of your key, from the recovery sheet',
    'your phone, if you like',
  ],
}

export const sheet = {
  title: 'Recovery sheet',
  member: 'Member of the commission',
  letters: 'Letters for recovery',
  code: 'The same letters, for a camera',
  keyGroups: 'Two groups of the key, to be compared at the sitting',
  opens: 'What it opens',
  opensWhat: [
    'It makes a new passphrase when the old one is lost: the page for signing in, «If the passphrase is lost».',
    'Whoever holds it may sign in and sign in your name.',
  ],
  opensNot: 'What it does not open',
  opensNotWhat: [
    'No letter in the box: for that a quorum of the commission must come together.',
    'No letter of a seal that has been opened and destroyed.',
    'Nothing at all once you have left the commission.',
  ],
  keep: 'How to keep it',
  keepHow: [
    'Put it into an envelope, close it and sign across the edge.',
    'Keep it in a safe place, apart from the digits of the passphrase.',
    'Make no photograph and send it to nobody. If the envelope is lost or has been opened, tell the commission the same day.',
  ],
  sealed: 'Envelope closed (day, signature)',
}

export const directorLink = {
  title: 'Link to the director’s page',
  why: 'This page shows whether the box is opened in time and the terms are kept. It shows no letter. Hold the camera of your phone over the code or type the address below it.',
  keep: [
    'Whoever has this sheet sees the page: give it to nobody and do not hang it up.',
    'If the sheet is lost, ask the responsible person or the chair for a new one: then this one ends.',
  ],
  made: 'The link was made',
  madeBy: '{date}, {name}',
}

export const papersJoining = { undertaking, invitation, sheet, directorLink }
