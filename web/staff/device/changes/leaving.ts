// Entering that somebody has left: a line of the journal, signed by whoever enters it.
import { type DepartureReason, mayLeave } from '#core/departure.ts'
import type { CivilDate } from '#core/local-time.ts'
import type { NamedAct } from '#core/named-act.ts'
import { isRefusal, type Refusal } from '#core/refusal.ts'
import type { Seat } from '../seat.ts'
import { type Entered, signEntry } from '../signed-entry.ts'
import type { ChangeSight } from './read-change.ts'

export type Leaving = {
  readonly member: number
  readonly on: CivilDate
  readonly order: NamedAct
  readonly reason: DepartureReason
}

/**
 * From then on they sign in no more. `no_quorum` and `no_parent` when those who are left could not
 * open the box: then their successors are signed in first. `already_there`, `opening_underway`.
 */
export async function enterLeaving(
  seat: Seat,
  { commission, officers, departed }: ChangeSight,
  leaving: Leaving,
  lastGroup?: string,
): Promise<Entered | Refusal> {
  const gone = departed.map(({ member }) => member)
  const who = { by: seat.member, member: leaving.member }
  const lawful = mayLeave(who, { commission, officers, departed: gone })
  if (isRefusal(lawful)) return lawful
  const pen = await seat.pen(lastGroup)
  if (isRefusal(pen)) return pen
  return signEntry(seat, pen, 'member_left', { ...leaving, order: { ...leaving.order } })
}
