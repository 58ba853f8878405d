// One school's regulation as data: every rule with its value, unit, day of force and source.
//
// Terms change: a bill cutting fourteen working days to ten passed a first reading in March 2026.
// So no rule is a constant. A rule is a row in force from a day, the next row replaces it from its
// own day, and a term that began under the old row ends under the old row. A rule taken from the
// law is shown as unchecked («текшерилген эмес») until somebody has put a name to reading it.

import type { CivilDate, TimeOfDay } from './local-time.ts'

// regulation: a clause of the school's own regulation · law: an act of the state ·
// house: the school's or the box's own practice, where neither says anything.
export const grounds = ['regulation', 'law', 'house'] as const
export type Ground = (typeof grounds)[number]

export type Verified = { readonly on: CivilDate; readonly by: string }

export type Rule<V = number, U extends string = string> = {
  readonly value: V
  readonly unit: U
  readonly from: CivilDate
  readonly ground: Ground
  readonly source: string
  readonly verified?: Verified
}

// Rows of one rule, the earliest day of force first.
export type Rows<V = number, U extends string = string> = readonly Rule<V, U>[]

export type Regulation = {
  readonly approvedOn: CivilDate
  readonly approvedBy: string
  readonly version: string
  // Asia/Bishkek: UTC+6 the year round, no daylight saving.
  readonly utcOffsetMinutes: number

  // Cl. 4.3: when the box is opened. A holiday moves it to the next working day, same hour.
  readonly openingWeekday: Rows<number, 'weekday'>
  readonly openingTime: Rows<TimeOfDay, 'time_of_day'>
  // How long before that hour members may sign in, and how long after it no reason is asked.
  readonly roomOpensBefore: Rows<number, 'minutes'>
  readonly reasonAskedAfter: Rows<number, 'minutes'>
  // Cl. 4.2: when the wooden box can be reached. The digital one is open day and night.
  readonly hoursFrom: Rows<TimeOfDay, 'time_of_day'>
  readonly hoursTo: Rows<TimeOfDay, 'time_of_day'>
  // More members than the locks ask for, should the school want that; 0 adds nothing.
  readonly quorumAtLeast: Rows<number, 'members'>
  // How long a letter those present could not open is kept for others to open.
  readonly leftOverTerm: Rows<number, 'calendar_days'>
  // How long after its hour an unopened seal is still shown as good.
  readonly staleAfter: Rows<number, 'calendar_days'>

  // From removal to registration, and from registration to the reply. The internal target is
  // stricter than the law, so that keeping it keeps the law, today's and the one in preparation.
  readonly registrationTerm: Rows<number, 'working_days'>
  readonly reviewTerm: Rows<number, 'working_days'>
  readonly internalTerm: Rows<number, 'working_days'>
  // To the competent body when the matter is not the school's; and the one extension there may be.
  readonly forwardTerm: Rows<number, 'working_days'>
  readonly extensionTerm: Rows<number, 'calendar_days'>
}

// The row in force on a day. Every rule has a row older than any box, so one is always found;
// a regulation without one is a mistake in its data and stops the program.
export const ruleOn = <V, U extends string>(rows: Rows<V, U>, date: CivilDate): Rule<V, U> => {
  const inForce = rows.filter(rule => rule.from <= date)
  const latest = inForce[inForce.length - 1]
  if (latest === undefined) throw new Error(`no row of the regulation is in force on ${date}`)
  return latest
}

// Only the law needs reading again: what the school wrote itself, it knows.
export const isVerified = (rule: { readonly ground: Ground; readonly verified?: Verified }) =>
  rule.ground !== 'law' || rule.verified !== undefined

const approvedOn = '2023-09-05'

const clause = <V, U extends string>(value: V, unit: U, source: string): Rows<V, U> => [
  { value, unit, from: approvedOn, ground: 'regulation', source },
]

const house = <V, U extends string>(value: V, unit: U, source: string): Rows<V, U> => [
  { value, unit, from: approvedOn, ground: 'house', source },
]

// Law of 4 May 2007 No. 67 on the order of considering citizens' appeals, in force long before
// any box of ours; cl. 2.1(2) of the regulation pulls it in.
const appealsLaw = '2007-05-04'

// The regulation the demo starts with, and the one a school edits. The director's name is left
// for the school to fill in.
export const schoolRegulation: Regulation = {
  approvedOn,
  approvedBy: '',
  version: '1',
  utcOffsetMinutes: 360,

  openingWeekday: clause(2, 'weekday', '4.3-пункт: ар бир шейшемби күнү'),
  openingTime: clause('12:00', 'time_of_day', '4.3-пункт: саат 12:00'),
  roomOpensBefore: house(15, 'minutes', 'кирүү жана жыгач кутучаны карап чыгуу үчүн'),
  reasonAskedAfter: house(60, 'minutes', 'саат 13:00дөн кийин башталган ачуунун себеби жазылат'),
  hoursFrom: clause('08:00', 'time_of_day', '4.2-пункт: жумуш күндөрү, саат 8:00дөн'),
  hoursTo: clause('17:00', 'time_of_day', '4.2-пункт: саат 17:00гө чейин'),
  quorumAtLeast: house(
    0,
    'members',
    'кулпу талап кылгандан көп эмес; мектеп көбүрөөк талап кылса болот',
  ),
  leftOverTerm: house(30, 'calendar_days', 'андан кийин катты эч ким ача албагандыгына кол коюлат'),
  staleAfter: house(14, 'calendar_days', 'эки шейшемби өткөрүлүп жиберилсе, пломба эски'),

  registrationTerm: [
    {
      value: 1,
      unit: 'working_days',
      from: appealsLaw,
      ground: 'law',
      source: '№ 67 мыйзам: келип түшкөндөн кийин бир жумуш күнүнүн ичинде катталат',
      verified: {
        on: '2026-11-22',
        by: 'Тышкы иштер министрлигинин түшүндүрмөсү; pyramida.kg',
      },
    },
  ],
  // «30 calendar days», as several public apps show it, is not the main term.
  reviewTerm: [
    {
      value: 14,
      unit: 'working_days',
      from: appealsLaw,
      ground: 'law',
      source: '№ 67 мыйзам: он төрт жумуш күнүнүн ичинде каралат',
      verified: { on: '2026-11-22', by: '24.kg 365649; kaktus.media 542283, 12.03.2026' },
    },
  ],
  internalTerm: house(10, 'working_days', 'өзүбүздүн максат: мыйзам он күнгө түшсө да аткарылат'),
  // Some texts say five; three satisfies both.
  forwardTerm: [
    {
      value: 3,
      unit: 'working_days',
      from: appealsLaw,
      ground: 'law',
      source: '№ 67 мыйзам: таандыктыгы боюнча жөнөтүлөт; беренесин али окуш керек',
    },
  ],
  extensionTerm: [
    {
      value: 30,
      unit: 'calendar_days',
      from: appealsLaw,
      ground: 'law',
      source: '№ 67 мыйзам: өзгөчө учурларда узартылат; беренесин али окуш керек',
    },
  ],
}
