// SHA-256, HMAC and HKDF, with the argument order this room uses everywhere. SPEC §1
import { hkdf as nobleHkdf } from '@noble/hashes/hkdf.js'
import { hmac } from '@noble/hashes/hmac.js'
import { sha256 as nobleSha256 } from '@noble/hashes/sha2.js'
import { concat, utf8 } from './bytes.ts'
import type { DerivationLabel } from './labels.ts'

export const sha256 = (...parts: readonly Uint8Array[]): Uint8Array => nobleSha256(concat(...parts))

export const hmacSha256 = (key: Uint8Array, ...parts: readonly Uint8Array[]): Uint8Array =>
  hmac(nobleSha256, key, concat(...parts))

/**
 * A key for one purpose out of one secret. The salt is empty; what else the key is bound to
 * follows the label after a line feed, so that no label can run into its context.
 */
export function hkdf(
  secret: Uint8Array,
  label: DerivationLabel,
  size = 32,
  context?: Uint8Array,
): Uint8Array {
  const info = context ? concat(utf8(label), LINE_FEED, context) : utf8(label)
  return nobleHkdf(nobleSha256, secret, undefined, info, size)
}

/** HKDF as the age format uses it, with age's own salts and infos (C2SP age.md). */
export const ageHkdf = (secret: Uint8Array, salt: Uint8Array | undefined, info: string) =>
  nobleHkdf(nobleSha256, secret, salt, utf8(info), 32)

const LINE_FEED = new Uint8Array([0x0a])
