// The other way round: what a box says of itself, as the assistant would have heard it. For founding anew.
import { type BoxAbout, readBoxAbout } from '#core/box.ts'
import type { InLanguages } from '#core/language.ts'
import { isRefusal } from '#core/refusal.ts'
import type { Regulation, Rows } from '#core/regulation.ts'
import { readRegulation } from '#core/regulation-record.ts'
import { emptyDraft, type SetupDraft, type Texts } from './draft.ts'

/** Both as canonical JSON. What the box says stays; only order and people are asked for. */
export function draftAnew(about: string, regulation: string): SetupDraft {
  const said = readBoxAbout(JSON.parse(about))
  const rules = readRegulation(JSON.parse(regulation))
  if (isRefusal(said) || isRefusal(rules)) return emptyDraft
  return { ...emptyDraft, ...ofItself(said), ...ofItsRules(rules) }
}

const ofItself = ({ school, town, place, hours, numbers, department }: BoxAbout) => ({
  ...{ school: typed(school), town: typed(town), place: typed(place) },
  ...{ hoursFrom: hours.from, hoursTo: hours.to },
  numbers: numbers.map(({ number, name, free, source, verifiedOn = '' }) => ({
    ...{ number, name: typed(name), free, source, calledOn: verifiedOn },
  })),
  department: {
    ...{ name: typed(department.name), address: typed(department.address) },
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

const newest = <V, U extends string>(rows: Rows<V, U>): V | undefined => rows.at(-1)?.value

const typed = ({ ky, ru = '', en = '' }: InLanguages): Texts => ({ ky, ru, en })
