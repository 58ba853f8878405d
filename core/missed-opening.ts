// A Tuesday on which the box was not opened: the line the journal writes by itself.
//
// A gap must be visible. The journal of openings holds a line for each planned opening, also for
// one nobody came to; the box writes it when the day is over, and nobody can leave it out.

import { type Calendar, nextWorkingDay } from './calendar.ts'
import { addDays, type CivilDate, type Instant, localDate } from './local-time.ts'
import { plannedOpenings } from './planned-openings.ts'
import type { Regulation } from './regulation.ts'

// All the box itself can know: whether anybody signed in, whether they were enough, and whether the
// commission was one at all that day. Where the box was put back from a backup, what was written of
// the days between is lost: nobody can say whether it was opened then.
export const missedReasons = [
  'commission_unlawful',
  'nobody_came',
  'no_quorum',
  'record_lost',
] as const
export type MissedReason = (typeof missedReasons)[number]

export type MissedOpening = {
  readonly plannedFor: readonly CivilDate[]
  readonly on: CivilDate
  // The first day the commission can make up for it.
  readonly movedTo: CivilDate
}

export type MissedFacts = {
  readonly now: Instant
  // The hour of the seal that still hangs on the box: openings before it were held.
  readonly opensAt: Instant
  // Days whose missed opening already has its line.
  readonly recorded: readonly CivilDate[]
}

export const missedOpenings = (
  { now, opensAt, recorded }: MissedFacts,
  regulation: Regulation,
  calendar: Calendar,
): readonly MissedOpening[] => {
  const from = localDate(opensAt, regulation.utcOffsetMinutes)
  const yesterday = addDays(localDate(now, regulation.utcOffsetMinutes), -1)
  return plannedOpenings(regulation, calendar, from, yesterday)
    .filter(planned => !planned.plannedFor.every(date => recorded.includes(date)))
    .map(({ plannedFor, on }) => ({ plannedFor, on, movedTo: nextWorkingDay(on, calendar) }))
}
