// What one member's device takes for an opening: the keys of each seal on the table, nothing more.
import { isRefusal, type Refusal, refuse } from '#core/refusal.ts'
import { toBase64url } from '#crypto/bytes.ts'
import type { Prekey } from '#crypto/prekeys.ts'
import type { SealFacts } from '#crypto/seal-record.ts'
import { fetchPrekey } from '../prekeys.ts'
import { keepOnlyTheSignature, type Seat } from '../seat.ts'
import { checkNextSeal, isProblem, provesOwnKeys } from './next-seal.ts'
import type { Room } from './room.ts'

/**
 * Share and read keys of the seal being opened and of those opened again. On a shared laptop this
 * is the last use of the member's root, so the keys of the next seal are tried out here as well.
 */
export async function takeKeys(room: Room, seat: Seat): Promise<'taken' | Refusal> {
  const { sealed, again } = room.verified
  for (const { seal } of [sealed, ...again]) {
    const mine = seal.members.find(({ i }) => i === seat.member)
    const held = keysUnder(room, toBase64url(seal.hash))
    if (!mine || mine.dead || held.has(seat.member)) continue
    const prekey = await fetchPrekey(seat, mine.n)
    if (isGone(prekey) && isLost(room, seal)) {
      goneUnder(room, toBase64url(seal.hash)).add(seat.member)
      continue
    }
    if (isRefusal(prekey)) return prekey
    if (prekey.share.recipient !== mine.share || prekey.read.recipient !== mine.read) {
      return refuse('keys_disagree', { number: mine.n })
    }
    held.set(seat.member, prekey)
  }
  return 'taken'
}

const isGone = (found: Prekey | Refusal): boolean =>
  isRefusal(found) && found.refusal === 'not_found'

/** Put back from a backup since: openings the backup does not know have used these keys up. */
const isLost = ({ facts: { restored } }: Room, { journal }: SealFacts): boolean =>
  restored !== undefined && restored.seq > journal.seq

export function goneUnder({ memory }: Room, seal: string): Set<number> {
  const gone = memory.keysGone.get(seal) ?? new Set<number>()
  memory.keysGone.set(seal, gone)
  return gone
}

export function keysUnder(room: Room, seal: string): Map<number, Prekey> {
  const held = room.memory.prekeys.get(seal) ?? new Map<number, Prekey>()
  room.memory.prekeys.set(seal, held)
  return held
}

/** `own_keys_missing` stops the Open of this member: they could not open the box next week. */
export async function proveNextKeys(room: Room, seat: Seat): Promise<'proven' | Refusal> {
  const next = checkNextSeal(room.state, room.verified, room.facts)
  if (isProblem(next)) return refuse('seal_wrong', { at: next.detail ?? next.problem })
  const listed = next.seal.members.find(({ i }) => i === seat.member)
  const recipients = `${listed?.share} ${listed?.read}`
  if (room.memory.proven.get(seat.member) === recipients) return 'proven'
  if (!seat.keys) return refuse('signed_out')
  if (!(await provesOwnKeys(seat, next.seal))) {
    room.memory.found.set(`own_keys_missing ${seat.member}`, {
      problem: 'own_keys_missing',
      grave: true,
      member: seat.member,
    })
    return refuse('keys_disagree', { number: listed?.n ?? 0 })
  }
  room.memory.proven.set(seat.member, recipients)
  return 'proven'
}

/** A shared laptop keeps, after this, the keys of this opening and a signature; the root is gone. */
export async function settleFor(room: Room, seat: Seat): Promise<'settled' | Refusal> {
  const taken = await takeKeys(room, seat)
  if (isRefusal(taken)) return taken
  if (room.device.kind === 'own') return 'settled'
  const hasAttested = room.verified.participants.has(seat.member)
  const proven = hasAttested ? 'proven' : await proveNextKeys(room, seat)
  if (isRefusal(proven)) return proven
  keepOnlyTheSignature(seat)
  return 'settled'
}
