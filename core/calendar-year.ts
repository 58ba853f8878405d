// One year of the calendar as people read it: days off in a row, each with its source, and what is not settled.

import {
  type Calendar,
  type DeclaredDay,
  type LunarFeast,
  unconfirmedNear,
  type YearlyHoliday,
} from './calendar.ts'
import { addDays, type CivilDate, yearOf } from './local-time.ts'
import type { Verified } from './regulation.ts'

export type CalendarLine = {
  readonly from: CivilDate
  readonly until: CivilDate
  // holiday: by the law, every year · off, worked: by an act · expected: a lunar feast not settled.
  readonly what: 'holiday' | 'off' | 'worked' | 'expected'
  readonly lunar?: LunarFeast
  readonly source: string
  readonly verified?: Verified
}

// In the order of days; neighbours that say the same of themselves are one line.
export const calendarYear = (year: number, calendar: Calendar): readonly CalendarLine[] => {
  const lines = [
    ...calendar.yearly.flatMap(holiday => holidayIn(year, holiday, calendar)),
    ...calendar.declared.filter(({ date }) => yearOf(date) === year).map(declaredLine),
    ...expectedIn(year, calendar),
  ].sort((one, other) => (one.from < other.from ? -1 : 1))
  const told: CalendarLine[] = []
  for (const line of lines) {
    const last = told[told.length - 1]
    if (last !== undefined && isOneWith(last, line)) {
      told[told.length - 1] = { ...last, until: line.until }
    } else told.push(line)
  }
  return told
}

const holidayIn = (
  year: number,
  { monthDay, from, until, source, verified }: YearlyHoliday,
  calendar: Calendar,
): readonly CalendarLine[] => {
  const date = `${year}-${monthDay}`
  const holds = from <= date && (until === undefined || date <= until)
  // What an act says of the day stands in its own line.
  if (!holds || calendar.declared.some(day => day.date === date)) return []
  const line = { from: date, until: date, what: 'holiday' as const, source }
  return [verified ? { ...line, verified } : line]
}

const declaredLine = ({ date, works, lunar, source, verified }: DeclaredDay): CalendarLine => ({
  from: date,
  until: date,
  what: works ? 'worked' : 'off',
  source,
  ...(lunar && { lunar }),
  ...(verified && { verified }),
})

const expectedIn = (year: number, calendar: Calendar): readonly CalendarLine[] =>
  calendar.lunar
    .filter(({ about }) => yearOf(about) === year)
    .filter(({ feast, about }) => unconfirmedNear(about, calendar).includes(feast))
    .map(({ feast, about, source }) => ({
      from: about,
      until: about,
      what: 'expected' as const,
      lunar: feast,
      source,
    }))

const isOneWith = (last: CalendarLine, line: CalendarLine): boolean =>
  addDays(last.until, 1) === line.from &&
  last.what === line.what &&
  last.lunar === line.lunar &&
  last.source === line.source &&
  last.verified?.on === line.verified?.on &&
  last.verified?.by === line.verified?.by
