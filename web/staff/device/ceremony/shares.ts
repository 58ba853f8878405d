// Shares: what this device's share keys unwrap goes to everybody present, and theirs come here.
import { isRefusal, type Refusal } from '#core/refusal.ts'
import { fromBase64url, toBase64url } from '#crypto/bytes.ts'
import { keyOfMember } from '#crypto/commission-record.ts'
import { type GivenLeaf, shareValuesMax } from '#crypto/opening-records.ts'
import { policyOf } from '#crypto/policy.ts'
import type { GivenShare } from '#crypto/quorum-open.ts'
import { openShareBatch, type ShareValue } from '#crypto/share-batch.ts'
import { ownShares } from '#crypto/unseal.ts'
import type { AnswerOf } from '#wire/contract.ts'
import { giveShares as givePromise, receivedShares } from '#wire/frozen-lists.ts'
import type { Seat } from '../seat.ts'
import { type FrozenList, sealedUnder } from './frozen-list.ts'
import { goneUnder } from './own-keys.ts'
import type { Room } from './room.ts'
import { ownFromWire } from './verify-state.ts'

/** Members seated here whose attestation stands, that is whose shares may leave this device. */
export function givingSeats({ device, verified }: Room): readonly Seat[] {
  return [...device.seats.values()].filter(({ member }) => verified.participants.has(member))
}

/** What one seated member's share keys unwrap in the whole list; kept, so that it is done once. */
export function unwrapOwnShares(room: Room, list: FrozenList, { member }: Seat): void {
  if (room.memory.givers.has(member)) return
  for (const { envelope, seal, inner } of list.letters) {
    const sealed = sealedUnder(room, seal)
    const prekey = room.memory.prekeys.get(seal)?.get(member)
    if (!inner || !sealed || !prekey) continue
    const policy = policyOf(sealed)
    const shares = isRefusal(policy) ? policy : ownShares(inner, policy, member, prekey.share)
    if (!isRefusal(shares)) addShares(room, envelope, shares)
  }
  const { seal } = room.verified.sealed
  const isLeftOut =
    seal.members.some(({ i, dead }) => i === member && dead) ||
    goneUnder(room, room.state.sealHash).has(member)
  // One whom the seal left out has nothing to give, and says so with an empty batch.
  if (isLeftOut || room.memory.prekeys.get(room.state.sealHash)?.has(member)) {
    room.memory.givers.add(member)
  }
}

/** To every participant's current key, once; another person's shares are never passed on. */
export async function giveShares(
  room: Room,
  list: FrozenList,
  seat: Seat,
): Promise<'given' | Refusal> {
  const { state, verified, memory } = room
  if (!memory.givers.has(seat.member)) return 'given'
  // This week's letters come first in the list; what no message holds waits with the left over.
  const values = list.letters
    .flatMap(({ envelope }) => ownValues(room, envelope, seat.member))
    .slice(0, shareValuesMax)
  for (const [member, { recipient: to }] of verified.participants) {
    const given = state.shares.some(share => share.from === seat.member && share.to === to)
    if (given || room.device.seats.has(member)) continue
    const about = { box: seat.box, from: seat.member, opening: state.id, root: list.root, to }
    const { record, file } = await seat.hand.giveShares({ ...about, values })
    const kept = await seat.call(givePromise, {
      opening: state.id,
      to,
      record: { body: toBase64url(record.body), sig: toBase64url(record.sig) },
      file: toBase64url(file),
    })
    if (isRefusal(kept) && kept.refusal !== 'already_there') return kept
  }
  return 'given'
}

/** What others gave to the keys of this device. A batch that does not hold is its giver's problem. */
export async function collectShares(room: Room, list: FrozenList): Promise<'here' | Refusal> {
  const { memory, verified, state } = room
  for (const seat of givingSeats(room)) {
    const key = memory.openingKeys.get(seat.member)
    if (!key || verified.participants.get(seat.member)?.recipient !== key.recipient) continue
    const awaited = state.shares.some(
      ({ from, to }) => to === key.recipient && !memory.givers.has(from),
    )
    if (!awaited) continue
    const told = await seat.call(receivedShares, { opening: state.id, to: key.recipient })
    if (isRefusal(told)) return told
    for (const batch of told.shares) await takeBatch(room, list, seat, batch)
  }
  return 'here'
}

async function takeBatch(
  room: Room,
  list: FrozenList,
  seat: Seat,
  { from, record, file }: AnswerOf<typeof receivedShares>['shares'][number],
): Promise<void> {
  const { memory, state, verified } = room
  if (memory.givers.has(from) || !verified.participants.has(from)) return
  const key = keyOfMember(verified.sealed.commission, from)
  const openingKey = memory.openingKeys.get(seat.member)
  const own = ownFromWire(record)
  const sealed = bytesOf(file)
  if (!key || !openingKey) return
  if (!own || !sealed) return noteWrong(room, from, 'spelling')
  const expected = { box: seat.boxId, opening: state.id, root: list.root, from, key }
  const values = await openShareBatch(own, sealed, expected, openingKey)
  if (isRefusal(values)) return noteWrong(room, from, values.detail?.reason ?? values.refusal)
  memory.found.delete(`share ${from}`)
  for (const { envelope, leaf, value } of values) {
    addShares(room, envelope, [{ leaf, value }])
  }
  memory.givers.add(from)
}

/** Another root under a valid signature: that member was shown another list than this device. */
function noteWrong({ memory }: Room, member: number, reason: string): void {
  memory.found.set(
    `share ${member}`,
    reason === 'root'
      ? { problem: 'two_lists', grave: true, member }
      : { problem: 'share_wrong', grave: false, member, detail: reason },
  )
}

function ownValues({ memory }: Room, envelope: string, member: number): readonly ShareValue[] {
  return (memory.shares.get(envelope) ?? [])
    .filter(({ leaf }) => Number(leaf.slice(1)) === member)
    .map(({ leaf, value }) => ({ envelope, leaf: leaf as GivenLeaf, value }))
}

/** The first value of a leaf stays: nobody's later word replaces what was given. */
function addShares({ memory }: Room, envelope: string, shares: readonly GivenShare[]): void {
  const held = memory.shares.get(envelope) ?? []
  const fresh = shares.filter(({ leaf }) => !held.some(known => known.leaf === leaf))
  memory.shares.set(envelope, [...held, ...fresh])
}

function bytesOf(text: string): Uint8Array | undefined {
  try {
    return fromBase64url(text)
  } catch {
    return undefined
  }
}
