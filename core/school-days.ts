// The school's own days in the calendar: a day off by an act, a Saturday worked, a feast confirmed.
//
// The state's calendar is data of the house (holidays.ts); what the Cabinet, the Muftiate or the
// director decide later the school enters itself, each day with its act. What has been told stays:
// a day that has begun is changed no more, a term that was entered keeps the date it was given.

import {
  type Calendar,
  type DeclaredDay,
  isWorkingDay,
  type LunarFeast,
  lunarFeasts,
} from './calendar.ts'
import { reasonBytesMax } from './limits.ts'
import { addDays, type CivilDate, civilDate, yearOf } from './local-time.ts'
import { notAhead } from './named-act.ts'
import { type Allowed, allowed, type Refusal, refuse } from './refusal.ts'
import type { Verified } from './regulation.ts'
import { isSame } from './same.ts'
import { object, oneOf, type Shape, words, yesNo } from './shape.ts'

export const verifiedShape: Shape<Verified> = object({
  on: civilDate,
  by: words(reasonBytesMax),
})

export const declaredDay: Shape<DeclaredDay> = object(
  { date: civilDate, works: yesNo, source: words(reasonBytesMax) },
  { lunar: oneOf(lunarFeasts), verified: verifiedShape },
)

// The school's word on a day comes before the house's: it is newer, and has an act.
export const withSchoolDays = (calendar: Calendar, days: readonly DeclaredDay[]): Calendar =>
  days.length === 0 ? calendar : { ...calendar, declared: [...days, ...othersThan(days, calendar)] }

const othersThan = (days: readonly DeclaredDay[], { declared }: Calendar) =>
  declared.filter(({ date }) => !days.some(day => day.date === date))

// A feast is one to three days round the new moon; further off it is another day's name.
const lunarNearDays = 4
// Whoever enters a day three years ahead has slipped in the year.
const daysAheadMax = 730

// `calendar` is the one in force, with the days the school has entered before.
export const mayDeclareDay = (
  day: DeclaredDay,
  today: CivilDate,
  calendar: Calendar,
): Allowed | Refusal => {
  const checked = notAhead('verified', day.verified?.on ?? today, today)
  if (checked !== allowed) return checked
  const before = calendar.declared.find(({ date }) => date === day.date)
  if (before !== undefined && isSame(before, day)) return refuse('already_there')
  const isTheSameRest = isWorkingDay(day.date, calendar) === day.works
  // Only what is said about the day changes: its source, who has checked it.
  if (before !== undefined && isTheSameRest && before.lunar === day.lunar) return allowed
  if (day.date <= today) return refuse('day_begun', { date: day.date })
  if (day.date > addDays(today, daysAheadMax)) return refuse('day_too_far', { date: day.date })
  if (day.lunar !== undefined) return isFeast(day, day.lunar, calendar)
  return isTheSameRest && before === undefined ? refuse('day_is_so', { date: day.date }) : allowed
}

// A confirmed feast on a weekend moves nothing, and settles the year all the same.
const isFeast = (
  { date, works }: DeclaredDay,
  lunar: LunarFeast,
  calendar: Calendar,
): Allowed | Refusal => {
  if (works) return refuse('malformed', { at: '.day.works' })
  const inThatYear = calendar.lunar.filter(
    ({ feast, about }) => feast === lunar && yearOf(about) === yearOf(date),
  )
  const isNear = inThatYear.some(
    ({ about }) => addDays(about, -lunarNearDays) <= date && date <= addDays(about, lunarNearDays),
  )
  const about = inThatYear[0]?.about
  return about === undefined || isNear ? allowed : refuse('feast_too_far', { about })
}
