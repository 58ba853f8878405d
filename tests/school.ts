// A school that does not exist: its box, its commission and one Tuesday, for tests of the law.
import type { BoxAbout } from '#core/box.ts'
import type { Commission, Officers, Role } from '#core/commission.ts'
import type { HeldOpening, OpenedSeal } from '#core/held-opening.ts'
import { instantOf } from '#core/local-time.ts'
import { schoolRegulation } from '#core/regulation.ts'

/** Ids and hashes of the right form, told apart by one letter. */
export const idOf = (letter: string) => `${letter.repeat(21)}A`
export const hashOf = (letter: string) => `${letter.repeat(42)}A`

export const commissionOf = (roles: readonly Role[]): Commission => ({
  no: 1,
  order: { no: '14', date: '2026-09-01' },
  members: roles.map((role, i) => ({
    i,
    name: `${['Айгүл', 'Бакыт', 'Чынара', 'Данияр', 'Элмира', 'Фарида', 'Гүлнара'][i] ?? i}`,
    role,
    key: hashOf(String.fromCharCode(97 + i)),
    desk: `age1${String(i + 2).repeat(58)}`,
  })),
})

/** Айгүл answers for the appeals, Бакыт teaches, Чынара and Элмира are parents. */
export const commission = commissionOf(['responsible', 'staff', 'parent', 'staff', 'parent'])
export const officers: Officers = { chair: 2, secretary: 1 }

export const about: BoxAbout = {
  school: { ky: 'Булак айылынын орто мектеби', ru: 'Средняя школа села Булак' },
  town: { ky: 'Булак айылы' },
  place: { ky: 'кире бериштеги фойе', ru: 'фойе у входа', en: 'the foyer by the entrance' },
  hours: { from: '08:00', to: '17:00' },
  numbers: [{ number: '112', name: { ky: 'куткаруу' }, free: true, source: 'knews.kg 10.2015' }],
  department: { name: { ky: 'билим берүү бөлүмү' }, address: { ky: 'Булак' }, phone: '' },
  languages: ['ky', 'ru', 'en'],
}

/** The wall clock of the school. */
export const at = (date: string, time: string) => instantOf(date, time, 360)

const oneSeal: OpenedSeal = {
  seal: hashOf('S'),
  no: 42,
  root: hashOf('R'),
  count: 4,
  registered: 2,
  leftOver: [hashOf('L')],
  cannot: [],
  lost: [],
  canary: 'opened',
}

/** Tuesday 24 November 2026: two letters opened, one left over, one on paper, three present. */
export const heldOpening: HeldOpening = {
  box: idOf('B'),
  opening: idOf('O'),
  about,
  regulation: schoolRegulation,
  commission,
  officers,
  kind: 'planned',
  plannedFor: ['2026-11-24'],
  reasonNeeded: false,
  reason: '',
  openedAt: at('2026-11-24', '12:02'),
  closedAt: at('2026-11-24', '12:21'),
  seals: [oneSeal],
  nextSeal: { hash: hashOf('N'), no: 43 },
  attendances: [
    { member: 0, device: 'own' },
    { member: 1, device: 'own' },
    { member: 2, device: 'shared' },
  ],
  absences: [{ member: 4, reason: 'ооруп калды' }],
  otherPersons: '',
  woodenBox: {
    reachable: true,
    unreachableWhy: '',
    damage: false,
    damageText: '',
    sealExpected: '0017',
    sealFound: '0017',
    sealIntact: true,
    sealText: '',
    foreignObjects: '',
  },
  newWoodenSeal: '0018',
  responsible: 0,
  items: [
    { entry: idOf('z'), channel: 'digital', form: 'anonymous', sheets: 0, photos: 1 },
    { entry: idOf('p'), channel: 'paper', form: 'signed', sheets: 2, photos: 0 },
    { entry: idOf('a'), channel: 'digital', form: 'signed', sheets: 0, photos: 0 },
  ],
  unreadable: 0,
  refusals: [],
  objections: [],
  note: '',
  actNo: 47,
  registerNo: 41,
  line: 12,
  journalSeq: 211,
}

/** The same Tuesday with nothing in the box but the canary letter. */
export const emptyOpening: HeldOpening = {
  ...heldOpening,
  seals: [{ ...oneSeal, count: 1, registered: 0, leftOver: [] }],
  items: [],
}
