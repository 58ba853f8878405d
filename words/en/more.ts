// The desk in English: what is not done every week.
export const more = {
  title: 'More',
  intro: 'What is needed now and then.',
  lines: {
    commission: {
      name: 'The commission',
      what: 'Who is in it; somebody leaves, somebody comes.',
    },
    copies: {
      name: 'What I signed',
      what: 'Everything that bears your signature, as one file to keep.',
    },
    director: {
      name: 'The director’s page',
      what: 'A private link to a page of numbers: is the box kept? Never a letter.',
    },
    notices: {
      name: 'Lines by e-mail',
      what: 'When the box is opened, sent to you and the director.',
    },
    papers: {
      name: 'Papers to print',
      what: 'The poster, the slip for class meetings, the order, the minutes, the journals.',
    },
    rehearsal: {
      name: 'Rehearsal',
      what: 'A whole opening to try out, touching nothing; and whether your keys work.',
    },
    rules: {
      name: 'Calendar and rules',
      what: 'Which days are worked, the terms, whom to call; each with its source.',
    },
    ways: {
      name: 'My sign-in',
      what: 'A new passphrase, passkeys, the recovery sheet.',
    },
  },
} as const
