// A regulation as it is stored and sent: the strict shape of the data in regulation.ts.
//
// The school edits its regulation, so it arrives from outside like anything else and is read once,
// strictly. Rows stand in the order of their days of force, the first no later than the approval.

import { memberNameBytesMax, membersMax, reasonBytesMax, rowsOfRuleMax } from './limits.ts'
import { civilDate, timeOfDay } from './local-time.ts'
import type { Refusal } from './refusal.ts'
import { grounds, type Regulation, type Rule } from './regulation.ts'
import { list, object, oneOf, read, type Shape, text, whole, words } from './shape.ts'

const rule = <V, const U extends string>(value: Shape<V>, unit: U): Shape<Rule<V, U>> =>
  object(
    {
      value,
      unit: oneOf([unit]),
      from: civilDate,
      ground: oneOf(grounds),
      source: words(reasonBytesMax),
    },
    { verified: object({ on: civilDate, by: words(reasonBytesMax) }) },
  )

// Between which whole numbers a value lies, by its unit.
export const ruleBounds = {
  weekday: { least: 1, most: 5 },
  minutes: { least: 0, most: 720 },
  members: { least: 0, most: membersMax },
  calendar_days: { least: 1, most: 366 },
  working_days: { least: 1, most: 366 },
} as const

const between = (unit: keyof typeof ruleBounds) =>
  whole(ruleBounds[unit].least, ruleBounds[unit].most)
const minutes = between('minutes')

// One row of each rule; a change of the rules brings one of these.
export const ruleShapes = {
  openingWeekday: rule(between('weekday'), 'weekday'),
  openingTime: rule(timeOfDay, 'time_of_day'),
  roomOpensBefore: rule(minutes, 'minutes'),
  reasonAskedAfter: rule(minutes, 'minutes'),
  hoursFrom: rule(timeOfDay, 'time_of_day'),
  hoursTo: rule(timeOfDay, 'time_of_day'),
  quorumAtLeast: rule(between('members'), 'members'),
  leftOverTerm: rule(between('calendar_days'), 'calendar_days'),
  staleAfter: rule(between('calendar_days'), 'calendar_days'),
  registrationTerm: rule(between('working_days'), 'working_days'),
  reviewTerm: rule(between('working_days'), 'working_days'),
  internalTerm: rule(between('working_days'), 'working_days'),
  forwardTerm: rule(between('working_days'), 'working_days'),
  extensionTerm: rule(between('calendar_days'), 'calendar_days'),
} as const
export type RuleName = keyof typeof ruleShapes
export const ruleNames = Object.keys(ruleShapes) as readonly RuleName[]

const rows = <R>(row: Shape<R>): Shape<readonly R[]> => list(row, rowsOfRuleMax, 1)

const everyRule: Shape<Regulation> = object({
  approvedOn: civilDate,
  approvedBy: text(memberNameBytesMax),
  version: words(memberNameBytesMax),
  utcOffsetMinutes: whole(0, 840),
  openingWeekday: rows(ruleShapes.openingWeekday),
  openingTime: rows(ruleShapes.openingTime),
  roomOpensBefore: rows(ruleShapes.roomOpensBefore),
  reasonAskedAfter: rows(ruleShapes.reasonAskedAfter),
  hoursFrom: rows(ruleShapes.hoursFrom),
  hoursTo: rows(ruleShapes.hoursTo),
  quorumAtLeast: rows(ruleShapes.quorumAtLeast),
  leftOverTerm: rows(ruleShapes.leftOverTerm),
  staleAfter: rows(ruleShapes.staleAfter),
  registrationTerm: rows(ruleShapes.registrationTerm),
  reviewTerm: rows(ruleShapes.reviewTerm),
  internalTerm: rows(ruleShapes.internalTerm),
  forwardTerm: rows(ruleShapes.forwardTerm),
  extensionTerm: rows(ruleShapes.extensionTerm),
})

export const regulationShape: Shape<Regulation> = {
  wrongAt: (value, path) => {
    const wrong = everyRule.wrongAt(value, path)
    if (wrong !== '') return wrong
    const regulation = value as Regulation
    const unordered = ruleNames.find(name => !isInOrder(regulation[name], regulation.approvedOn))
    return unordered === undefined ? '' : `${path}.${unordered}`
  },
}

export const readRegulation = (value: unknown): Regulation | Refusal => read(regulationShape, value)

const isInOrder = (rule: readonly { readonly from: string }[], approvedOn: string): boolean =>
  rule.every(({ from }, place) => {
    const before = rule[place - 1]
    return before === undefined ? from <= approvedOn : before.from < from
  })
