// The desk in English: what is not done every week.
export const more = {
  title: 'More',
  intro: 'What is needed now and then.',
  lines: {
    copies: {
      name: 'What I signed',
      what: 'Everything that bears your signature, as one file to keep.',
    },
    notices: {
      name: 'Lines by e-mail',
      what: 'When the box is opened, sent to you and the director.',
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
