// The engine: whatever the newest state makes due on this device is done, without anybody tapping.
import { isRefusal, type Refusal, refuse } from '#core/refusal.ts'
import { generateIdentity } from '#crypto/age-file.ts'
import { toBase64url } from '#crypto/bytes.ts'
import { renewOpeningKey } from '#wire/attendances.ts'
import { type OpeningAnswer, readOpening } from '#wire/openings.ts'
import { keepOnlyTheSignature, type Seat } from '../seat.ts'
import { compareClosing } from './compare-closing.ts'
import { isListProblem, readList } from './frozen-list.ts'
import { type OpenAll, openAll as openHere } from './open-all.ts'
import { openLetters } from './open-letters.ts'
import { takeKeys } from './own-keys.ts'
import { forgetKeys, gravestOf, type Room, takeIn } from './room.ts'
import { collectShares, giveShares, givingSeats, unwrapOwnShares } from './shares.ts'
import type { Sight } from './sight.ts'
import { sightOf } from './sight-of.ts'

/**
 * One round: reads the newest state, verifies everything signed, gives shares to every
 * participant's current key, collects shares, opens envelopes. Calling it again is always safe;
 * two calls at once are one after the other. `openAll` may run in a worker.
 */
export function follow(room: Room, openAll: OpenAll = openHere): Promise<Sight | Refusal> {
  const round = (rounds.get(room) ?? Promise.resolve()).then(() => oneRound(room, openAll))
  rounds.set(
    room,
    round.then(
      () => undefined,
      () => undefined,
    ),
  )
  return round
}

const rounds = new WeakMap<Room, Promise<void>>()

async function oneRound(
  room: Room,
  openAll: OpenAll,
  after?: number,
  onRead: (version: number) => void = () => undefined,
): Promise<Sight | Refusal> {
  const { opening } = room
  const ask = after === undefined ? { opening } : { opening, after: String(after) }
  const state = await askForState(room, ask)
  if (isRefusal(state)) return state
  const taken = takeIn(room, state)
  if (isRefusal(taken)) return taken
  onRead(state.version)
  const done = gravestOf(room) ? 'done' : await takeSteps(room, openAll)
  return isRefusal(done) ? done : sightOf(room)
}

/**
 * At the closing that puts another commission in force some of those seated here are members no
 * more: their keys are wiped, and the room is followed from the seat of one who stays.
 */
async function askForState(
  { device }: Room,
  ask: { readonly opening: string; readonly after?: string },
): Promise<OpeningAnswer | Refusal> {
  let last: Refusal = refuse('signed_out')
  for (const seat of [...device.seats.values()]) {
    const state = await seat.call(readOpening, ask)
    if (!isRefusal(state) || state.refusal !== 'released_member') return state
    device.seats.delete(seat.member)
    keepOnlyTheSignature(seat)
    seat.wipe()
    last = state
  }
  return last
}

async function takeSteps(room: Room, openAll: OpenAll): Promise<'done' | Refusal> {
  const { stage } = room.state
  if (stage === 'finished') forgetKeys(room)
  if (stage !== 'reading' && stage !== 'closing') return 'done'
  for (const seat of givingSeats(room)) {
    const ready = await renewKeys(room, seat)
    if (isRefusal(ready)) return ready
  }
  const { swap, release } = room.verified
  const [reader] = givingSeats(room)
  if (!swap || !release || !reader) return 'done'
  const list = await readList(room, reader, swap)
  if (isRefusal(list)) return list
  if (isListProblem(list)) {
    room.memory.found.set('list_differs', list)
    return 'done'
  }
  for (const seat of givingSeats(room)) {
    unwrapOwnShares(room, list, seat)
    const given = await giveShares(room, list, seat)
    if (isRefusal(given)) return given
  }
  const collected = await collectShares(room, list)
  if (isRefusal(collected)) return collected
  if (gravestOf(room)) return 'done'
  await openLetters(room, list, openAll)
  return compareClosing(room, reader)
}

/** After a reload: the keys again, and a new opening key, said to everybody under its number. */
async function renewKeys(room: Room, seat: Seat): Promise<'ready' | Refusal> {
  if (seat.keys) {
    const taken = await takeKeys(room, seat)
    if (isRefusal(taken)) return taken
  }
  const { openingKeys } = room.memory
  const participant = room.verified.participants.get(seat.member)
  if (!participant || openingKeys.has(seat.member)) return 'ready'
  const key = generateIdentity(seat.tools.random)
  const n = participant.keyNo + 1
  const signed = seat.hand.renewKey({ n, opening: room.opening, recipient: key.recipient })
  const state = await seat.call(renewOpeningKey, {
    opening: room.opening,
    record: { body: toBase64url(signed.body), sig: toBase64url(signed.sig) },
  })
  if (isRefusal(state)) return state
  openingKeys.set(seat.member, key)
  const taken = takeIn(room, state)
  return isRefusal(taken) ? taken : 'ready'
}

/**
 * Follows until `signal` aborts or the opening is finished: waits for newer states, hands every
 * new sight to `onSight`. A lost line is told to `onLost` and tried again after `pause`.
 */
export async function watch(
  room: Room,
  on: {
    readonly onSight: (sight: Sight) => void
    readonly onLost: (refusal: Refusal) => void
    readonly pause: () => Promise<void>
    readonly signal: AbortSignal
    readonly openAll?: OpenAll
  },
): Promise<void> {
  let after: number | undefined
  while (!on.signal.aborted) {
    const round = await oneRound(room, on.openAll ?? openHere, after, version => {
      after = version
    })
    if (on.signal.aborted) return
    if (isRefusal(round)) {
      on.onLost(round)
      after = undefined
      await on.pause()
      continue
    }
    on.onSight(round)
    if (round.state.stage === 'finished') return
    // What was read counts, not what is known by now: a tap may have brought news in the middle of
    // a round, and nothing was done about it yet.
  }
}
