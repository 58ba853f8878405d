// The order: entered, changed while nobody has signed, given up; and the links for those who come.
import type { Order } from '#core/commission.ts'
import { mayPropose, type Person } from '#core/commission-change.ts'
import type { CivilDate } from '#core/local-time.ts'
import { isRefusal, type Refusal } from '#core/refusal.ts'
import {
  inviteNewcomer as invitePromise,
  proposeChange as proposePromise,
  withdrawChange as withdrawPromise,
} from '#wire/changes.ts'
import type { Seat } from '../seat.ts'
import { type ChangeSight, sightOf } from './read-change.ts'

export type OrderedPerson = Person & { readonly position: string; readonly noKin?: boolean }

export type Proposal = {
  readonly order: Order
  /**
   * Everybody in the commission by it, by rising index: who stays under their own, who comes under
   * the next free ones from `newcomersFrom` on. `seat` of a substitute is the index of their member.
   */
  readonly people: readonly OrderedPerson[]
}

/**
 * `at` names the field: `order.no`, `order.date`, `people.3.name`, `people`. `commission_is_so`,
 * `changed_meanwhile`, `not_yours`; `opening_underway` while an opening rests on the change.
 */
export async function proposeChange(
  seat: Seat,
  sight: ChangeSight,
  { order, people }: Proposal,
  today: CivilDate,
): Promise<ChangeSight | Refusal> {
  const { commission: outgoing, newcomersFrom, departed, change } = sight
  const gone = departed.map(({ member }) => member)
  const facts = { outgoing, newcomersFrom, departed: gone, today }
  const lawful = mayPropose({ order, people }, facts)
  if (isRefusal(lawful)) return lawful
  const told = await seat.call(proposePromise, {
    version: change?.version ?? 0,
    order,
    people: people.map(person => ({ ...person })),
  })
  return isRefusal(told) ? told : sightOf(seat, told)
}

/** Who was to come has nothing here any more. */
export async function withdrawChange(
  seat: Seat,
  { version }: { readonly version: number },
): Promise<ChangeSight | Refusal> {
  const told = await seat.call(withdrawPromise, { version: String(version) })
  return isRefusal(told) ? told : sightOf(seat, told)
}

/** The end of the link `#/ky/join/…`, told once; the one before, and keys made with it, are void. */
export async function inviteNewcomer(
  seat: Seat,
  member: number,
): Promise<{ readonly invitation: string; readonly expiresAt: number } | Refusal> {
  return seat.call(invitePromise, { member })
}
