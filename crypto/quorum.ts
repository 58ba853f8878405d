// Dealing: one file key becomes a value for every leaf of the tree, and dead values for those the
// writer names. SPEC §6.3, §6.4
import { x25519 } from '@noble/curves/ed25519.js'
import { hkdf } from './hash.ts'
import { derived } from './labels.ts'
import { type LeafName, leavesOf, type Person, type Policy } from './policy.ts'
import type { Random } from './random.ts'
import { split } from './shamir.ts'
import { FILE_KEY_BYTES, type Wrapped, wrapFor } from './x25519-stanza.ts'

/** What every leaf of a letter holds, sixteen bytes each. */
export type Dealt = ReadonlyMap<LeafName, Uint8Array>

/**
 * Deals a file key. Everything that looks like chance here comes from `seed`, which lies in the
 * letter: whoever may read it deals again and sees what each leaf should have held.
 *
 * All seats are dealt to first, on a seat of two both leaves alike; those of the named, and of
 * people the seal left out, are overwritten last. So the shape of the tree and what a named person's own key opens are the same
 * as on any other day: sixteen bytes that look like all the others, and fit nothing.
 */
export function deal(
  fileKey: Uint8Array,
  seed: Uint8Array,
  policy: Policy,
  recused: readonly number[],
): Dealt {
  const draw = drawFrom(seed, policy)
  const { k, seats } = policy
  const root = split(fileKey, { threshold: 3, count: 3 }, draw(2 * FILE_KEY_BYTES))
  const [parents, members, readers] = root.map(({ y }) => y)
  const shares = split(members!, { threshold: k, count: seats.length }, draw((k - 1) * 16))
  const dealt = new Map<LeafName, Uint8Array>()
  for (const { name, group, seat } of leavesOf(policy)) {
    const share = shares[seats.indexOf(seat)]!.y
    dealt.set(name, group === 'parents' ? parents! : group === 'members' ? share : readers!)
  }
  // A dead value is drawn for every leaf and used for some: so no draw depends on who is named.
  for (const { name, person } of leavesOf(policy)) {
    const dead = draw(FILE_KEY_BYTES)
    if (!isLiving(person, recused)) dealt.set(name, dead)
  }
  return dealt
}

/**
 * Enough left to open the letter: k living seats, a parent's among them. A seat lives as long as
 * one of its people does. SPEC §6.4
 */
export function isOpenable({ k, seats }: Policy, recused: readonly number[]): boolean {
  const living = seats.filter(({ people }) => people.some(person => isLiving(person, recused)))
  return living.length >= k && living.some(({ isParent }) => isParent)
}

const isLiving = ({ i, keys }: Person, recused: readonly number[]): boolean =>
  keys !== undefined && !recused.includes(i)

/** Wraps every value for its owner, in the order of the tree. */
export function wrapDealt(dealt: Dealt, policy: Policy, random: Random): readonly Wrapped[] {
  return leavesOf(policy).map(({ name, group, person }) => {
    // Somebody without keys gets a leaf that nobody can open, made like all the others.
    const nobody = () => x25519.getPublicKey(random(32))
    const theirs = (group === 'readers' ? person.keys?.read : person.keys?.share) ?? nobody()
    return wrapFor(dealt.get(name)!, theirs, random)
  })
}

/** One stream of bytes from the seed, taken from the front: HKDF can give 8,160 of them. */
function drawFrom(seed: Uint8Array, policy: Policy): (size: number) => Uint8Array {
  const leaves = leavesOf(policy).length
  const stream = hkdf(seed, derived.deal, FILE_KEY_BYTES * (2 + policy.k - 1 + leaves))
  let at = 0
  return size => {
    at += size
    return stream.subarray(at - size, at)
  }
}
