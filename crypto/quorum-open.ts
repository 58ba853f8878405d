// Shares become a file key again: a key on its own leaves, subsets on the header. SPEC §8.1, §8.3
//
// A wrong share is not an error but a wrong result, and dead shares are there on purpose. So there
// is nothing to check but the header's MAC, and nothing to do but try: parents × C(n, k) times.
import { isFileKey } from './age-header.ts'
import { type Group, type LeafName, leafName, leavesOf, type Policy } from './policy.ts'
import { isRefusal } from './refusal.ts'
import { combine, type Share } from './shamir.ts'
import { FILE_KEY_BYTES, type Identity25519, unwrap, type Wrapped } from './x25519-stanza.ts'

/** What a share key unwrapped, on its way to the devices present. */
export type GivenShare = { readonly leaf: LeafName; readonly value: Uint8Array }

/**
 * One member's leaf in one group, opened with that member's key for that group. A key is tried
 * nowhere else: a leaf moved to another place is a leaf that nobody opens.
 */
export function openLeaf(
  { group, i }: { readonly group: Group; readonly i: number },
  key: Identity25519,
  policy: Policy,
  wrapped: readonly Wrapped[],
): Uint8Array | undefined {
  const place = leavesOf(policy).findIndex(({ name }) => name === leafName(group, i))
  const leaf = wrapped[place]
  const value = leaf && unwrap(key, leaf)
  return value && !isRefusal(value) && value.length === FILE_KEY_BYTES ? value : undefined
}

/**
 * The file key, if these shares and this reader's own value give it. Every subset of k members
 * is tried with every parent: some shares may be dead, and nobody says which.
 */
export async function findFileKey(
  header: Uint8Array,
  policy: Policy,
  { shares, reader }: { readonly shares: readonly GivenShare[]; readonly reader: Uint8Array },
): Promise<Uint8Array | undefined> {
  const given = new Map(shares.map(({ leaf, value }) => [leaf, value]))
  const parents = valuesIn('parents', given, policy)
  const members = valuesIn('members', given, policy)
  for (const subset of subsetsOf(members, policy.k)) {
    const y = await combine(policy.k, subset)
    for (const parent of parents) {
      const root = [
        { x: 1, y: parent.y },
        { x: 2, y },
        { x: 3, y: reader },
      ]
      const candidate = await combine(root.length, root)
      if (isFileKey(candidate, header)) return candidate
    }
  }
  return undefined
}

/** Found by name, never by position in the message that brought them. In seat order; whatever else was given — unknown leaves, wrong lengths — is not looked at. */
function valuesIn(
  group: Group,
  given: ReadonlyMap<LeafName, Uint8Array>,
  { seats }: Policy,
): readonly Share[] {
  return seats.flatMap(({ i, isParent }, at) => {
    const y = given.get(leafName(group, i))
    const belongs = group !== 'parents' || isParent
    return y?.length === FILE_KEY_BYTES && belongs ? [{ x: at + 1, y }] : []
  })
}

/** Subsets of `size`, in the order of their members: first the first ones with each other. */
function* subsetsOf<Item>(items: readonly Item[], size: number): Generator<readonly Item[]> {
  if (size === 0) return yield []
  for (const [at, first] of items.entries()) {
    for (const rest of subsetsOf(items.slice(at + 1), size - 1)) yield [first, ...rest]
  }
}
