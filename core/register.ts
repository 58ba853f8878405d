// The register of appeals: numbers without gaps, and the dates by which each must be dealt with.
//
// Cl. 4.4: after removal appeals are registered and reviewed. The regulation gives no terms, so the
// law applies through cl. 2.1(2): a missed term costs the official 10,000 som since July 2025. A
// due date always carries the rule it came from, so that the page can say whose and whether checked.

import {
  addCalendarDays,
  addWorkingDays,
  type Calendar,
  type LunarFeast,
  unconfirmedBetween,
  unconfirmedNear,
  workingDaysUntil,
} from './calendar.ts'
import { registerNumbersPerYearMax } from './limits.ts'
import { type CivilDate, yearOf } from './local-time.ts'
import { type Refusal, refuse } from './refusal.ts'
import { type Regulation, type Rule, ruleOn } from './regulation.ts'
import { pattern, type Shape } from './shape.ts'

// «ИК-2026/0001»: a series of its own, apart from the school's other incoming papers.
export type RegistrationNumber = string

const form = /^ИК-([0-9]{4})\/([0-9]{4})$/
export const registrationNumberShape: Shape<RegistrationNumber> = pattern(form)

export const registrationNumber = (year: number, no: number): RegistrationNumber =>
  `ИК-${year}/${String(no).padStart(4, '0')}`

export const readRegistrationNumber = (
  number: RegistrationNumber,
): { readonly year: number; readonly no: number } | Refusal => {
  const [, year, no] = form.exec(number) ?? []
  return year === undefined || no === undefined || Number(no) === 0
    ? refuse('malformed', { at: 'number' })
    : { year: Number(year), no: Number(no) }
}

// The next free number of the year of registration; each year begins at one.
export const nextRegisterNo = (lastNumber: RegistrationNumber | '', on: CivilDate): number => {
  const last = lastNumber === '' ? undefined : readRegistrationNumber(lastNumber)
  const next = last !== undefined && 'year' in last && last.year === yearOf(on) ? last.no + 1 : 1
  if (next > registerNumbersPerYearMax) throw new Error(`the register of ${yearOf(on)} is full`)
  return next
}

// One after another from one, within each year, none twice and none left out.
export const isGapless = (numbers: readonly RegistrationNumber[]): boolean => {
  let before = { year: 0, no: 0 }
  for (const number of numbers) {
    const here = readRegistrationNumber(number)
    if (!('year' in here)) return false
    const follows =
      here.year === before.year
        ? here.no === before.no + 1
        : here.year > before.year && here.no === 1
    if (!follows) return false
    before = here
  }
  return true
}

export type DueDate = {
  readonly on: CivilDate
  readonly rule: Rule<number, 'working_days' | 'calendar_days'>
  // Lunar feasts not yet settled that may push the date on.
  readonly unconfirmed: readonly LunarFeast[]
}

export type DueDates = {
  readonly forward: DueDate
  readonly internal: DueDate
  readonly statutory: DueDate
}

// Terms run from the day of registration. The rules are those in force on that day, to the end.
export const dueDates = (
  registeredOn: CivilDate,
  regulation: Regulation,
  calendar: Calendar,
): DueDates => {
  const after = (rows: Regulation['reviewTerm']): DueDate => {
    const rule = ruleOn(rows, registeredOn)
    const on = addWorkingDays(registeredOn, rule.value, calendar)
    return { on, rule, unconfirmed: unconfirmedBetween(registeredOn, on, calendar) }
  }
  return {
    forward: after(regulation.forwardTerm),
    internal: after(regulation.internalTerm),
    statutory: after(regulation.reviewTerm),
  }
}

// Registration itself: by the end of the next working day after removal (law: one working day).
export const registerBy = (
  removedOn: CivilDate,
  regulation: Regulation,
  calendar: Calendar,
): DueDate => {
  const rule = ruleOn(regulation.registrationTerm, removedOn)
  const on = addWorkingDays(removedOn, rule.value, calendar)
  return { on, rule, unconfirmed: unconfirmedBetween(removedOn, on, calendar) }
}

// The new date of a term extended once, counted from the date it replaces.
export const extendedDue = (
  due: CivilDate,
  registeredOn: CivilDate,
  regulation: Regulation,
  calendar: Calendar,
): DueDate => {
  const rule = ruleOn(regulation.extensionTerm, registeredOn)
  const on = addCalendarDays(due, rule.value, calendar)
  // Calendar days do not care about feasts on the way, only about one at the end.
  return { on, rule, unconfirmed: unconfirmedNear(on, calendar) }
}

// How a row of the register stands today.
export const rowStates = ['done', 'on_time', 'due_soon', 'overdue'] as const
export type RowState = (typeof rowStates)[number]

// Warnings come five, three and one working day before the end.
export const warnDaysBefore = [1, 3, 5] as const

export type RowStanding = {
  readonly state: RowState
  readonly workingDaysLeft: number
  // The narrowest warning reached: 5, 3 or 1; absent while there is time, and once it is over.
  readonly warning?: (typeof warnDaysBefore)[number]
}

export const standingOf = (
  row: { readonly due: CivilDate; readonly done: boolean },
  today: CivilDate,
  calendar: Calendar,
): RowStanding => {
  const workingDaysLeft = workingDaysUntil(today, row.due, calendar)
  if (row.done) return { state: 'done', workingDaysLeft }
  if (today > row.due) return { state: 'overdue', workingDaysLeft }
  const warning = warnDaysBefore.find(days => workingDaysLeft <= days)
  return warning === undefined
    ? { state: 'on_time', workingDaysLeft }
    : { state: 'due_soon', workingDaysLeft, warning }
}
