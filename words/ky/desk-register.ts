// The register in Kyrgyz, the original: its rows, terms in words, kinds, subjects and outcomes.
import type * as english from '../en/desk-register.ts'
import { inKy } from '../plural.ts'

export const register = {
  title: 'Кайрылууларды каттоо журналы',
  intro:
    'Бул жерде ат да, мазмун да жок: алар иштерде турат, окууга укугу барлар үчүн гана кулпуланган.',
  empty: 'Азырынча бир да кайрылуу катталган жок.',
  number: 'Каттоо номери',
  came: 'Кантип келди',
  form: 'Түрү',
  due: 'Мөөнөтү',
  state: 'Абалы',
  open: '{number} ишин ачуу',
  removed: 'Кутучадан алынган күнү: {date}, акт № {act}',
  lost: 'кутуча кайрадан түзүлгөндөн бери эч ким окуй албайт',
  notYours: 'Сиздин окууңуз үчүн эмес',
  notYoursLong:
    'Бул кайрылуу Сиздин окууңуз үчүн эмес. Кутуча ушундай иштейт, себеби эч жерде жазылган эмес.',
  registerBy: '{date} күнүнүн аягына чейин катталышы керек',
  dueOn: '{date} күнүнө чейин',
  daysLeft: inKy('{n} жумуш күнү калды'),
  lastDay: 'бүгүн акыркы күнү',
  late: inKy('мөөнөтү өтүп кеткен: {n} жумуш күнү'),
  done: 'мөөнөт токтоду',
  states: {
    unregistered: 'каттоону күтүүдө',
    review: 'каралууда',
    extended: 'мөөнөтү узартылды',
    answered: 'жооп берилди',
    closed: 'жабылды',
  },
  followUps: inKy('кайрылуучунун {n} толуктоосу'),
  verified: 'текшерилген: {date}',
  notVerified: 'текшерилген эмес',
  grounds: { law: '№ 67 мыйзам', regulation: 'жобо', house: 'мектептин өз эрежеси' },
  units: {
    working_days: inKy('{n} жумуш күнү'),
    calendar_days: inKy('{n} календардык күн'),
  },
  termOf: {
    statutory: 'Кароо мөөнөтү',
    internal: 'Өзүбүздүн максат',
    forward: 'Таандыктыгы боюнча жөнөтүү',
  },
  unconfirmed: 'Бул күнгө жакын айт күнү али бекитиле элек: мөөнөт жылышы мүмкүн.',
} satisfies typeof english.register

export const kinds = {
  label: 'Мыйзам боюнча түрү',
  proposal: 'сунуш',
  application: 'арыз',
  complaint: 'даттануу',
  proposalHint: 'Бир нерсени кантип жакшыртса болот.',
  applicationHint:
    'Жардам сураган же тартип бузулганын билдирген. Коррупция жөнүндө кабар да арыз.',
  complaintHint: 'Өзүнүн же баланын бузулган укугун калыбына келтирүүнү сураган.',
} satisfies typeof english.kinds

export const subjects = {
  label: 'Темасы',
  violence: 'зомбулук',
  ill_treatment: 'кордоо, ырайымсыз мамиле',
  bullying: 'кемсинтүү, кысым көрсөтүү (буллинг)',
  discrimination: 'басмырлоо',
  grades: 'баа коюу',
  admission: 'мектепке кабыл алуу',
  class_fund: 'класстын фонду',
  repairs_collection: 'оңдоого жана жабдууга акча чогултуу',
  public_fund: 'коомдук фонд',
  bribe_for_grade: 'баа же экзамен үчүн пара',
  bribe_for_admission: 'мектепке алуу үчүн пара',
  pressure_to_collect: 'мугалимдерге акча чогулттуруу',
  teaching: 'сабак берүү',
  meals: 'тамактануу',
  sanitation: 'санитария',
  safety: 'коопсуздук',
  transport: 'транспорт',
  retaliation: 'кайрылганы үчүн куугунтуктоо',
  outside_school: 'мектептин иши эмес',
  unsorted: 'башка',
} satisfies typeof english.subjects

export const outcomes = {
  label: 'Жыйынтыгы',
  substantiated: 'жүйөлүү, тастыкталды',
  partly: 'жарым-жартылай жүйөлүү',
  unsubstantiated: 'жүйөсүз, тастыкталган жок',
  explained: 'түшүндүрүлдү',
  forwarded: 'таандыктыгы боюнча жөнөтүлдү',
  left_without_consideration: 'кароосуз калтырылды',
} satisfies typeof english.outcomes

export const grounds = {
  label: 'Негизи',
  no_facts: 'текшере турган эч нерсе айтылган эмес',
  repeated: 'ошол эле маселе, мурда маңызы боюнча жооп берилген',
  abuse: 'кордоо же коркутуудан башка эч нерсе жок',
  unreadable: 'окууга мүмкүн эмес',
  withdrawn: 'кайрылуучу өзү кайтарып алды',
} satisfies typeof english.grounds
