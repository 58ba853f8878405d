// A regulation as it is stored and sent: the strict shape of the data in regulation.ts.
//
// The school edits its regulation, so it arrives from outside like anything else and is read once,
// strictly. Rows stand in the order of their days of force, the first no later than the approval.

import { memberNameBytesMax, membersMax, reasonBytesMax, rowsOfRuleMax } from './limits.ts'
import { civilDate, timeOfDay } from './local-time.ts'
import { isRefusal, type Refusal, refuse } from './refusal.ts'
import { grounds, type Regulation, type Rows } from './regulation.ts'
import { list, object, oneOf, read, type Shape, text, whole, words } from './shape.ts'

const rows = <V, const U extends string>(value: Shape<V>, unit: U): Shape<Rows<V, U>> =>
  list(
    object(
      {
        value,
        unit: oneOf([unit]),
        from: civilDate,
        ground: oneOf(grounds),
        source: words(reasonBytesMax),
      },
      { verified: object({ on: civilDate, by: words(reasonBytesMax) }) },
    ),
    rowsOfRuleMax,
    1,
  )

const days = whole(1, 366)
const minutes = whole(0, 720)

const regulation: Shape<Regulation> = object({
  approvedOn: civilDate,
  approvedBy: text(memberNameBytesMax),
  version: words(memberNameBytesMax),
  utcOffsetMinutes: whole(0, 840),
  openingWeekday: rows(whole(1, 5), 'weekday'),
  openingTime: rows(timeOfDay, 'time_of_day'),
  roomOpensBefore: rows(minutes, 'minutes'),
  reasonAskedAfter: rows(minutes, 'minutes'),
  hoursFrom: rows(timeOfDay, 'time_of_day'),
  hoursTo: rows(timeOfDay, 'time_of_day'),
  quorumAtLeast: rows(whole(0, membersMax), 'members'),
  leftOverTerm: rows(days, 'calendar_days'),
  staleAfter: rows(days, 'calendar_days'),
  registrationTerm: rows(days, 'working_days'),
  reviewTerm: rows(days, 'working_days'),
  internalTerm: rows(days, 'working_days'),
  forwardTerm: rows(days, 'working_days'),
  extensionTerm: rows(days, 'calendar_days'),
})

export const readRegulation = (value: unknown): Regulation | Refusal => {
  const wellFormed = read(regulation, value)
  if (isRefusal(wellFormed)) return wellFormed
  const rules = Object.entries(wellFormed).filter(([, rule]) => Array.isArray(rule))
  const wrong = rules.find(([, rule]) => !isInOrder(rule as Rows, wellFormed.approvedOn))
  return wrong === undefined ? wellFormed : refuse('malformed', { at: `.${wrong[0]}` })
}

const isInOrder = (rule: Rows, approvedOn: string): boolean =>
  rule.every(({ from }, place) => {
    const before = rule[place - 1]
    return before === undefined ? from <= approvedOn : before.from < from
  })
