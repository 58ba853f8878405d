// What the school hangs up and hands out, in English: the poster and the slip for class meetings.

export const poster = {
  title: 'Trust box',
  lead: 'Something the school should know? Write it here.',
  scan: 'Point your phone’s camera at the square',
  typed: 'or type {address}',
  how: 'How it works',
  steps: [
    'You write on your phone. Nobody asks your name or your number.',
    'Your phone locks the letter. Nobody can open it alone, not even the director.',
    '{everyWeekday}, {hour}: the commission meets and opens the box, at least {quorum} of {members} together, a parent representative among them.',
    'You read the answer here with your secret code.',
  ],
  anonymous: 'What “anonymous” means',
  anonymousText: [
    'The box does not write down when or from which phone you wrote.',
    'But your words can give you away: leave out what only you can know. Do not write from a phone of the school or through its Wi-Fi.',
  ],
  wood: 'The wooden box',
  where: 'Where',
  hours: 'Hours',
  hoursText: 'on working days, {from}–{to}',
  danger: 'In danger? Call now',
  unchecked: '{name} (not checked)',
  compare:
    'If you typed the address, compare: the page for writing must show this sign of the commission',
  compareLabel: 'Sign of the commission',
}

export const slip = {
  title: 'Trust box',
  sentences: [
    'You can write to the school’s trust box from your phone, with your name or without.',
    'Your phone locks the letter; it is opened only when the commission meets, a parent representative among them: {everyWeekday}.',
    'The answer is read with the secret code that only you have.',
  ],
  scan: 'Camera here',
  typed: 'or type: {address}',
  languages: 'The page speaks: {languages}',
  language: { ky: 'Kyrgyz', ru: 'Russian', en: 'English' },
}

export const papersPublic = { poster, slip }
