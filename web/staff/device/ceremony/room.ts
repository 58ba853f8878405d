// The room of one opening as a device remembers it; lost with the device, and made again by reading.
import { isRefusal, type Refusal, refuse } from '#core/refusal.ts'
import { type Prekey, wipePrekey } from '#crypto/prekeys.ts'
import type { GivenShare } from '#crypto/quorum-open.ts'
import type { Identity25519 } from '#crypto/x25519-stanza.ts'
import { callOpening as callPromise, type OpeningAnswer, readOpening } from '#wire/openings.ts'
import type { WireRecord } from '#wire/primitives.ts'
import { type BoxFacts, knowBox } from '../box.ts'
import type { Device } from '../device.ts'
import { holdRules } from '../held-rules.ts'
import type { Seat } from '../seat.ts'
import type { ChainSoFar } from './chain-so-far.ts'
import type { FrozenList } from './frozen-list.ts'
import type { OpenedLetter } from './open-all.ts'
import type { Problem } from './sight.ts'
import { type Known, type Verified, verifyState } from './verify-state.ts'

/** Opaque to screens: they hold it and read `Sight`s. */
export type Room = {
  readonly device: Device
  readonly opening: string
  readonly facts: BoxFacts
  /** Commission records of the box, from the founding on. */
  readonly records: readonly WireRecord[]
  state: OpeningAnswer
  verified: Verified
  readonly memory: Memory
}

/** Nothing here is ever written anywhere. Maps by member are of members seated at this device. */
export type Memory = {
  readonly known: Known
  readonly openingKeys: Map<number, Identity25519>
  /** By seal hash, then member: what opens this member's leaves under that seal. */
  readonly prekeys: Map<string, Map<number, Prekey>>
  /** By seal hash: members whose keys of it are gone since the box was put back from a backup. */
  readonly keysGone: Map<string, Set<number>>
  /** Recipients of the next seal whose keys came back and opened. */
  readonly proven: Map<number, string>
  list?: FrozenList
  /** Whose shares are here, and by envelope what their share keys unwrapped. */
  readonly givers: Set<number>
  readonly shares: Map<string, readonly GivenShare[]>
  readonly opened: Map<string, OpenedLetter>
  /** Of letters that did not open: how many givers there were when it was tried last. */
  readonly triedWith: Map<string, number>
  readonly spoiled: Set<string>
  /** What was found once and stays true, by what it is about. */
  readonly found: Map<string, Problem>
  /** The closing last compared, and what did not agree. */
  compared?: { readonly version: number; readonly problems: readonly Problem[] }
  chain?: ChainSoFar
}

/** Calls the opening that is due (from 11:45 on), or enters the one already called. */
export async function callOpening(device: Device, seat: Seat): Promise<Room | Refusal> {
  const state = await seat.call(callPromise, {})
  return isRefusal(state) ? state : openRoom(device, seat, state)
}

/** Enters an opening that is under way: the same after a reload or on another laptop. */
export async function enterRoom(
  device: Device,
  seat: Seat,
  opening: string,
): Promise<Room | Refusal> {
  const state = await seat.call(readOpening, { opening })
  return isRefusal(state) ? state : openRoom(device, seat, state)
}

async function openRoom(device: Device, seat: Seat, state: OpeningAnswer): Promise<Room | Refusal> {
  const box = await knowBox(seat)
  if (isRefusal(box)) return box
  const { records } = box
  const memory = noMemory()
  const verified = verifyState(state, records, seat.boxId, memory.known, box.facts.departed)
  if (isRefusal(verified)) return verified
  // Before anybody opens by them: day, hour, quorum and numbers are those that were signed.
  const held = await holdRules(seat, box, verified.sealed)
  if (isRefusal(held)) return held
  // An opening is held by those its seal is sealed to, to the end: also while the next seal, of
  // those who come, hangs already.
  const facts = { ...box.facts, commission: verified.sealed.commission }
  return { device, opening: state.id, facts, records, state, verified, memory }
}

const noMemory = (): Memory => ({
  known: new Map(),
  openingKeys: new Map(),
  prekeys: new Map(),
  keysGone: new Map(),
  proven: new Map(),
  givers: new Set(),
  shares: new Map(),
  opened: new Map(),
  triedWith: new Map(),
  spoiled: new Set(),
  found: new Map(),
})

/** Asked for before an act that must not rest on what was true a second ago. */
export async function refresh(room: Room, seat: Seat): Promise<'taken' | Refusal> {
  const state = await seat.call(readOpening, { opening: room.opening })
  return isRefusal(state) ? state : takeIn(room, state)
}

/**
 * Takes a newer state in. The frozen list is said once: another swap under the same opening means
 * that the server shows different lists to different people, and nothing is given from then on.
 */
export function takeIn(room: Room, state: OpeningAnswer): 'taken' | Refusal {
  if (state.id !== room.opening) return refuse('answer_not_understood')
  if (state.version < room.state.version) return 'taken'
  const [seat] = room.device.seats.values()
  if (!seat) return refuse('signed_out')
  const { records, facts, memory } = room
  const verified = verifyState(state, records, seat.boxId, memory.known, facts.departed)
  if (isRefusal(verified)) return verified
  const before = room.state.swap?.body
  if (before !== undefined && before !== state.swap?.body) {
    room.memory.found.set('two_lists', { problem: 'two_lists', grave: true })
  }
  room.state = state
  room.verified = verified
  return 'taken'
}

export const problemsOf = ({ verified, memory }: Room): readonly Problem[] => [
  ...verified.problems,
  ...memory.found.values(),
]

/** While one of these stands, this device gives nothing and signs nothing. */
export const gravestOf = (room: Room): Problem | undefined =>
  problemsOf(room).find(({ grave }) => grave)

/** Once the opening is over nothing here opens anything any more; what was read stays on screen. */
export function forgetKeys({ memory }: Room): void {
  for (const held of memory.prekeys.values()) for (const prekey of held.values()) wipePrekey(prekey)
  for (const { secret } of memory.openingKeys.values()) secret.wipe()
  for (const shares of memory.shares.values()) for (const { value } of shares) value.fill(0)
  memory.prekeys.clear()
  memory.openingKeys.clear()
  memory.shares.clear()
}
