// Being present: attendance, the look at the wooden box, who leads, and the one tap «Open».
import { isRefusal, type Refusal, refuse } from '#core/refusal.ts'
import { generateIdentity } from '#crypto/age-file.ts'
import { fromBase64url, toBase64url } from '#crypto/bytes.ts'
import { attestation } from '#crypto/opening-records.ts'
import { seal as sealRecord } from '#crypto/seal-record.ts'
import {
  attend as attendPromise,
  attest as attestPromise,
  inspect as inspectPromise,
  lead as leadPromise,
} from '#wire/attendances.ts'
import type { AskInputOf } from '#wire/contract.ts'
import { abandonOpening, type OpeningAnswer } from '#wire/openings.ts'
import type { Pen, Seat } from '../seat.ts'
import { proveNextKeys, settleFor } from './own-keys.ts'
import { gravestOf, type Room, refresh, takeIn } from './room.ts'
import type { Sight } from './sight.ts'
import { sightOf } from './sight-of.ts'

export type Inspection = Omit<AskInputOf<typeof inspectPromise>, 'opening'>

/**
 * «Here». Takes this member's keys for the seals on the table; on a shared laptop the rest of
 * their keys is wiped after it. Said again after a reload it is the same attendance.
 */
export async function attend(room: Room, seat: Seat): Promise<Sight | Refusal> {
  const settled = await settleFor(room, seat)
  if (isRefusal(settled)) return settled
  const { opening, device } = room
  return seen(room, await seat.call(attendPromise, { opening, device: device.kind }))
}

export async function inspect(
  room: Room,
  seat: Seat,
  inspection: Inspection,
): Promise<Sight | Refusal> {
  return seen(room, await seat.call(inspectPromise, { opening: room.opening, ...inspection }))
}

/** This device leads from now on: any participant's may, when the leader's laptop died. */
export async function lead(room: Room, seat: Seat): Promise<Sight | Refusal> {
  return seen(room, await seat.call(leadPromise, { opening: room.opening }))
}

/**
 * «Open». Fetches the member's keys of the next seal back and opens them, checks the next seal
 * itself, then signs the attestation and the next seal. Not before the seal's `opensAt`.
 */
export async function attest(room: Room, seat: Seat, lastGroup?: string): Promise<Sight | Refusal> {
  const newest = await refresh(room, seat)
  if (isRefusal(newest)) return newest
  const { state, verified, memory } = room
  const attested = verified.participants.get(seat.member)
  // The answer to an earlier tap was lost on the way; the attestation was not.
  if (attested && attested.recipient === memory.openingKeys.get(seat.member)?.recipient) {
    return sightOf(room)
  }
  const { opensAt } = verified.sealed.seal
  if (state.now < opensAt) return refuse('too_early', { opensAt })
  const proven = await proveNextKeys(room, seat)
  if (isRefusal(proven)) return proven
  const grave = gravestOf(room)
  if (grave) return refuse('seal_wrong', { at: grave.problem })
  const pen = await seat.pen(lastGroup)
  if (isRefusal(pen)) return pen
  const signed = signAttestation(room, seat, pen)
  return seen(room, await seat.call(attestPromise, { opening: room.opening, ...signed }))
}

/** Gives up an opening without quorum; nothing has changed and the box stays sealed. */
export async function abandon(room: Room, seat: Seat): Promise<'abandoned' | Refusal> {
  const kept = await seat.call(abandonOpening, { opening: room.opening })
  return isRefusal(kept) ? kept : 'abandoned'
}

/** Every act answers with the newest state; the act's sight is of that. */
export function seen(room: Room, answer: OpeningAnswer | Refusal): Sight | Refusal {
  if (isRefusal(answer)) return answer
  const taken = takeIn(room, answer)
  return isRefusal(taken) ? taken : sightOf(room)
}

function signAttestation(room: Room, seat: Seat, pen: Pen) {
  const { state, memory } = room
  // Drawn once: a tap repeated after a lost answer must not say another key.
  const key = memory.openingKeys.get(seat.member) ?? generateIdentity(seat.tools.random)
  memory.openingKeys.set(seat.member, key)
  const body = attestation.body({
    again: state.again.map(({ sealHash }) => sealHash),
    box: seat.box,
    kind: 'week',
    member: seat.member,
    next: state.nextSealHash,
    opening: state.id,
    recipient: key.recipient,
    seal: state.sealHash,
  })
  return {
    record: { body: toBase64url(body), sig: toBase64url(pen.sign(attestation.label, body)) },
    nextSealSig: toBase64url(pen.sign(sealRecord.label, fromBase64url(state.nextSeal.body))),
  }
}
