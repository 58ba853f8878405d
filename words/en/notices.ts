// The desk in English: lines by e-mail.
export const notices = {
  title: 'Lines by e-mail',
  intro:
    'Before and after every opening a short line can come to you by e-mail: when the box is opened, and whether it was. It is the same whether there are letters or none, and never says anything of a letter.',
  notSet:
    'This school has not set a mail server yet, so no lines go out. You may write your address all the same; whoever looks after the box finds in docs/operate.md how to set the server.',
  failing:
    'The school’s mail server could not be reached the last time. The box tries again by itself.',
  next: 'The next line goes out on {moment}.',
  own: 'My address',
  ownHint: 'Leave it empty, and no lines come to you.',
  director: 'The director’s address',
  directorHint:
    'The director gets the same two lines and nothing else. Leave it empty, and none go there.',
  language: 'Language of the lines',
  wrong: 'This does not look like an e-mail address. It looks like name@mail.kg.',
  save: 'Save',
  saved: 'Saved.',
  none: 'No lines come to you.',
  trial: 'Send me a line now',
  sent: 'The mail server has taken it. Please look whether it has arrived.',
} as const
