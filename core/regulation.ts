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

  openingWeekday: clause(2, 'weekday', 'cl. 4.3: every Tuesday'),
  openingTime: clause('12:00', 'time_of_day', 'cl. 4.3: at 12:00'),
  roomOpensBefore: house(15, 'minutes', 'sign-in and a look at the wooden box before noon'),
  reasonAskedAfter: house(60, 'minutes', 'an opening begun after 13:00 says why'),
  hoursFrom: clause('08:00', 'time_of_day', 'cl. 4.2: access on working days from 8:00'),
  hoursTo: clause('17:00', 'time_of_day', 'cl. 4.2: to 17:00'),
  quorumAtLeast: house(0, 'members', 'no more than the locks ask for; a school may ask for more'),
  leftOverTerm: house(30, 'calendar_days', 'after it the loss of a left-over letter is signed'),
  staleAfter: house(14, 'calendar_days', 'two missed Tuesdays: the seal is old'),

  registrationTerm: [
    {
      value: 1,
      unit: 'working_days',
      from: appealsLaw,
      ground: 'law',
      source: 'Law No. 67: registered within one working day of receipt',
      verified: {
        on: '2026-11-22',
        by: 'guidance of the Ministry of Foreign Affairs; pyramida.kg',
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
      source: 'Law No. 67: considered within fourteen working days',
      verified: { on: '2026-11-22', by: '24.kg 365649 and kaktus.media 542283, 12.03.2026' },
    },
  ],
  internalTerm: house(10, 'working_days', 'own target: holds even if the law comes down to ten'),
  // Some texts say five; three satisfies both.
  forwardTerm: [
    {
      value: 3,
      unit: 'working_days',
      from: appealsLaw,
      ground: 'law',
      source: 'Law No. 67: forwarded to the competent body; the article is still to be read',
    },
  ],
  extensionTerm: [
    {
      value: 30,
      unit: 'calendar_days',
      from: appealsLaw,
      ground: 'law',
      source: 'Law No. 67: extended in exceptional cases; the article is still to be read',
    },
  ],
}
