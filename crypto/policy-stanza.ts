// The `sss` stanza of age-plugin-sss v0.3.1, in the one spelling we write and accept. SPEC §6.2
//
// A published format, so that letters could be opened without us: any age with that plugin does,
// given the keys. Reading is narrower than the format, because a letter comes from anybody.
import { base64 } from '@scure/base'
import { fromAgeBase64, fromUtf8, toAgeBase64, utf8 } from './bytes.ts'
import { groups, type Leaf, leavesOf, type Policy } from './policy.ts'
import { GZIP_BYTES, storedGzip } from './stored-gzip.ts'
import type { Wrapped } from './x25519-stanza.ts'

/**
 * The JSON is followed by spaces up to a length that only the number of leaves decides. SPEC §6.2
 * has the arithmetic: with and without substitutes some are always left.
 */
export const treeBytes = (leaves: number): number => 152 * leaves + 64

export const stanzaBytes = (leaves: number): number => treeBytes(leaves) + GZIP_BYTES

/** The stanza's body. `wrapped` stands in the order of the tree's leaves. */
export function writePolicyStanza(policy: Policy, wrapped: readonly Wrapped[]): Uint8Array {
  const leaves = leavesOf(policy)
  const text = writeTree(policy, leaves, wrapped)
  return storedGzip(utf8(text.padEnd(treeBytes(leaves.length), ' ')))
}

/**
 * The wrapped values in the order of the tree's leaves, or nothing: found by their form, written
 * again, and compared by the caller byte for byte. So doubled or missing coordinates, other
 * thresholds, other letter cases, deeper trees, compressed blocks and bytes behind the end are all
 * one and the same thing: not equal.
 */
export function findWrapped(body: Uint8Array, leaves: number): readonly Wrapped[] | undefined {
  if (body.length !== stanzaBytes(leaves)) return undefined
  try {
    const text = fromUtf8(body.subarray(GZIP_BYTES - 8, body.length - 8))
    const found = [...text.matchAll(LEAF)]
    if (found.length !== leaves) return undefined
    return found.map(([, ephemeral = '', sealed = '']) => ({
      ephemeral: fromAgeBase64(ephemeral),
      body: base64.decode(sealed),
    }))
  } catch {
    return undefined
  }
}

const LEAF = /"Args":\["([A-Za-z0-9+/]{43})"\],"Body":"([A-Za-z0-9+/]{43}=)"/g

function writeTree(policy: Policy, leaves: readonly Leaf[], wrapped: readonly Wrapped[]): string {
  if (wrapped.length !== leaves.length) throw new RangeError('a leaf for every place')
  const threshold = { parents: 1, members: policy.k, readers: 1 }
  const children = groups.map((group, at) => {
    const own = leaves.flatMap(({ seat, ...leaf }, place) =>
      leaf.group === group ? [{ seat, wrapped: wrapped[place]! }] : [],
    )
    // Shares are a seat's, reading is a person's: so readers have no nodes.
    const places =
      group === 'readers'
        ? own.map(leaf => [leaf])
        : policy.seats.map(seat => own.filter(leaf => leaf.seat === seat))
    // Under a threshold of one every child holds the secret itself, and has no coordinate.
    const texts = places
      .filter(({ length }) => length > 0)
      .map((place, position) => writePlace(place, threshold[group] > 1 ? position + 1 : 0))
    return `{"v":1,"t":${threshold[group]},"s":[${texts.join(',')}],"x":${at + 1}}`
  })
  return `{"v":1,"t":3,"s":[${children.join(',')}]}`
}

/** A seat of two is a node that either of them opens; a seat of one is its leaf. */
function writePlace(own: readonly { readonly wrapped: Wrapped }[], x: number): string {
  const [first, second] = own.map(({ wrapped }) => wrapped)
  if (!second) return writeLeaf(first!, x)
  return `{"v":1,"t":1,"s":[${writeLeaf(first!, 0)},${writeLeaf(second, 0)}]${coordinate(x)}}`
}

const coordinate = (x: number): string => (x > 0 ? `,"x":${x}` : '')

/** Arguments unpadded as in an age header, the body padded as Go writes bytes into JSON. */
function writeLeaf({ ephemeral, body }: Wrapped, x: number): string {
  const args = toAgeBase64(ephemeral)
  return `{"v":1,"k":[{"Type":"X25519","Args":["${args}"],"Body":"${base64.encode(body)}"}]${coordinate(x)}}`
}
