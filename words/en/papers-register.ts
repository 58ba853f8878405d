// The register of appeals on paper, in English: what the box knows of each, and nothing of what was written.

export const papersRegister = {
  title: 'Register of appeals received through the trust box',
  printedOn: 'Printed on',
  count: 'Number of appeals',
  responsible: 'Responsible person',
  extract:
    'Without names and contents: what was written, by whom and about whom is in the sealed case files.',
  rows: 'Entries of the register',
  columns: [
    'Registration No.',
    'Registered',
    'Removed; act',
    'Came by',
    'Form',
    'Sheets, attachments',
    'Due by law',
    'Internal date',
    'Extended to',
    'Replied',
    'Outcome',
    'Off control',
  ],
  act: 'act No. {act}',
  channels: { paper: 'wooden box', digital: 'digital box' },
  sheets: 'sheets {sheets}, attachments {photos}',
  attachments: 'attachments {photos}',
  notYet: 'not yet',
  outcomes: {
    substantiated: 'substantiated',
    partly: 'partly substantiated',
    unsubstantiated: 'not substantiated',
    explained: 'explained',
    forwarded: 'forwarded',
    left_without_consideration: 'left without consideration',
  },
  signature: 'Signature',
}
