// The one signature the server gives: the box's own, over what the box itself did or saw.
import type { SignatureLabel } from '#crypto/labels.ts'
import type { OwnRecord, SignedRecord } from '#crypto/records.ts'
import { publicKeyOf, sign } from '#crypto/sign.ts'
import type { KeyFolder } from './key-folder.ts'

export function signAsBox(
  keys: KeyFolder,
  label: SignatureLabel,
  boxId: Uint8Array,
  body: Uint8Array,
): Uint8Array {
  const key = keys.read('box')
  if (!key) throw new Error('the box key is not in the key folder')
  const sig = sign(label, boxId, body, key)
  key.wipe()
  return sig
}

/** A record nobody but the box signs. */
export const recordByBox = (
  keys: KeyFolder,
  label: SignatureLabel,
  boxId: Uint8Array,
  body: Uint8Array,
): SignedRecord => ({
  body,
  signatures: [{ by: 'box', sig: signAsBox(keys, label, boxId, body) }],
})

export const ownByBox = (
  keys: KeyFolder,
  label: SignatureLabel,
  boxId: Uint8Array,
  body: Uint8Array,
): OwnRecord => ({ body, sig: signAsBox(keys, label, boxId, body) })

export function boxPublicKey(keys: KeyFolder): Uint8Array {
  const key = keys.read('box')
  if (!key) throw new Error('the box key is not in the key folder')
  const publicKey = publicKeyOf(key)
  key.wipe()
  return publicKey
}
