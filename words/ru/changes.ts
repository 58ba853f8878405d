// Changes of calendar, rules and what the box says of itself, as sentences of the journal, in Russian.
import type { changes as english } from '../en/changes.ts'
import { inRu } from '../plural.ts'

export const changes = {
  dayOff: 'Календарь: {date} — выходной день. Источник: {source}.',
  dayWorked: 'Календарь: {date} — рабочий день. Источник: {source}.',
  feast: 'Календарь: {feast} — {date}. Источник: {source}.',
  rule: 'Правило «{rule}»: {value}, действует с {date}. Источник: {source}.',
  about: 'Сведения о ящике изменены: {what}.',
  byAct: 'Акт № {no} от {date}; внёс(ла): {name}.',
  checked: 'Проверено {date}: {by}.',
  notChecked: 'Не проверено.',
  correction: 'Исправление записи {of}, {name}: {text}',
  left: '{who}: выход из комиссии {date} — {why}.',
  byOrder: 'Приказ № {no} от {date}; внесено: {name}.',
  departures: {
    child_left: 'ребёнок больше не учится в школе',
    keys_lost: 'ключи утеряны',
    order: 'по приказу',
    other: 'другая причина',
    own_wish: 'по собственному желанию',
  },
  commission:
    'Действует новый состав комиссии (запись № {no}). Вошли: {joined}. Вышли: {left}. Председатель {chair}, секретарь {secretary}.',
  refounded:
    'Ящик основан заново: {why}. Прежняя комиссия на это согласия не давала. Приказ № {no} от {date}; председатель {chair}, секретарь {secretary}. Остались непрочитанными обращения: {letters} (пломба № {seals}).',
  refoundedBecause: {
    keys_lost: 'ящик лишился собственных ключей',
    quorum_lost: 'ключи остались у слишком немногих членов комиссии',
  },
  newBoxKey: 'С этой записи ящик подписывает другим ключом.',
  accessEnded: 'Ключи вышедших из комиссии уничтожены: {names}.',
  correct: {
    word: 'Исправить',
    name: 'Исправить запись {seq}',
    text: 'Что в ней неверно',
    hint: 'Сама запись остаётся как есть. Напишите, как правильно; без имён заявителей и слов письма.',
    give: 'Записать исправление',
    done: 'Исправление записано.',
  },
  feasts: { orozo_ait: 'Орозо айт', kurman_ait: 'Курман айт' },
  rules: {
    openingWeekday: 'день вскрытия',
    openingTime: 'час вскрытия',
    roomOpensBefore: 'вход до часа вскрытия',
    reasonAskedAfter: 'на сколько вскрытие может опоздать без причины',
    hoursFrom: 'доступ к деревянному ящику с',
    hoursTo: 'доступ к деревянному ящику до',
    quorumAtLeast: 'членов на вскрытии, не меньше',
    leftOverTerm: 'сколько хранится письмо, которое никто не смог открыть',
    staleAfter: 'через сколько невскрытая пломба считается старой',
    registrationTerm: 'срок регистрации',
    reviewTerm: 'срок рассмотрения',
    internalTerm: 'собственный срок рассмотрения',
    forwardTerm: 'срок направления по принадлежности',
    extensionTerm: 'продление срока',
  },
  units: {
    minutes: inRu('{n} минута', '{n} минуты', '{n} минут'),
    members: inRu('{n} член', '{n} члена', '{n} членов'),
    calendar_days: inRu('{n} календарный день', '{n} календарных дня', '{n} календарных дней'),
    working_days: inRu('{n} рабочий день', '{n} рабочих дня', '{n} рабочих дней'),
  },
  parts: {
    school: 'название школы',
    town: 'село или город',
    place: 'место деревянного ящика',
    hours: 'его часы',
    numbers: 'номера, по которым звонить',
    department: 'районный отдел образования',
  },
} satisfies typeof english
