// Instants (whole seconds UTC) and the civil date and hour on the school's wall.
//
// Kyrgyzstan keeps UTC+6 all the year round, without daylight saving, so a fixed offset from the
// regulation is the whole truth. Days are counted by arithmetic on the Gregorian calendar: the law
// has no clock and no time zone tables of its own.

import { pattern, type Shape } from './shape.ts'

export type Instant = number

// 'YYYY-MM-DD'. Texts of this form compare in the order of their days.
export type CivilDate = string

// 'HH:MM', a time of day on the wall.
export type TimeOfDay = string

export const civilDate: Shape<CivilDate> = {
  wrongAt: (value, path) => (isCivilDate(value) ? '' : path),
}
export const timeOfDay: Shape<TimeOfDay> = pattern(/^(?:[01][0-9]|2[0-3]):[0-5][0-9]$/)

export type WallTime = { readonly date: CivilDate; readonly time: TimeOfDay }

const secondsInDay = 86_400
const secondsInMinute = 60

export const wallTime = (at: Instant, utcOffsetMinutes: number): WallTime => {
  const local = at + utcOffsetMinutes * secondsInMinute
  const day = Math.floor(local / secondsInDay)
  const minutes = Math.floor((local - day * secondsInDay) / secondsInMinute)
  return { date: dateOfDay(day), time: `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}` }
}

export const localDate = (at: Instant, utcOffsetMinutes: number): CivilDate =>
  wallTime(at, utcOffsetMinutes).date

export const instantOf = (date: CivilDate, time: TimeOfDay, utcOffsetMinutes: number): Instant => {
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  return dayOf(date) * secondsInDay + (hours * 60 + minutes - utcOffsetMinutes) * secondsInMinute
}

export const addDays = (date: CivilDate, days: number): CivilDate => dateOfDay(dayOf(date) + days)

export const daysBetween = (from: CivilDate, to: CivilDate): number => dayOf(to) - dayOf(from)

// 1 is Monday and 7 is Sunday, as people count here. Day 0, 1 January 1970, was a Thursday.
export const weekday = (date: CivilDate): number => ((((dayOf(date) + 3) % 7) + 7) % 7) + 1

export const yearOf = (date: CivilDate): number => Number(date.slice(0, 4))

export const isCivilDate = (value: unknown): value is CivilDate =>
  typeof value === 'string' &&
  /^[12][0-9]{3}-[01][0-9]-[0-3][0-9]$/.test(value) &&
  dateOfDay(dayOf(value)) === value

// Days since 1970-01-01. Years are taken from 1 March, so that a leap day is a year's last day;
// an era of 400 years always has 146,097 days.
const dayOf = (date: CivilDate): number => {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number)
  const y = month > 2 ? year : year - 1
  const era = Math.floor(y / 400)
  const yearOfEra = y - era * 400
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1
  const dayOfEra =
    yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * 146_097 + dayOfEra - 719_468
}

const dateOfDay = (dayNumber: number): CivilDate => {
  const z = dayNumber + 719_468
  const era = Math.floor(z / 146_097)
  const dayOfEra = z - era * 146_097
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1_460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  )
  const dayOfYear =
    dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const shifted = Math.floor((5 * dayOfYear + 2) / 153)
  const day = dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1
  const month = shifted < 10 ? shifted + 3 : shifted - 9
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`
}

const two = (number: number): string => String(number).padStart(2, '0')
