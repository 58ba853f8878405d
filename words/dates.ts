// Dates and hours in words. Browsers have no Kyrgyz months and fall back to another language
// without an error, so the names are ours.
import type { CivilDate, TimeOfDay } from '#core/local-time.ts'
import { weekday, yearOf } from '#core/local-time.ts'
import { fill } from './fill.ts'

/** One language's months and days, and how it puts them together. Plain data, see words.ts. */
export type Calendar = {
  /** As in «2026-жылдын 24-ноябры», «24 ноября 2026 г.» */
  readonly monthsOfYear: readonly string[]
  /** As in «24-ноябрь», «24 ноября» */
  readonly monthsAlone: readonly string[]
  /** Monday first. */
  readonly weekdays: readonly string[]
  /** «ар бир шейшемби күнү», «каждый вторник» */
  readonly everyWeekday: readonly string[]
  readonly full: string
  readonly short: string
  readonly withWeekday: string
  readonly moment: string
  readonly hour: string
}

/** «2026-жылдын 24-ноябры» */
export const fullDate = (calendar: Calendar, date: CivilDate): string =>
  fill(calendar.full, parts(calendar.monthsOfYear, date))

/** «24-ноябрь»: a day of this year, standing alone. */
export const shortDate = (calendar: Calendar, date: CivilDate): string =>
  fill(calendar.short, parts(calendar.monthsAlone, date))

/** «2026-жылдын 24-ноябры, шейшемби» */
export const dateWithWeekday = (calendar: Calendar, date: CivilDate): string =>
  fill(calendar.withWeekday, {
    date: fullDate(calendar, date),
    weekday: weekdayName(calendar, date),
  })

/** «2026-жылдын 24-ноябры, шейшемби, саат 12:00» */
export const moment = (calendar: Calendar, date: CivilDate, time: TimeOfDay): string =>
  fill(calendar.moment, {
    date: dateWithWeekday(calendar, date),
    hour: hour(calendar, time),
  })

/** «саат 12:30». Never with a suffix: it would follow the last spoken word of the time. */
export const hour = (calendar: Calendar, time: TimeOfDay): string => fill(calendar.hour, { time })

export const weekdayName = (calendar: Calendar, date: CivilDate): string =>
  nth(calendar.weekdays, weekday(date))

/** «ар бир шейшемби күнү»; 1 is Monday. */
export const everyWeekday = (calendar: Calendar, day: number): string =>
  nth(calendar.everyWeekday, day)

const parts = (months: readonly string[], date: CivilDate) => {
  const [, month, day] = date.split('-').map(Number)
  return { year: yearOf(date), month: nth(months, month ?? 0), day: day ?? 0 }
}

const nth = (names: readonly string[], place: number): string => names[place - 1] ?? ''
