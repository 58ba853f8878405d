// Whether database and key folder speak of the same seal. While they do not, no letter is taken:
// one of them is from a backup, and a letter sealed now might never be opened.
import { isRefusal } from '#core/refusal.ts'
import { toBase64url } from '#crypto/bytes.ts'
import { type SealBody, seal as sealKind } from '#crypto/seal-record.ts'
import { identityOf } from '#crypto/x25519-stanza.ts'
import { boxPublicKey } from './box-key.ts'
import type { KeyFolder, KeyName } from './key-folder.ts'
import type { KeptSeal } from './store/seals.ts'

/**
 * Asked at every drop: everything the seal needs is there, under the name of this seal. Or under
 * the name of the seal before it: a swap is committed first and the folder told a moment later, and
 * in that moment too the box takes letters.
 */
export function keysAgree(box: string, { hash, record }: KeptSeal, keys: KeyFolder): boolean {
  const current = keys.current()
  const seal = readSeal(record.body)
  return (
    current?.box === box &&
    (current.hash === hash || current.hash === seal.prev) &&
    keys.has('box') &&
    keysOfSeal(seal).every(name => keys.has(name))
  )
}

/** Asked at the start: that the keys under those names are the seal's own. */
export function keysFit({ record }: KeptSeal, keys: KeyFolder): boolean {
  const { boxKey, gate, no } = readSeal(record.body)
  const gateKey = keys.read(`gate-${no}`)
  if (!gateKey || !keys.has('box')) return false
  return identityOf(gateKey).recipient === gate && toBase64url(boxPublicKey(keys)) === boxKey
}

/** The keys that die with a seal: its gate, and the pepper of each prekey it listed. */
export const keysOfSeal = ({ no, members }: SealBody): readonly KeyName[] => [
  `gate-${no}`,
  ...members.filter(({ dead }) => !dead).map(({ i, n }) => `pepper-${i}-${n}` as const),
]

/** A seal this server set itself, so it has the shape; anything else is a broken disk. */
export function readSeal(body: Uint8Array): SealBody {
  const fields = sealKind.read(body)
  if (isRefusal(fields)) throw new Error('a seal in the store does not have the shape of one')
  return fields
}
