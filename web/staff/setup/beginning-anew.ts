// The other way round: what a box says of itself, as the assistant would have heard it. For founding anew.
import { type BoxAbout, readBoxAbout } from '#core/box.ts'
import { isRefusal } from '#core/refusal.ts'
import type { Regulation, Rows } from '#core/regulation.ts'
import { readRegulation } from '#core/regulation-record.ts'
import { asTyped, typedOf } from '../numbers/typed.ts'
import { emptyDraft, type SetupDraft } from './draft.ts'

/** Both as canonical JSON. What the box says stays; only order and people are asked for. */
export function draftAnew(about: string, regulation: string): SetupDraft {
  const said = readBoxAbout(JSON.parse(about))
  const rules = readRegulation(JSON.parse(regulation))
  if (isRefusal(said) || isRefusal(rules)) return emptyDraft
  return { ...emptyDraft, ...ofItself(said), ...ofItsRules(rules) }
}

const ofItself = ({ school, town, place, hours, numbers, department }: BoxAbout) => ({
  ...{ school: typedOf(school), town: typedOf(town), place: typedOf(place) },
  ...{ hoursFrom: hours.from, hoursTo: hours.to },
  numbers: numbers.map(asTyped),
  department: {
    ...{ name: typedOf(department.name), address: typedOf(department.address) },
    phone: department.phone,
  },
})

const ofItsRules = (rules: Regulation) => ({
  openingWeekday: String(newest(rules.openingWeekday) ?? emptyDraft.openingWeekday),
  openingTime: newest(rules.openingTime) ?? emptyDraft.openingTime,
  utcOffsetMinutes: String(rules.utcOffsetMinutes),
  approvedOn: rules.approvedOn.split('-').reverse().join('.'),
  approvedBy: rules.approvedBy,
})

const newest = <V, U extends string>(rows: Rows<V, U>): V | undefined =>
  rows[rows.length - 1]?.value
