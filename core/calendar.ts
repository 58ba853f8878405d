// Working days and the dates that hang on them: terms of the law and the Tuesdays of the box.
//
// For a statutory term the week is Monday to Friday. School breaks are not non-working days.
// Everything here is a function of dates and a calendar given as data; holiday data itself, with
// its sources, lives in holidays.ts.

import { addDays, type CivilDate, weekday, yearOf } from './local-time.ts'
import type { Verified } from './regulation.ts'

// A holiday on the same day every year, from a day on and perhaps until a day.
export type YearlyHoliday = {
  readonly monthDay: string
  readonly from: CivilDate
  readonly until?: CivilDate
  readonly source: string
  readonly verified?: Verified
}

// One day decided by an act: off, or a Saturday worked. `lunar` names the feast it settles.
export type DeclaredDay = {
  readonly date: CivilDate
  readonly works: boolean
  readonly source: string
  readonly lunar?: LunarFeast
  readonly verified?: Verified
}

export const lunarFeasts = ['orozo_ait', 'kurman_ait'] as const
export type LunarFeast = (typeof lunarFeasts)[number]

// Where a lunar feast is expected before the Muftiate and the Cabinet have set it. An estimate
// warns and never counts as a day off.
export type LunarEstimate = {
  readonly feast: LunarFeast
  readonly about: CivilDate
  readonly source: string
}

export type Calendar = {
  readonly yearly: readonly YearlyHoliday[]
  readonly declared: readonly DeclaredDay[]
  readonly lunar: readonly LunarEstimate[]
}

// Holidays falling on a weekend are not moved to a working day (Labour Code 2025).
export const isWorkingDay = (date: CivilDate, calendar: Calendar): boolean => {
  const declared = calendar.declared.find(day => day.date === date)
  if (declared !== undefined) return declared.works
  if (weekday(date) > 5) return false
  const monthDay = date.slice(5)
  return !calendar.yearly.some(
    holiday =>
      holiday.monthDay === monthDay &&
      holiday.from <= date &&
      (holiday.until === undefined || date <= holiday.until),
  )
}

// The first working day after a date, never the date itself.
export const nextWorkingDay = (date: CivilDate, calendar: Calendar): CivilDate => {
  for (let day = addDays(date, 1), tries = 0; tries < 366; day = addDays(day, 1), tries += 1) {
    if (isWorkingDay(day, calendar)) return day
  }
  throw new Error(`no working day in the year after ${date}: the calendar is wrong`)
}

export const workingDayFrom = (date: CivilDate, calendar: Calendar): CivilDate =>
  isWorkingDay(date, calendar) ? date : nextWorkingDay(date, calendar)

// Day 1 is the next working day after `from` (a term runs from the day after; civil rule, to be
// verified). The term ends at the end of the day returned.
export const addWorkingDays = (from: CivilDate, days: number, calendar: Calendar): CivilDate => {
  let date = from
  for (let day = 0; day < days; day += 1) date = nextWorkingDay(date, calendar)
  return date
}

// A calendar term that ends on a non-working day ends on the next working day (to be verified).
export const addCalendarDays = (from: CivilDate, days: number, calendar: Calendar): CivilDate =>
  workingDayFrom(addDays(from, days), calendar)

// Working days left until the end of `due`: 0 on the day itself, negative once it has passed.
export const workingDaysUntil = (today: CivilDate, due: CivilDate, calendar: Calendar): number => {
  const [from, to, sign] = today <= due ? [today, due, 1] : [due, today, -1]
  let days = 0
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) {
    if (isWorkingDay(day, calendar)) days += 1
  }
  return days === 0 && sign < 0 ? -1 : sign * days
}

// Two days on either side: moon sightings differ by one, long weekends by another.
const lunarSlackDays = 2

// Feasts that may still turn a day of this stretch into a day off: expected in or near it, not yet
// settled for that year. A feast inside a term moves its end as surely as one on its last day.
export const unconfirmedBetween = (
  from: CivilDate,
  until: CivilDate,
  calendar: Calendar,
): readonly LunarFeast[] =>
  lunarFeasts.filter(feast =>
    calendar.lunar.some(
      estimate =>
        estimate.feast === feast &&
        addDays(estimate.about, lunarSlackDays) >= from &&
        addDays(estimate.about, -lunarSlackDays) <= until &&
        !isSettled(feast, yearOf(estimate.about), calendar),
    ),
  )

export const unconfirmedNear = (date: CivilDate, calendar: Calendar): readonly LunarFeast[] =>
  unconfirmedBetween(date, date, calendar)

const isSettled = (feast: LunarFeast, year: number, calendar: Calendar): boolean =>
  calendar.declared.some(day => day.lunar === feast && yearOf(day.date) === year)
