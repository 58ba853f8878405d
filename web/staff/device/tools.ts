// What a device is given and never reaches for by itself: the line, chance, and the slow key maker.
import type { Argon2, Cost } from '#crypto/argon2.ts'
import type { Random } from '#crypto/random.ts'
import type { Carry } from '#wire/call.ts'

/** The device has no clock: times come with the server's answers and are seen by people in a room. */
export type Tools = {
  readonly carry: Carry
  readonly argon2: Argon2
  readonly random: Random
  /** Cost of the passphrase's Argon2id; a constant of the code outside tests. */
  readonly cost: Cost
}
