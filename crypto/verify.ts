// Whether this person (or the box) signed exactly these bytes, for this use, in this box. SPEC §3.1
import { ed25519 } from '@noble/curves/ed25519.js'
import { concat, utf8 } from './bytes.ts'
import type { SignatureLabel } from './labels.ts'

/** In bytes, everywhere in this room. */
export const boxIdBytes = 16

/**
 * label ‖ 0x0A ‖ box id ‖ body. No label holds a line feed and a box id has one length, so two
 * different (label, box, body) never give the same message.
 */
export function signedMessage(
  label: SignatureLabel,
  boxId: Uint8Array,
  body: Uint8Array,
): Uint8Array {
  if (boxId.length !== boxIdBytes) throw new RangeError('a box id is 16 bytes')
  return concat(utf8(label), LINE_FEED, boxId, body)
}

/**
 * Strict: ZIP 215 is off, so that one message and key have no second spelling of a signature and a
 * key of small order verifies nothing. A malformed key or signature is simply not a signature.
 */
export function verify(
  label: SignatureLabel,
  boxId: Uint8Array,
  body: Uint8Array,
  sig: Uint8Array,
  publicKey: Uint8Array,
): boolean {
  try {
    return ed25519.verify(sig, signedMessage(label, boxId, body), publicKey, { zip215: false })
  } catch {
    return false
  }
}

/**
 * Asked when a key is listed: at founding, at a change of the commission, in a seal. A key of small
 * order would "sign" anything; one with a torsion part or a second spelling could be listed twice.
 */
export function isAcceptableKey(key: Uint8Array): boolean {
  if (key.length !== 32) return false
  try {
    const point = ed25519.Point.fromBytes(key, false)
    return !point.isSmallOrder() && point.isTorsionFree()
  } catch {
    return false
  }
}

const LINE_FEED = new Uint8Array([0x0a])
