// The list of what lay in the box: a leaf per envelope, covers, one root. SPEC §9
//
// For two kinds of people. Members' devices make it again from the envelopes they got, so that a
// server can neither hide a letter nor add one. A writer finds her leaf in it, so that she need not
// believe anybody; and nobody learns from it how many letters there were, or whose they are.
import { compareBytes, concat, equalBytes, u32be } from './bytes.ts'
import { hkdf, hmacSha256, sha256 } from './hash.ts'
import { derived } from './labels.ts'
import type { Secret } from './secret.ts'

export const leafBytes = 48
export const tagBytes = 16
/** A quiet week and a busy one should look alike: never fewer leaves than this. */
const listLeavesMin = 8

/** Posted beside the envelope; only the holder of the receipt code can make it. */
export const tagOf = (inclusion: Secret, envelopeHash: Uint8Array): Uint8Array =>
  hmacSha256(inclusion.reveal(), envelopeHash).slice(0, tagBytes)

/** Throws on other lengths: leaves are made where envelope and tag were already checked. */
export const leafOf = (envelopeHash: Uint8Array, tag: Uint8Array): Uint8Array => {
  if (envelopeHash.length !== 32 || tag.length !== tagBytes) throw new RangeError('leaf')
  return concat(envelopeHash, tag)
}

/**
 * The list as it is published: covers up to a power of two, then everything in the order of its
 * bytes. Without the seed a cover cannot be told from a letter; with it anyone makes the list again.
 */
export function fillWithCovers(
  leaves: readonly Uint8Array[],
  seed: Uint8Array,
): readonly Uint8Array[] {
  let size = listLeavesMin
  while (size < leaves.length) size *= 2
  const covers = Array.from({ length: size - leaves.length }, (_, i) =>
    hkdf(seed, derived.cover, leafBytes, u32be(i)),
  )
  return [...leaves, ...covers].sort(compareBytes)
}

/** The root of RFC 6962 §2.1; of an empty list, as there, the hash of nothing. */
export function merkleRoot(leaves: readonly Uint8Array[]): Uint8Array {
  if (leaves.length === 0) return sha256()
  if (leaves.length === 1) return sha256(LEAF, leaves[0]!)
  let left = 1
  while (left * 2 < leaves.length) left *= 2
  return sha256(NODE, merkleRoot(leaves.slice(0, left)), merkleRoot(leaves.slice(left)))
}

/** The envelope hashes of her own letters in a list, found with the code and nothing else. */
export function findInList(
  leaves: readonly Uint8Array[],
  inclusion: Secret,
): readonly Uint8Array[] {
  return leaves
    .filter(leaf => leaf.length === leafBytes)
    .filter(leaf => equalBytes(tagOf(inclusion, leaf.subarray(0, 32)), leaf.subarray(32)))
    .map(leaf => leaf.slice(0, 32))
}

/** What a leaf and a node put in front, so that one can never be read as the other. */
const LEAF = new Uint8Array([0])
const NODE = new Uint8Array([1])
