// A device: the phone of one member, or the laptop at which several sign in one after another.
import type { Refusal } from '#core/refusal.ts'
import type { Seat } from './seat.ts'
import type { Tools } from './tools.ts'

export type Device = {
  readonly tools: Tools
  readonly kind: 'own' | 'shared'
  /** By member index. Whoever reads this device's screen counts as seated here. */
  readonly seats: Map<number, Seat>
}

export const makeDevice = (tools: Tools, kind: Device['kind']): Device => ({
  tools,
  kind,
  seats: new Map(),
})

/**
 * Seats a member. On a shared laptop this takes the share and read keys of the seal in force (and
 * of seals left over), locks the signing key under the last group, and wipes the root.
 */
export async function sitDown(
  device: Device,
  seat: Seat,
  passphrase: string,
): Promise<Seat | Refusal> {
  throw new Error(`not yet ${device} ${seat} ${passphrase}`)
}
