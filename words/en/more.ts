// The desk in English: what is not done every week.
export const more = {
  title: 'More',
  intro: 'What is needed now and then.',
  lines: {
    notices: {
      name: 'Lines by e-mail',
      what: 'When the box is opened, sent to you and the director.',
    },
  },
} as const
