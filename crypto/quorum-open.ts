// Shares become a file key again: a key on its own leaves, subsets on the header. SPEC §8.1, §8.3
//
// A wrong share is not an error but a wrong result, and dead shares are there on purpose. So there
// is nothing to check but the header's MAC, and nothing to do but try. Two people of one seat give
// the same value as a rule, and it is tried once; never are both put into one subset.
import { isFileKey } from './age-header.ts'
import { equalBytes } from './bytes.ts'
import { type Group, type LeafName, leafName, leavesOf, type Policy, type Seat } from './policy.ts'
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
 * The file key, if these shares and this reader's own value give it. Every subset of k seats is
 * tried with every parent's value: some shares may be dead, and nobody says which.
 */
export async function findFileKey(
  header: Uint8Array,
  policy: Policy,
  { shares, reader }: { readonly shares: readonly GivenShare[]; readonly reader: Uint8Array },
): Promise<Uint8Array | undefined> {
  const given = new Map(shares.map(({ leaf, value }) => [leaf, value]))
  const parents = different(
    policy.seats.flatMap(seat => (seat.isParent ? valuesOf(seat, 'parents', given) : [])),
  )
  const members = policy.seats.map((seat, at) => ({
    x: at + 1,
    values: different(valuesOf(seat, 'members', given)),
  }))
  for (const subset of subsetsOf(members, policy.k)) {
    const y = await combine(policy.k, subset)
    for (const parent of parents) {
      const root = [
        { x: 1, y: parent },
        { x: 2, y },
        { x: 3, y: reader },
      ]
      const candidate = await combine(root.length, root)
      if (isFileKey(candidate, header)) return candidate
    }
  }
  return undefined
}

/** Found by name, never by position in the message that brought them; whatever else was given — unknown leaves, wrong lengths — is not looked at. */
function valuesOf(
  { people }: Seat,
  group: Group,
  given: ReadonlyMap<LeafName, Uint8Array>,
): readonly Uint8Array[] {
  return people.flatMap(({ i }) => {
    const value = given.get(leafName(group, i))
    return value?.length === FILE_KEY_BYTES ? [value] : []
  })
}

/** Each value once, where it came first: living copies of one share are all alike. */
const different = (values: readonly Uint8Array[]): readonly Uint8Array[] =>
  values.filter((value, at) => values.findIndex(other => equalBytes(other, value)) === at)

type Given = { readonly x: number; readonly values: readonly Uint8Array[] }

/** One value each of `size` seats, in the order of seats: first the first ones with each other. */
function* subsetsOf(seats: readonly Given[], size: number): Generator<readonly Share[]> {
  if (size === 0) return yield []
  for (const [at, { x, values }] of seats.entries()) {
    for (const y of values) {
      for (const rest of subsetsOf(seats.slice(at + 1), size - 1)) yield [{ x, y }, ...rest]
    }
  }
}
