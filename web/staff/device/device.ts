// A device: the phone of one member, or the laptop at which several sign in one after another.
import { isRefusal, type Refusal } from '#core/refusal.ts'
import { checkPassphrase } from '#crypto/passphrase.ts'
import { askForLastGroup, type Seat } from './seat.ts'
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
 * Seats a member who just signed in. On a shared laptop every later act of theirs asks for the
 * last group of the passphrase; `attend` then takes what the opening needs and wipes the rest.
 */
export async function sitDown(
  device: Device,
  seat: Seat,
  typedPassphrase: string,
): Promise<Seat | Refusal> {
  if (device.kind === 'shared') {
    const passphrase = checkPassphrase(typedPassphrase)
    if (isRefusal(passphrase)) return passphrase
    await askForLastGroup(seat, passphrase)
    passphrase.wipe()
  }
  device.seats.set(seat.member, seat)
  return seat
}
