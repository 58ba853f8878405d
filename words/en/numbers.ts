// The numbers to call in English, as they are typed in the set-up and changed by the rules.
export const numbers = {
  list: 'Numbers to call',
  number: 'Number',
  nth: 'number {n}',
  whose: 'Whose it is',
  whoseIn: { ru: '{whose} (Russian)', en: '{whose} (English)' },
  others: 'In Russian and English (may stay empty)',
  source: 'Where it was read',
  sourceHint: 'Left empty, the school itself stands for it.',
  sourceIs: 'Source: {source}',
  isFree: 'The call costs nothing',
  called: 'I have called it today, it answers',
  calledOn: 'Checked on {date}.',
  notVerified: 'Not checked',
  add: 'Add a number',
  remove: 'Remove',
  removeOne: 'Remove: {number}',
}
