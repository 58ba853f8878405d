// The register in Russian: its rows, terms in words, kinds, subjects and outcomes.
import type * as english from '../en/desk-register.ts'
import { inRu } from '../plural.ts'

export const register = {
  title: 'Журнал регистрации обращений',
  intro: 'Здесь нет ни имён, ни содержания: они в делах, закрытых для всех, кому читать нельзя.',
  empty: 'Пока не зарегистрировано ни одного обращения.',
  number: 'Номер',
  came: 'Как пришло',
  form: 'Форма',
  due: 'Срок',
  state: 'Состояние',
  open: 'Открыть дело {number}',
  removed: 'Изъято {date}, акт № {act}',
  lost: 'ящик основан заново, прочитать не может никто',
  notYours: 'не для ваших глаз',
  notYoursLong:
    'Это обращение не для ваших глаз. Так устроен ящик, и о причине нигде ничего не сказано.',
  registerBy: 'зарегистрировать до конца дня {date}',
  dueOn: 'до {date}',
  daysLeft: inRu(
    'остался {n} рабочий день',
    'осталось {n} рабочих дня',
    'осталось {n} рабочих дней',
  ),
  lastDay: 'сегодня последний день',
  late: inRu(
    'просрочено на {n} рабочий день',
    'просрочено на {n} рабочих дня',
    'просрочено на {n} рабочих дней',
  ),
  done: 'срок не идёт',
  states: {
    unregistered: 'ждёт регистрации',
    review: 'на рассмотрении',
    extended: 'срок продлён',
    answered: 'ответ дан',
    closed: 'закрыто',
  },
  followUps: inRu(
    '{n} дополнение заявителя',
    '{n} дополнения заявителя',
    '{n} дополнений заявителя',
  ),
  verified: 'проверено {date}',
  notVerified: 'не проверено',
  grounds: { law: 'закон № 67', regulation: 'положение', house: 'правило самой школы' },
  units: {
    working_days: inRu('{n} рабочий день', '{n} рабочих дня', '{n} рабочих дней'),
    calendar_days: inRu('{n} календарный день', '{n} календарных дня', '{n} календарных дней'),
  },
  termOf: {
    statutory: 'Срок рассмотрения',
    internal: 'Наша собственная цель',
    forward: 'Направление по принадлежности',
  },
  unconfirmed: 'Праздник айт около этого дня ещё не подтверждён: срок может сдвинуться.',
} satisfies typeof english.register

export const kinds = {
  label: 'Вид по закону',
  proposal: 'предложение',
  application: 'заявление',
  complaint: 'жалоба',
  proposalHint: 'Как что-то сделать лучше.',
  applicationHint: 'Просьба о помощи или сообщение о нарушении. Сообщение о коррупции — заявление.',
  complaintHint: 'Просьба восстановить нарушенные права, свои или ребёнка.',
} satisfies typeof english.kinds

export const subjects = {
  label: 'Тема',
  violence: 'насилие',
  ill_treatment: 'жестокое обращение',
  bullying: 'травля (буллинг)',
  discrimination: 'дискриминация',
  grades: 'оценки',
  admission: 'приём в школу',
  class_fund: 'классный фонд',
  repairs_collection: 'сборы на ремонт и оснащение',
  public_fund: 'общественный фонд',
  bribe_for_grade: 'взятка за оценку или экзамен',
  bribe_for_admission: 'взятка за приём в школу',
  pressure_to_collect: 'учителей заставляют собирать деньги',
  teaching: 'преподавание',
  meals: 'питание',
  sanitation: 'санитария',
  safety: 'безопасность',
  transport: 'транспорт',
  retaliation: 'преследование за обращение',
  outside_school: 'не школьный вопрос',
  unsorted: 'другое',
} satisfies typeof english.subjects

export const outcomes = {
  label: 'Результат',
  substantiated: 'обоснована, подтвердилась',
  partly: 'обоснована частично',
  unsubstantiated: 'не обоснована, не подтвердилась',
  explained: 'разъяснено',
  forwarded: 'направлено по принадлежности',
  left_without_consideration: 'оставлено без рассмотрения',
} satisfies typeof english.outcomes

export const grounds = {
  label: 'Основание',
  no_facts: 'нет ничего, что можно проверить',
  repeated: 'тот же вопрос, на который уже отвечено по существу',
  abuse: 'только оскорбления или угрозы',
  unreadable: 'прочитать невозможно',
  withdrawn: 'отозвано заявителем',
} satisfies typeof english.grounds
