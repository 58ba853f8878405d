// The numbers to call in Russian, as they are typed in the set-up and changed by the rules.
import type { numbers as english } from '../en/numbers.ts'

export const numbers = {
  list: 'Номера, по которым звонить',
  number: 'Номер',
  nth: 'номер {n}',
  whose: 'Чей это номер',
  whoseIn: { ru: '{whose} (по-русски)', en: '{whose} (по-английски)' },
  others: 'По-русски и по-английски (можно не заполнять)',
  source: 'Откуда он взят',
  sourceHint: 'Если оставить пустым, будет указана сама школа.',
  sourceIs: 'Источник: {source}',
  isFree: 'Звонок бесплатный',
  called: 'Сегодня по нему звонили, отвечает',
  calledOn: 'Проверено: {date}.',
  notVerified: 'Не проверен',
  add: 'Добавить номер',
  remove: 'Убрать',
  removeOne: 'Убрать: {number}',
} satisfies typeof english
