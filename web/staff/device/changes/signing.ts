// Signing a change: the record, the vote of the new commission, and the minutes of its sitting.
import { type Elections, electedBy } from '#core/minutes.ts'
import { isRefusal, type Refusal, refuse } from '#core/refusal.ts'
import { toBase64url } from '#crypto/bytes.ts'
import { signed } from '#crypto/labels.ts'
import {
  type ChangeAnswer,
  electOfficers as electPromise,
  signChangeMinutes as minutesPromise,
  signChange as recordPromise,
} from '#wire/changes.ts'
import type { Seat } from '../seat.ts'
import { type ChangeSight, type PendingChange, sightOf } from './read-change.ts'

/**
 * By those before and those who come. What is signed is the record `readChange` checked against
 * what the screen shows; `changed_meanwhile` when it is another by now.
 */
export async function signChange(
  seat: Seat,
  { version, record }: PendingChange,
  lastGroup?: string,
): Promise<ChangeSight | Refusal> {
  if (!record) return refuse('nothing_to_sign')
  const pen = await seat.pen(lastGroup)
  if (isRefusal(pen)) return pen
  const sig = toBase64url(pen.sign(signed.commission, record.body))
  return seen(seat, await seat.call(recordPromise, { version, record: sig }))
}

export type HeldSitting = Elections & {
  readonly place: string
  /** Of the new commission, who was there: more than half of the seats, a parent's among them. */
  readonly present: readonly number[]
}

/** By the responsible person of the new commission. `not_elected` with `office`; `no_quorum`. */
export async function electOfficers(
  seat: Seat,
  { version, people }: PendingChange,
  { place, present, chair, secretary }: HeldSitting,
): Promise<ChangeSight | Refusal> {
  const officers = electedBy({ chair, secretary }, present, { members: people })
  if (isRefusal(officers)) return officers
  const told = await seat.call(electPromise, {
    ...{ version, place, present: [...present] },
    chair: copied(chair),
    secretary: copied(secretary),
  })
  return seen(seat, told)
}

/** Everybody who was at the sitting. */
export async function signChangeMinutes(
  seat: Seat,
  { version, minutes }: PendingChange,
  lastGroup?: string,
): Promise<ChangeSight | Refusal> {
  if (!minutes) return refuse('nothing_to_sign')
  const pen = await seat.pen(lastGroup)
  if (isRefusal(pen)) return pen
  const sig = toBase64url(pen.sign(signed.minutes, minutes.body))
  return seen(seat, await seat.call(minutesPromise, { version, minutes: sig }))
}

const seen = (seat: Seat, told: ChangeAnswer | Refusal): ChangeSight | Refusal =>
  isRefusal(told) ? told : sightOf(seat, told)

const copied = ({ candidate, votes }: Elections['chair']) => ({ candidate, votes: [...votes] })
