// From what was typed to what a box begins with: its description, its regulation, its order, its people.
import type { BoxAbout } from '#core/box.ts'
import { isLawful, type Order, type Role } from '#core/commission.ts'
import { languages } from '#core/language.ts'
import { isRefusal, type Refusal } from '#core/refusal.ts'
import { type Regulation, type Rows, schoolRegulation } from '#core/regulation.ts'
import { dayTyped, timeTyped } from '../day-typed.ts'
import { asGiven, textsOf } from '../numbers/typed.ts'
import { isSubstitute, type PersonTyped, type SetupDraft } from './draft.ts'

export function aboutOf(draft: SetupDraft): BoxAbout {
  return {
    school: textsOf(draft.school),
    town: textsOf(draft.town),
    place: textsOf(draft.place),
    hours: { from: hour(draft.hoursFrom), to: hour(draft.hoursTo) },
    numbers: draft.numbers.map(one => asGiven(one, draft.school.ky)),
    department: {
      name: textsOf(draft.department.name),
      address: textsOf(draft.department.address),
      phone: draft.department.phone.trim(),
    },
    languages,
  }
}

/** What no clock shows stays as it was typed, and is refused by name. */
const hour = (typed: string): string => timeTyped(typed) ?? typed.trim()

/** The rules every school has, with this school's own day, hours and day of approval. */
export function regulationOf(draft: SetupDraft): Regulation {
  const approvedOn = dayTyped(draft.approvedOn) ?? schoolRegulation.approvedOn
  // A school that approved its regulation earlier than ours was written has had the rules since then.
  const since = <V, U extends string>(rows: Rows<V, U>): Rows<V, U> =>
    rows.map(row => (row.from > approvedOn ? { ...row, from: approvedOn } : row))
  const own = <V, U extends string>(rows: Rows<V, U>, value: V): Rows<V, U> =>
    since(rows).map(row => (row.value === value ? row : { ...row, value, source: ownSource(row) }))
  const from = schoolRegulation
  return {
    ...from,
    approvedOn,
    approvedBy: draft.approvedBy.trim(),
    utcOffsetMinutes: Number(draft.utcOffsetMinutes),
    openingWeekday: own(from.openingWeekday, Number(draft.openingWeekday)),
    openingTime: own(from.openingTime, hour(draft.openingTime)),
    roomOpensBefore: since(from.roomOpensBefore),
    reasonAskedAfter: since(from.reasonAskedAfter),
    hoursFrom: own(from.hoursFrom, hour(draft.hoursFrom)),
    hoursTo: own(from.hoursTo, hour(draft.hoursTo)),
    quorumAtLeast: since(from.quorumAtLeast),
    leftOverTerm: since(from.leftOverTerm),
    staleAfter: since(from.staleAfter),
    registrationTerm: since(from.registrationTerm),
    reviewTerm: since(from.reviewTerm),
    internalTerm: since(from.internalTerm),
    forwardTerm: since(from.forwardTerm),
    extensionTerm: since(from.extensionTerm),
  }
}

/** «4.3-пункт: ар бир шейшемби күнү» no longer holds where the school opens on Thursdays; the clause does. */
const ownSource = ({ source }: { readonly source: string }): string => source.split(':')[0] ?? ''

export const orderOf = (draft: SetupDraft): Order => ({
  no: draft.orderNo.trim(),
  date: dayTyped(draft.orderDate) ?? '',
})

export type Appointed = {
  readonly name: string
  readonly role: Role
  readonly position: string
  readonly noKin?: boolean
  /** The place in this list of the parent whose substitute this is. */
  readonly seat?: number
}

/** Members as they were typed, their substitutes after them. */
export const inOrder = (people: readonly PersonTyped[]): readonly PersonTyped[] => [
  ...people.filter(person => !isSubstitute(person)),
  ...people.filter(isSubstitute),
]

export function appointedOf({ people }: Pick<SetupDraft, 'people'>): readonly Appointed[] {
  const listed = inOrder(people)
  return listed.map(({ name, role, position, noKin, standsInFor }) => {
    const seat = listed.findIndex(({ id }) => id === standsInFor)
    return {
      name: name.trim().replace(/\s+/g, ' '),
      role: role || 'staff',
      position: position.trim(),
      // Ticked, and another role chosen afterwards: then it was not said of this role.
      ...(noKin && role === 'parent' && { noKin }),
      ...(seat >= 0 && { seat }),
    }
  })
}

/** May these people be a commission? Asked here first, so that nobody has to wait for the answer. */
export function compositionRefused(people: readonly PersonTyped[]): Refusal | undefined {
  const members = appointedOf({ people }).map(({ role, seat }, i) => ({
    ...{ i, role },
    ...(seat !== undefined && { seat }),
  }))
  const lawful = isLawful({ members })
  return isRefusal(lawful) ? lawful : undefined
}
