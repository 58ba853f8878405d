// Is what a device is told of the box what stands in the journal? Everything must be as it was signed.
//
// The founding entry holds what the box said of itself and the regulation it began with; every line
// since changes one thing. A box founded by release 0.1.0 has its first regulation in no entry: of
// it only what was changed since can be compared. A device asks this before it counts with them.

import type { BoxAbout } from './box.ts'
import type { DeclaredDay } from './calendar.ts'
import { type Officers, offices } from './commission.ts'
import type { JournalEntry } from './journal.ts'
import { departedIn, entriesOf, woodenSealIn } from './read-journal.ts'
import { isRefusal, type Refusal } from './refusal.ts'
import type { Regulation } from './regulation.ts'
import { rowsOf, withRow } from './rule-change.ts'
import { isSame } from './same.ts'

export type ToldRules = {
  readonly about: BoxAbout
  readonly regulation: Regulation
  readonly schoolDays: readonly DeclaredDay[]
  readonly commission: { readonly members: readonly { readonly i: number }[] }
  readonly officers: Officers
  // Of the commission.
  readonly departed: readonly number[]
  readonly woodenSeal: string
}
export type ToldPart = 'about' | 'calendar' | 'departed' | 'officers' | 'rules' | 'woodenSeal'

// What is told otherwise than it was signed.
export const toldApart = (
  told: ToldRules,
  entries: readonly JournalEntry[],
): readonly ToldPart[] => [
  ...(isAboutTold(told, entries) ? [] : ['about' as const]),
  ...(isCalendarTold(told, entries) ? [] : ['calendar' as const]),
  ...(areDepartedTold(told, entries) ? [] : ['departed' as const]),
  ...(areOfficersTold(told, entries) ? [] : ['officers' as const]),
  ...(areRulesTold(told, entries) ? [] : ['rules' as const]),
  ...(told.woodenSeal === woodenSealIn(entries) ? [] : ['woodenSeal' as const]),
]

const areDepartedTold = ({ departed, commission }: ToldRules, entries: readonly JournalEntry[]) => {
  const left = departedIn(entries).filter(i => commission.members.some(member => member.i === i))
  return isSame([...departed].sort(byIndex), left.sort(byIndex))
}

const byIndex = (one: number, other: number) => one - other

const areOfficersTold = ({ officers }: ToldRules, entries: readonly JournalEntry[]): boolean => {
  const seated = entries.flatMap(entry =>
    entry.kind === 'box_founded' ||
    entry.kind === 'box_refounded' ||
    entry.kind === 'commission_changed'
      ? [entry]
      : [],
  )
  const [last] = seated.slice(-1)
  return offices.every(office => last !== undefined && last[office] === officers[office])
}

const isAboutTold = ({ about }: ToldRules, entries: readonly JournalEntry[]): boolean => {
  const [founded] = entriesOf(entries, 'box_founded')
  if (founded === undefined) return false
  const changes = entriesOf(entries, 'about_changed').map(({ change }) => change)
  return isSame(Object.assign({}, founded.about, ...changes), about)
}

// Every day the school declared and no other, each as it was last declared.
const isCalendarTold = ({ schoolDays }: ToldRules, entries: readonly JournalEntry[]): boolean => {
  const declared = entriesOf(entries, 'calendar_changed').map(({ day }) => day)
  const byDate = (days: readonly DeclaredDay[]) => new Map(days.map(day => [day.date, day]))
  return isSame(Object.fromEntries(byDate(declared)), Object.fromEntries(byDate(schoolDays)))
}

const areRulesTold = ({ regulation }: ToldRules, entries: readonly JournalEntry[]): boolean => {
  const [founded] = entriesOf(entries, 'box_founded')
  const changed = entriesOf(entries, 'rules_changed')
  if (founded?.regulation !== undefined) {
    const begun: Regulation | Refusal = founded.regulation
    const now = changed.reduce(
      (rules: Regulation | Refusal, change) => (isRefusal(rules) ? rules : withRow(change, rules)),
      begun,
    )
    return isSame(now, regulation)
  }
  const last = new Map(changed.map(({ rule, row }) => [`${rule} ${row.from}`, { rule, row }]))
  return [...last.values()].every(({ rule, row }) =>
    rowsOf(regulation, rule).some(told => isSame(told, row)),
  )
}
