// When the box is due to be opened: every Tuesday at 12:00, or the working day that stands in.
//
// Cl. 4.3 says «every Tuesday at 12:00» and nothing of holidays, which swallow a Tuesday nearly
// every year. Then the next working day at the same hour stands in; two Tuesdays that land on one
// day are one opening, and its journal line names both.

import { type Calendar, workingDayFrom } from './calendar.ts'
import {
  addDays,
  type CivilDate,
  type Instant,
  instantOf,
  localDate,
  weekday,
} from './local-time.ts'
import { type Regulation, ruleOn } from './regulation.ts'

export type PlannedOpening = {
  // The Tuesdays this opening stands for, the earliest first.
  readonly plannedFor: readonly CivilDate[]
  readonly on: CivilDate
  readonly opensAt: Instant
}

// The longest run of days off that the search looks across; New Year's is ten at most.
const lookAcrossDays = 35

// Openings due on the days `from` … `until`, in order.
export const plannedOpenings = (
  regulation: Regulation,
  calendar: Calendar,
  from: CivilDate,
  until: CivilDate,
): readonly PlannedOpening[] => {
  const byDay = new Map<CivilDate, CivilDate[]>()
  for (let day = addDays(from, -lookAcrossDays); day <= until; day = addDays(day, 1)) {
    if (weekday(day) !== ruleOn(regulation.openingWeekday, day).value) continue
    const on = workingDayFrom(day, calendar)
    byDay.set(on, [...(byDay.get(on) ?? []), day])
  }
  return [...byDay]
    .filter(([on]) => from <= on && on <= until)
    .map(([on, plannedFor]) => ({ plannedFor, on, opensAt: opensAtOn(on, regulation) }))
}

// The first opening strictly after an instant: what a new seal promises.
export const nextOpening = (
  after: Instant,
  regulation: Regulation,
  calendar: Calendar,
): PlannedOpening => {
  const today = localDate(after, regulation.utcOffsetMinutes)
  const ahead = plannedOpenings(regulation, calendar, today, addDays(today, lookAcrossDays))
  return found(ahead.find(opening => opening.opensAt > after))
}

// The last opening that was due at or before an instant, held or not.
export const lastDueOpening = (
  at: Instant,
  regulation: Regulation,
  calendar: Calendar,
): PlannedOpening => {
  const today = localDate(at, regulation.utcOffsetMinutes)
  const behind = plannedOpenings(regulation, calendar, addDays(today, -lookAcrossDays), today)
  const due = behind.filter(opening => opening.opensAt <= at)
  return found(due[due.length - 1])
}

const opensAtOn = (on: CivilDate, regulation: Regulation): Instant =>
  instantOf(on, ruleOn(regulation.openingTime, on).value, regulation.utcOffsetMinutes)

const found = (opening: PlannedOpening | undefined): PlannedOpening => {
  if (opening === undefined) throw new Error('five weeks without an opening: the calendar is wrong')
  return opening
}
