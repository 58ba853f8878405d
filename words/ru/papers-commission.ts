// The papers a commission comes into being by, in Russian: the director's order, minutes of an election.
//
// Translations: the Kyrgyz paper is the original. Names stand in no case but the first.
import type * as english from '../en/papers-commission.ts'

export const order = {
  title: 'Приказ',
  about: 'О назначении комиссии по вскрытию «Ящика доверия»',
  number: 'Номер приказа',
  date: 'Дата',
  place: 'Место издания',
  basis:
    'В целях приёма, учёта и рассмотрения обращений граждан через «Ящик доверия» и в соответствии с пунктами 5.1 и 5.2 Положения о порядке работы «Ящика доверия» (утверждено {date})',
  orders: 'ПРИКАЗЫВАЮ:',
  appoint:
    'Назначить комиссию по вскрытию «Ящика доверия» в составе, указанном в настоящем приказе. Число членов нечётное, в составе есть представитель родительской общественности (пункт 5.1).',
  list: 'Состав комиссии',
  columns: ['№ п/п', 'ФИО', 'Должность', 'Место в комиссии'],
  responsible:
    'Назначить ответственным лицом за организацию сбора и рассмотрения обращений граждан: {name} (пункт 5.2).',
  substitute:
    'Назначить замещающим членом: {substitute}; участвует, когда не может участвовать {member}.',
  substituteOf: '{role}, замещающий член (основной член: {member})',
  noSubstitute: 'Замещающие члены не назначены.',
  keepers:
    'Ключ от деревянного ящика хранит {key}, пломбы и пломбиратор хранит {seals}. Это два разных лица.',
  absence: 'В отсутствие директора его обязанности, касающиеся «Ящика доверия», исполняет {name}.',
  officers:
    'Председатель и секретарь комиссии избираются на её первом заседании из её членов открытым голосованием (пункт 5.4).',
  inForce: 'Приказ вступает в силу с даты: {date}.',
  replaces: 'Приказ № {no} ({date}) признать утратившим силу.',
  replacesNone: 'Прежнего приказа о комиссии не было.',
  signature: 'Подпись',
  director: 'Директор школы',
  stamp: 'М.П.',
  acquainted: 'С приказом ознакомлены (подпись, дата)',
} satisfies typeof english.order

export const minutes = {
  title: 'Протокол заседания комиссии по вскрытию «Ящика доверия»',
  number: 'Номер протокола',
  date: 'Дата проведения',
  time: 'Время',
  timeFromTo: 'начало: {from}; окончание: {to}',
  place: 'Место проведения',
  basis: 'Основание',
  kind: 'Заседание',
  kinds: {
    first_sitting: 'первое заседание комиссии',
    new_composition: 'заседание комиссии в новом составе',
  },
  openedBy: 'Открыл(а) заседание',
  untilElected: '{person} (до избрания председателя)',
  present: 'Присутствовали',
  absent: 'Отсутствовали, причина',
  absentOne: '{person}: {reason}',
  quorum: 'Кворум',
  quorumIs: 'всего мест {all}, занято {present}, необходимо {needed}: кворум есть',
  quorumIsNot: 'всего мест {all}, занято {present}, необходимо {needed}: кворума нет',
  invited: 'Приглашённые',
  agenda: 'Повестка дня:',
  elections: {
    chair: 'Избрание председателя комиссии (пункт 5.4)',
    secretary: 'Избрание секретаря комиссии (пункт 5.4)',
  },
  heard: 'Слушали',
  heardText:
    '{name}: председатель и секретарь избираются из членов комиссии открытым голосованием.',
  spoke: 'Выступили',
  candidate: 'Кандидат',
  voting: {
    chair: 'Открытое голосование: председатель комиссии, кандидат {name}',
    secretary: 'Открытое голосование: секретарь комиссии, кандидат {name}',
  },
  columns: ['№ п/п', 'ФИО', 'Место в комиссии', 'Голос'],
  votes: { for: 'за', against: 'против', abstained: 'воздержался' },
  count: 'Голоса',
  counted: 'за {for}, против {against}, воздержались {abstained}',
  decided: 'Решили',
  elected: {
    chair: 'Председателем комиссии избран(а): {name}.',
    secretary: 'Секретарём комиссии избран(а): {name}.',
  },
  executor: 'Исполнитель и срок',
  executorNone: 'вступает в силу сразу',
  recusals: 'Отводы',
  dissent: 'Особое мнение',
  appendices: 'Приложения',
  refusal:
    'Если член комиссии отказывается подписать, в его строке пишется «от подписи отказался» и причина.',
  signatures: 'Подписи всех членов комиссии (пункт 5.3)',
  acquainted: 'отсутствовал(а), ознакомлен(а)',
  integrity: 'Контрольный код',
  code: 'код протокола: {code}',
  signedAt: 'подписано: {moment}',
} satisfies typeof english.minutes

export const list = {
  title: 'Комиссия по вскрытию «Ящика доверия»',
  basis: 'Основание',
  record: 'Знак комиссии',
  quorum: 'Ящик вскрывают',
  quorumText:
    'не меньше {quorum} из {members} членов, среди них представитель родительской общественности',
  rows: 'Состав комиссии',
  columns: ['№ п/п', 'ФИО', 'Место в комиссии', 'Две группы ключа'],
  substitute: '{role}, замещающий член (основной член: {member})',
  secret: 'Эти группы ключей открытые: по ним ничего нельзя открыть.',
} satisfies typeof english.list

export const papersCommission = { order, minutes, list } satisfies typeof english.papersCommission
