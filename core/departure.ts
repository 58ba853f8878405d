// Leaving the commission: who may enter it, why, and whether those who are left are still one.
//
// Cl. 5.1: the number is odd and a parent representative is always among them. Somebody who has
// left signs nothing and opens nothing from that minute on; until an order names another the box
// stays sealed, unless a change of the commission is ready to take effect.

import { type Commission, isLawful, isMember, isQuorum, type Officers } from './commission.ts'
import { capacitiesOf, may } from './may.ts'
import { type Allowed, allowed, isRefusal, type Refusal, refuse } from './refusal.ts'
import type { Seated } from './seats.ts'

// The order released them · they asked · their child has left the school · their keys are lost.
export const departureReasons = ['child_left', 'keys_lost', 'order', 'other', 'own_wish'] as const
export type DepartureReason = (typeof departureReasons)[number]

type Composed<M extends Seated> = { readonly members: readonly M[] }

// Who is still there. A substitute whose member has left has the seat alone.
export const remainingOf = <M extends Seated>(
  { members }: Composed<M>,
  departed: readonly number[],
): readonly M[] => {
  const here = members.filter(({ i }) => !departed.includes(i))
  return here.map(member => {
    if (member.seat === undefined || here.some(({ i }) => i === member.seat)) return member
    const { seat: _, ...alone } = member
    return alone as M
  })
}

// Are those who are left a commission, or has it to be changed before the box is opened?
export const isLawfulNow = (
  commission: Pick<Commission, 'members'>,
  departed: readonly number[],
): Allowed | Refusal => isLawful({ members: remainingOf(commission, departed) })

// May these open the box today? When they are no commission any more, only if the next seal is for
// one: those who are left open what was sealed to them, and hang it.
export const mayOpen = (
  commission: Pick<Commission, 'members'>,
  departed: readonly number[],
  change: 'change_ready' | 'no_change',
): Allowed | Refusal => {
  const lawful = isLawfulNow(commission, departed)
  if (change === 'change_ready' || departed.length === 0 || !isRefusal(lawful)) return allowed
  const { clause = '5.1' } = lawful.detail ?? {}
  return refuse('commission_unlawful', { why: lawful.refusal, clause })
}

export type Standing = {
  readonly commission: Commission
  readonly officers: Officers
  readonly departed: readonly number[]
}

// Who may propose a change and enter that somebody has left, see may.ts; when all of those have left
// themselves, the secretary, then the next by index. Never nobody while anybody is there.
export const mayChangeCommission = ({
  commission,
  officers,
  departed,
}: Standing): readonly number[] => {
  const here = commission.members.map(({ i }) => i).filter(i => !departed.includes(i))
  const first = here.filter(i => may('change_commission', capacitiesOf(i, commission, officers)))
  if (first.length > 0) return first
  const { secretary } = officers
  return here.includes(secretary) ? [secretary] : here.slice(0, 1)
}

// One's own leaving anybody may enter; another's whoever may change the commission. Not so many that
// nobody could open what is sealed to this commission: those sign their successors in first, and
// leave with the change itself.
export const mayLeave = (
  { by, member }: { readonly by: number; readonly member: number },
  standing: Standing,
): Allowed | Refusal => {
  const { commission, departed } = standing
  if (!isMember(member, commission)) return refuse('not_a_member', { member })
  if (departed.includes(member)) return refuse('already_there', { member })
  if (by !== member && !mayChangeCommission(standing).includes(by)) {
    return refuse('not_yours', { member: by })
  }
  const left = commission.members.map(({ i }) => i)
  const staying = left.filter(i => i !== member && !departed.includes(i))
  const enough = isQuorum(staying, commission)
  return isRefusal(enough) ? enough : allowed
}
