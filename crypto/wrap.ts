// A secret at rest, locked with another: XChaCha20-Poly1305, bound to whose it is. SPEC §10.4
import { xchacha20poly1305 } from '@noble/ciphers/chacha.js'
import { concat, toBase64url } from './bytes.ts'
import { canonical } from './canonical.ts'
import type { Random } from './random.ts'

/** What a wrap is for. It is authenticated, so that no wrap can be moved to another place. */
export type WrapPlace = {
  readonly box: Uint8Array
  readonly member: number
  /** The prekey number; 0 for the root. */
  readonly number: number
  readonly purpose: 'prekey' | 'root'
}

const NONCE_BYTES = 24

/**
 * nonce(24) ‖ ciphertext ‖ tag(16). The nonce is long enough to be drawn at random every time.
 * `key` was derived for this and is overwritten, here and in `unwrapSecret`.
 */
export function wrapSecret(
  key: Uint8Array,
  secret: Uint8Array,
  place: WrapPlace,
  random: Random,
): Uint8Array {
  const nonce = random(NONCE_BYTES)
  const sealed = xchacha20poly1305(key, nonce, authenticated(place)).encrypt(secret)
  key.fill(0)
  return concat(nonce, sealed)
}

/** Nothing, if the key, the place or a single bit is another. */
export function unwrapSecret(
  key: Uint8Array,
  wrapped: Uint8Array,
  place: WrapPlace,
): Uint8Array | undefined {
  try {
    const nonce = wrapped.subarray(0, NONCE_BYTES)
    const cipher = xchacha20poly1305(key, nonce, authenticated(place))
    return cipher.decrypt(wrapped.subarray(NONCE_BYTES))
  } catch {
    return undefined
  } finally {
    key.fill(0)
  }
}

const authenticated = ({ box, member, number, purpose }: WrapPlace): Uint8Array =>
  canonical({ box: toBase64url(box), member, number, purpose })
