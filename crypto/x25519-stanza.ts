// Sixteen bytes for one recipient: the X25519 stanza of age v1, over noble. SPEC §1
//
// Never WebCrypto's X25519: three engines shipped one with wrong answers within a year, and a
// letter sealed by a wrong answer is found out on Tuesday, when nobody can write it again.
import { chacha20poly1305 } from '@noble/ciphers/chacha.js'
import { x25519 } from '@noble/curves/ed25519.js'
import { bech32 } from '@scure/base'
import { concat, toHex } from './bytes.ts'
import { ageHkdf } from './hash.ts'
import type { Random } from './random.ts'
import { isRefusal, type LockRefusal, refuse } from './refusal.ts'
import { Secret } from './secret.ts'

/** A private key and the `age1…` string others seal to. */
export type Identity25519 = { readonly secret: Secret; readonly recipient: string }

/** What an X25519 stanza carries: 32 bytes each. */
export type Wrapped = { readonly ephemeral: Uint8Array; readonly body: Uint8Array }

export type BadRecipient = LockRefusal<'malformed'>
export type NotForThisKey = LockRefusal<'cannot_be_opened'>

const INFO = 'age-encryption.org/v1/X25519'
/** Each wrapping key is used once, so the nonce may be, and in age is, zero. */
const NONCE = new Uint8Array(12)
export const FILE_KEY_BYTES = 16
const BODY_BYTES = 32

export function identityOf(secret: Uint8Array | Secret, name = 'age identity'): Identity25519 {
  const held = secret instanceof Secret ? secret : new Secret(secret, name)
  return { secret: held, recipient: encodeRecipient(x25519.getPublicKey(held.reveal())) }
}

export const encodeRecipient = (publicKey: Uint8Array): string =>
  bech32.encodeFromBytes('age', publicKey)

/**
 * The public key of an `age1…` string. Refused: another spelling of the same key (capitals, a
 * coordinate not reduced), and points of low order, with which every sender shares one secret.
 */
export function readRecipient(text: string): Uint8Array | BadRecipient {
  try {
    const { prefix, bytes } = bech32.decodeToBytes(text)
    if (prefix !== 'age' || bytes.length !== 32 || encodeRecipient(bytes) !== text) {
      return refuse('malformed', 'spelling')
    }
    if (!isReduced(bytes)) return refuse('malformed', 'not_reduced')
    return lowOrder.has(toHex(bytes)) ? refuse('malformed', 'no_key') : bytes
  } catch {
    return refuse('malformed', 'no_key')
  }
}

/** Wraps for one recipient; the only chance in it is the ephemeral key. */
export function wrap(fileKey: Uint8Array, recipient: string, random: Random) {
  const theirs = readRecipient(recipient)
  return isRefusal(theirs) ? theirs : wrapFor(fileKey, theirs, random)
}

/** The same for a public key that `readRecipient` has already let through. */
export function wrapFor(fileKey: Uint8Array, theirs: Uint8Array, random: Random): Wrapped {
  const scalar = random(32)
  const ephemeral = x25519.getPublicKey(scalar)
  const shared = x25519.getSharedSecret(scalar, theirs)
  const key = ageHkdf(shared, concat(ephemeral, theirs), INFO)
  return { ephemeral, body: chacha20poly1305(key, NONCE).encrypt(fileKey) }
}

export function unwrap(identity: Identity25519, wrapped: Wrapped): Uint8Array | NotForThisKey {
  // A body of another length could be made to open under two keys at once (C2SP age.md).
  if (wrapped.body.length !== BODY_BYTES || wrapped.ephemeral.length !== 32) {
    return refuse('cannot_be_opened', 'malformed')
  }
  const secret = identity.secret.reveal()
  try {
    const ours = bech32.decodeToBytes(identity.recipient).bytes
    const shared = x25519.getSharedSecret(secret, wrapped.ephemeral)
    const key = ageHkdf(shared, concat(wrapped.ephemeral, ours), INFO)
    return chacha20poly1305(key, NONCE).decrypt(wrapped.body)
  } catch {
    return refuse('cannot_be_opened', 'not_for_this_key')
  }
}

/** Below 2^255 - 19, little-endian, top bit clear: one key has one spelling. */
function isReduced(coordinate: Uint8Array): boolean {
  if (coordinate[31]! < 0x7f) return true
  if (coordinate[31]! > 0x7f) return false
  for (let i = 30; i > 0; i--) if (coordinate[i]! !== 0xff) return true
  return coordinate[0]! < 0xed
}

/**
 * All five, reduced (cr.yp.to/ecdh.html, «validate»). Looked up, not multiplied out: a seal lists
 * nineteen recipients, and a phone reads it while somebody waits.
 */
const lowOrder: ReadonlySet<string> = new Set([
  '00'.repeat(32),
  `01${'00'.repeat(31)}`,
  'e0eb7a7c3b41b8ae1656e3faf19fc46ada098deb9c32b1fd866205165f49b800',
  '5f9c95bca3508c24b1d0b1559c83ef5b04445cc4581c8e86d8224eddd09f1157',
  `ec${'ff'.repeat(30)}7f`,
])
