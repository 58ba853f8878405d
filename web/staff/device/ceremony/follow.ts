// The engine: whatever the newest state makes due on this device is done, without anybody tapping.
import type { Refusal } from '#core/refusal.ts'
import type { OpenAll } from './open-all.ts'
import type { Room } from './room.ts'
import type { Sight } from './sight.ts'

/**
 * One round: reads the newest state, verifies everything signed, gives shares to every
 * participant's current key, collects shares, opens envelopes, canary first. Calling it again is
 * always safe. `openAll` may run in a worker; by default it runs here.
 */
export async function follow(room: Room, openAll?: OpenAll): Promise<Sight | Refusal> {
  throw new Error(`not yet ${room} ${openAll}`)
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
  throw new Error(`not yet ${room} ${on}`)
}
