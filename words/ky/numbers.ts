// The numbers to call in Kyrgyz, the original: as they are typed in the set-up and changed by the rules.
import type { numbers as english } from '../en/numbers.ts'

export const numbers = {
  list: 'Чалуу номерлери',
  number: 'Номери',
  nth: '{n}-номер',
  whose: 'Кимдики',
  whoseIn: { ru: '{whose} (орусча)', en: '{whose} (англисче)' },
  others: 'Орусча жана англисче (бош калтырса болот)',
  source: 'Кайдан алынды',
  sourceHint: 'Бош калса, мектептин өзү деп жазылат.',
  sourceIs: 'Булагы: {source}',
  isFree: 'Чалуу акысыз',
  called: 'Бүгүн чалып көрдүм, иштейт',
  calledOn: 'Текшерилди: {date}.',
  notVerified: 'Текшерилген эмес',
  add: 'Номер кошуу',
  remove: 'Алып салуу',
  removeOne: 'Алып салуу: {number}',
} satisfies typeof english
