// From digits a person can copy to a key: Argon2id, slow on purpose. SPEC §10.1
//
// The costs are constants of the code: a server that could choose them would choose cheap ones.
import { argon2idAsync } from '@noble/hashes/argon2.js'
import { equalBytes, fromBase64url, utf8 } from './bytes.ts'
import { type LockRefusal, refuse } from './refusal.ts'

export type Cost = { readonly memKiB: number; readonly passes: number }

/** Argon2id, version 1.3, one lane, 32 bytes out. The desk brings a faster one of its own. */
export type Argon2 = (password: Uint8Array, salt: Uint8Array, cost: Cost) => Promise<Uint8Array>

/** A member's passphrase, once per sign-in. RFC 9106's second recommended choice. */
export const memberCost: Cost = { memKiB: 65_536, passes: 3 }

/** A receipt code, on a cheap phone, while the person is still writing. */
export const receiptCost: Cost = { memKiB: 19_456, passes: 2 }

/** Runs anywhere; hands the thread back every few milliseconds so that a phone stays alive. */
export const nobleArgon2: Argon2 = (password, salt, { memKiB, passes }) =>
  argon2idAsync(password, salt, {
    m: memKiB,
    t: passes,
    p: 1,
    dkLen: 32,
    version: 0x13,
    asyncTick: 16,
  })

/**
 * Run once per page load before the first real derivation, with the same memory: there were
 * phones where only the first run with much memory gave wrong bytes, and no error. One pass is
 * enough for that and a third of the wait.
 */
export async function selfTest(
  argon2: Argon2,
  { memKiB }: Cost,
): Promise<'sound' | LockRefusal<'argon2_wrong'>> {
  const known = knownAnswers[memKiB]
  if (!known) throw new RangeError('no known answer for this memory')
  const salt = Uint8Array.from({ length: 16 }, (_, i) => i)
  const answer = await argon2(utf8('ishenim'), salt, { memKiB, passes: 1 })
  return equalBytes(answer, fromBase64url(known)) ? 'sound' : refuse('argon2_wrong')
}

/** Argon2id of `ishenim` with salt 00…0f, one pass: three implementations agree on each. */
const knownAnswers: { readonly [memKiB: number]: string } = {
  64: 'viLLebJxGvPYpACTUhVSS22HjpRQnoqNonnWgKBIYbM',
  19456: '_K3TwMZqLJ91YgDKcrNshI4WmcWJirFdpm_4bZsMo-o',
  65536: 'DMZla51sf3ROGyfTIZ0igSb-Spg6fFarkYkILbY_zOI',
}
