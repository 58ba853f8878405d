// What the school hangs up and hands out, in Russian: the poster and the slip for class meetings.
import type * as english from '../en/papers-public.ts'

export const poster = {
  title: 'Ящик доверия',
  lead: 'Есть что сказать школе? Напишите сюда.',
  scan: 'Наведите камеру телефона на квадрат',
  typed: 'или наберите {address}',
  how: 'Как это работает',
  steps: [
    'Вы пишете с телефона. Ни имени, ни номера никто не спрашивает.',
    'Телефон запирает письмо. В одиночку его не откроет никто, даже директор.',
    '{everyWeekday}, {hour}: комиссия собирается и открывает ящик; не меньше {quorum} из {members}, среди них представитель родителей.',
    'Ответ вы читаете здесь по секретному коду.',
  ],
  anonymous: 'Что значит «анонимно»',
  anonymousText: [
    'Ящик не записывает, когда и с какого телефона вы писали.',
    'Но вас могут выдать слова: не пишите того, что знаете только вы. Не пишите со школьного телефона и через школьный Wi-Fi.',
  ],
  wood: 'Деревянный ящик',
  where: 'Где',
  hours: 'Время',
  hoursText: 'в рабочие дни {from}–{to}',
  danger: 'Опасность? Звоните сейчас',
  unchecked: '{name} (не проверено)',
  compare: 'Если вы набрали адрес, сравните: на странице письма должен стоять этот знак комиссии',
  compareLabel: 'Знак комиссии',
} satisfies typeof english.poster

export const slip = {
  title: 'Ящик доверия',
  sentences: [
    'В ящик доверия школы можно написать с телефона: с именем или без имени.',
    'Телефон запирает письмо; его открывают только на собрании комиссии, в ней есть представитель родителей: {everyWeekday}.',
    'Ответ читают по секретному коду, который есть только у вас.',
  ],
  scan: 'Наведите камеру',
  typed: 'или наберите: {address}',
  languages: 'Языки страницы: {languages}',
  language: { ky: 'кыргызский', ru: 'русский', en: 'английский' },
} satisfies typeof english.slip

export const papersPublic = { poster, slip } satisfies typeof english.papersPublic
