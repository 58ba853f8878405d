// The heartbeat of the box, as parents see it on the public page (cl. 4.1): is it opened when it should be?

import { type Calendar, nextWorkingDay, workingDayFrom } from './calendar.ts'
import { type CivilDate, type Instant, instantOf, localDate, wallTime } from './local-time.ts'
import { type PlannedOpening, plannedOpenings } from './planned-openings.ts'
import { type Regulation, ruleOn } from './regulation.ts'
import { isStale, type SealTimes } from './seal.ts'

// The opening that the seal on the box waits for. The seal promises an hour; a day off declared after
// the sealing moves it like any holiday, to the next working day at the same hour.
export const dueOpening = (
  { opensAt }: Pick<SealTimes, 'opensAt'>,
  regulation: Regulation,
  calendar: Calendar,
): PlannedOpening => {
  const { utcOffsetMinutes } = regulation
  const { date, time } = wallTime(opensAt, utcOffsetMinutes)
  const on = workingDayFrom(date, calendar)
  const planned = plannedOpenings(regulation, calendar, on, on)[0]
  // The plan may have changed since: the promised day stands for itself.
  const plannedFor = planned?.plannedFor ?? [date]
  return { plannedFor, on, opensAt: instantOf(on, time, utcOffsetMinutes) }
}

// green: opened as planned, letters taken · amber: today nobody has opened it, and the hour is over ·
// red: a working day has begun since, or the seal is old, or no letters are taken.
export type PublicState = 'green' | 'amber' | 'red'

export type Heartbeat = {
  readonly state: PublicState
  readonly due: PlannedOpening
  // The first day it can be made up for, once it was missed and while that day is not over.
  readonly movedTo?: CivilDate
}

export const heartbeat = (
  seal: SealTimes,
  { now, takesLetters }: { readonly now: Instant; readonly takesLetters: boolean },
  regulation: Regulation,
  calendar: Calendar,
): Heartbeat => {
  const due = dueOpening(seal, regulation, calendar)
  const graceSeconds = ruleOn(regulation.reasonAskedAfter, due.on).value * 60
  const isMissed = now > due.opensAt + graceSeconds
  const today = localDate(now, regulation.utcOffsetMinutes)
  const movedTo = nextWorkingDay(due.on, calendar)
  const isOverdue = isMissed && today >= movedTo
  const isRed = !takesLetters || isStale(seal, now) || isOverdue
  return {
    state: isRed ? 'red' : isMissed ? 'amber' : 'green',
    due,
    ...(isMissed && today <= movedTo && { movedTo }),
  }
}
