// The opening as this page lives it: entered once, followed without anybody tapping, left with the page.
import { effect, signal } from '@preact/signals'
import { isRefusal, type Refusal } from '#core/refusal.ts'
import { asMember } from '../asking.ts'
import { box, hearTime, lookAtBox, theBox } from '../box.ts'
import { watch } from '../device/ceremony/follow.ts'
import { attend } from '../device/ceremony/presence.ts'
import { callOpening, enterRoom, type Room } from '../device/ceremony/room.ts'
import type { Sight } from '../device/ceremony/sight.ts'
import { sightOf } from '../device/ceremony/sight-of.ts'
import type { Seat } from '../device/seat.ts'
import { device, onEverybodyLeaving, seats } from '../seats.ts'
import { openSince, stageSeen } from '../unsealed.ts'
import { openAllInWorker } from './open-all.ts'
import { forgetChoices } from './step.ts'

const room = signal<Room | undefined>(undefined)
export const sight = signal<Sight | undefined>(undefined)
/** Why the room could not be entered, or what was lost on the way; empty while all is well. */
export const refused = signal<Refusal | undefined>(undefined)
export const isLost = signal(false)
export const isEntering = signal(false)

effect(() => {
  stageSeen.value = sight.value?.state.stage
  openSince.value = sight.value?.state.frozenAt
})

const pauseMilliseconds = 2500
let following: AbortController | undefined

/** Calls or enters the opening, says «here» for everybody at this device, and follows from then on. */
export async function enter(): Promise<void> {
  if (isEntering.value) return
  isEntering.value = true
  refused.value = undefined
  try {
    const entered = await go()
    if (isRefusal(entered)) refused.value = entered
    else follow(entered)
  } finally {
    isEntering.value = false
  }
}

/** The page forgets the room: everybody has signed out, or the laptop became a shared one. */
export function leaveRoom(): void {
  following?.abort()
  room.value = undefined
  sight.value = undefined
  refused.value = undefined
}

onEverybodyLeaving(() => {
  leaveRoom()
  forgetChoices()
})

/** Somebody more sat down at this laptop. */
export const sayHere = (seat: Seat): Promise<Refusal | undefined> => act(seat.member, attend)

/** One act of one member in the room; what it changed is shown at once. */
export async function act<R extends Sight | object>(
  member: number,
  doing: (room: Room, seat: Seat) => Promise<R | Refusal>,
): Promise<Refusal | undefined> {
  const here = theRoom()
  const answer = await asMember(member, seat => doing(here, seat))
  if (isRefusal(answer)) return answer
  sight.value = sightOf(here)
  return undefined
}

export function theRoom(): Room {
  if (!room.value) throw new Error('nothing is done in a room nobody has entered')
  return room.value
}

export function theSight(): Sight {
  if (!sight.value) throw new Error('no step is drawn before the room has been seen')
  return sight.value
}

async function go(): Promise<Room | Refusal> {
  const [first] = seats.value
  if (!first) throw new Error('nobody is here to enter the room')
  const fresh = await lookAtBox(first.member)
  if (isRefusal(fresh)) return fresh
  const { opening } = theBox()
  const entered = await asMember(first.member, seat =>
    opening ? enterRoom(device.value, seat, opening) : callOpening(device.value, seat),
  )
  if (isRefusal(entered)) return entered
  room.value = entered
  for (const seat of seats.value) {
    const here = await attend(entered, seat)
    // Too late to take part is no reason not to see how it ends.
    if (isRefusal(here) && here.refusal === 'line_lost') return here
  }
  return entered
}

function follow(entered: Room): void {
  following?.abort()
  following = new AbortController()
  see(sightOf(entered))
  watch(entered, {
    onSight: see,
    onLost: refusal => {
      isLost.value = true
      if (refusal.refusal !== 'line_lost') refused.value = refusal
    },
    pause: () => new Promise(resolve => setTimeout(resolve, pauseMilliseconds)),
    signal: following.signal,
    openAll: openAllInWorker,
  })
}

function see(now: Sight): void {
  const before = sight.value?.state.stage
  isLost.value = false
  refused.value = undefined
  sight.value = now
  hearTime(now.state.now)
  const [first] = seats.value
  // The box itself changed: a new seal hangs on it, or a new day is promised.
  if (first && before !== now.state.stage && box.value) lookAtBox(first.member)
}
