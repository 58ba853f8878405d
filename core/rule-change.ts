// A rule of the regulation changed: a new row with its day of force, or one that somebody has checked.
//
// What is in force is never rewritten: a term that began under a row ends under it. So a new value
// begins tomorrow at the earliest, stands in its place among the rows, and may still be changed
// until its day comes. Source and check of a row may be mended at any time: they move no date.

import { type CivilDate, type Instant, localDate } from './local-time.ts'
import { notAhead } from './named-act.ts'
import { type Allowed, allowed, isRefusal, type Refusal, refuse } from './refusal.ts'
import type { Regulation, Rule } from './regulation.ts'
import { type RuleName, readRegulation, ruleNames, ruleShapes } from './regulation-record.ts'
import { isSame } from './same.ts'
import { oneOf, type Shape } from './shape.ts'

// Which rule a row belongs to is said beside it; together they fit the one shape of that rule.
export type RuleRow = Rule<number | string>
export type RuleChange = { readonly rule: RuleName; readonly row: RuleRow }

const anyRow: Shape<RuleRow> = {
  wrongAt: (value, path) => (typeof value === 'object' && value !== null ? '' : path),
}

// To be used among the members of a journal entry, which `wrongRow` then looks at as a whole.
export const ruleChangeMembers = { rule: oneOf(ruleNames), row: anyRow } as const

export const withRightRow = <T extends RuleChange>(shape: Shape<T>): Shape<T> => ({
  wrongAt: (value, path) => {
    const wrong = shape.wrongAt(value, path)
    if (wrong !== '') return wrong
    const { rule, row } = value as RuleChange
    return ruleShapes[rule].wrongAt(row, `${path}.row`)
  },
})

export const rowsOf = (regulation: Regulation, rule: RuleName): readonly RuleRow[] =>
  regulation[rule]

export type RuleFacts = {
  readonly today: CivilDate
  // The hour the seal in force promises: the opening it stands for is held as it was announced.
  readonly opensAt: Instant
}

export const mayChangeRule = (
  { rule, row }: RuleChange,
  regulation: Regulation,
  { today, opensAt }: RuleFacts,
): Allowed | Refusal => {
  const checked = notAhead('verified', row.verified?.on ?? today, today)
  if (checked !== allowed) return checked
  const before = rowsOf(regulation, rule).find(({ from }) => from === row.from)
  if (before !== undefined && isSame(before, row)) return refuse('already_there')
  const rows = withRow({ rule, row }, regulation)
  if (isRefusal(rows)) return rows
  if (before !== undefined && before.value === row.value) return allowed
  if (row.from <= today) return refuse('rule_in_force', { from: row.from })
  const promised = localDate(opensAt, regulation.utcOffsetMinutes)
  const movesOpenings = rule === 'openingWeekday' || rule === 'openingTime'
  return movesOpenings && row.from <= promised ? refuse('hour_promised', { on: promised }) : allowed
}

// The regulation with the row in its place; refused when the whole does not hold any more.
export const withRow = (
  { rule, row }: RuleChange,
  regulation: Regulation,
): Regulation | Refusal => {
  const others = rowsOf(regulation, rule).filter(({ from }) => from !== row.from)
  const rows = [...others, row].sort((one, other) => (one.from < other.from ? -1 : 1))
  return readRegulation({ ...regulation, [rule]: rows })
}
