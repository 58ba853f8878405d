// From what was typed to what a box begins with: its description, its regulation, its order, its people.
import type { BoxAbout } from '#core/box.ts'
import { isLawful, type Order, type Role } from '#core/commission.ts'
import { type InLanguages, languages } from '#core/language.ts'
import { isRefusal, type Refusal } from '#core/refusal.ts'
import { type Regulation, type Rows, schoolRegulation } from '#core/regulation.ts'
import { dayTyped } from '../day-typed.ts'
import { isSubstitute, type PersonTyped, type SetupDraft, type Texts } from './draft.ts'

export function aboutOf(draft: SetupDraft): BoxAbout {
  return {
    school: said(draft.school),
    town: said(draft.town),
    place: said(draft.place),
    hours: { from: draft.hoursFrom.trim(), to: draft.hoursTo.trim() },
    numbers: draft.numbers.map(({ number, name, free, source, calledOn }) => ({
      number: number.trim(),
      name: said(name),
      free,
      source: source.trim() || draft.school.ky.trim(),
      ...(calledOn && { verifiedOn: calledOn }),
    })),
    department: {
      name: said(draft.department.name),
      address: said(draft.department.address),
      phone: draft.department.phone.trim(),
    },
    languages,
  }
}

/** Kyrgyz is the original; a language nobody wrote in is left out, not sent empty. */
function said({ ky, ru, en }: Texts): InLanguages {
  return {
    ky: ky.trim(),
    ...(ru.trim() && { ru: ru.trim() }),
    ...(en.trim() && { en: en.trim() }),
  }
}

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
    openingTime: own(from.openingTime, draft.openingTime.trim()),
    roomOpensBefore: since(from.roomOpensBefore),
    reasonAskedAfter: since(from.reasonAskedAfter),
    hoursFrom: own(from.hoursFrom, draft.hoursFrom.trim()),
    hoursTo: own(from.hoursTo, draft.hoursTo.trim()),
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
  return listed.map(({ name, role, position, standsInFor }) => {
    const seat = listed.findIndex(({ id }) => id === standsInFor)
    return {
      name: name.trim().replace(/\s+/g, ' '),
      role: role || 'staff',
      position: position.trim(),
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
