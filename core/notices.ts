// When the commission gets a line by e-mail: on a fixed beat, the same whether there is much or nothing.
//
// Two lines belong to each opening: before it, on the last working day at ten, and after it, on the
// day itself at the end of the box's hours (cl. 4.2). Nothing that lies in the box, and nothing that
// is due in the register, makes a line come earlier, later, or say more: whoever sees the commission's
// mail learns what hangs on the school's door.

import type { BoxAbout } from './box.ts'
import { type Calendar, isWorkingDay } from './calendar.ts'
import { addDays, type CivilDate, type Instant, instantOf, localDate } from './local-time.ts'
import { plannedOpenings } from './planned-openings.ts'
import type { Regulation } from './regulation.ts'

export const beats = ['before', 'after'] as const
export type Beat = (typeof beats)[number]

export type Notice = {
  readonly beat: Beat
  /** The day of the opening it speaks of. */
  readonly opening: CivilDate
  readonly opensAt: Instant
  readonly sendAt: Instant
}

type School = {
  readonly regulation: Regulation
  readonly calendar: Calendar
  readonly about: Pick<BoxAbout, 'hours'>
}

/** House rule, no clause: at ten the members are awake, and there is a working day left to arrange. */
const beforeAt = '10:00'
/** A machine that was off for longer says nothing late: a line about yesterday only confuses. */
const lateSecondsMax = 20 * 60 * 60
const lookAcrossDays = 14

/** The lines whose hour has come and has not long passed, the earliest first. */
export const dueNotices = (now: Instant, school: School): readonly Notice[] =>
  noticesAround(now, school).filter(({ sendAt }) => sendAt <= now && now - sendAt <= lateSecondsMax)

/** The next line to come. */
export const nextNotice = (now: Instant, school: School): Notice | undefined =>
  noticesAround(now, school).find(({ sendAt }) => sendAt > now)

function noticesAround(now: Instant, { regulation, calendar, about }: School): readonly Notice[] {
  const { utcOffsetMinutes } = regulation
  const today = localDate(now, utcOffsetMinutes)
  const from = addDays(today, -2)
  const openings = plannedOpenings(regulation, calendar, from, addDays(today, lookAcrossDays))
  const notices = openings.flatMap(({ on, opensAt }): Notice[] => {
    const dayBefore = workingDayBefore(on, calendar)
    const evening = about.hours.to
    const at = (date: CivilDate, time: string) => instantOf(date, time, utcOffsetMinutes)
    return [
      { beat: 'before', opening: on, opensAt, sendAt: at(dayBefore, beforeAt) },
      { beat: 'after', opening: on, opensAt, sendAt: at(on, evening) },
    ]
  })
  return notices.sort((a, b) => a.sendAt - b.sendAt)
}

function workingDayBefore(date: CivilDate, calendar: Calendar): CivilDate {
  for (let day = addDays(date, -1), tries = 0; tries < 31; day = addDays(day, -1), tries += 1) {
    if (isWorkingDay(day, calendar)) return day
  }
  throw new Error(`no working day in the month before ${date}: the calendar is wrong`)
}

const mailAddress = /^[^\s@<>"',;:\\]+@[^\s@<>"',;:\\]+\.[^\s@<>"',;:\\.]{2,}$/u

/** Whether it can be an address at all; whether anybody reads it, only a letter shows. */
export const isMailAddress = (text: string): boolean => mailAddress.test(text)
