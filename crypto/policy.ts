// Who may open a letter, as the seal and the commission say: three groups of places. SPEC §6.1
//
// The policy always comes from the seal, never from the letter: a letter that carries another
// tree is not a letter with another policy but a letter that is refused.
import type { Binding } from './age-header.ts'
import { toBase64url } from './bytes.ts'
import { isRefusal, type LockRefusal, refuse } from './refusal.ts'
import { readRecipient } from './x25519-stanza.ts'

/**
 * One member's place under this seal. A member without published prekeys is left out of a seal:
 * the seat stays, so that n, k and all coordinates stay, but it has no `keys`.
 */
export type Seat = {
  readonly i: number
  readonly isParent: boolean
  readonly keys: { readonly share: Uint8Array; readonly read: Uint8Array } | undefined
}

export type Policy = {
  readonly binding: Binding
  readonly k: number
  /** In the order of member indexes; a seat's Shamir coordinate is its position, from one. */
  readonly seats: readonly Seat[]
}

/**
 * The groups in the order they stand in the tree. What a share key unwraps (parents, members) is
 * handed to the devices present; what a read key unwraps never leaves its device.
 */
export const groups = ['parents', 'members', 'readers'] as const
export type Group = (typeof groups)[number]

/** `p`, `m` or `r` and the member's index: a parent has three leaves, other members two. */
export type LeafName = `${'p' | 'm' | 'r'}${number}`

export type Leaf = { readonly name: LeafName; readonly group: Group; readonly seat: Seat }

/** All leaves in the order of the tree: parents, members, readers, each by member index. */
export function leavesOf({ seats }: Policy): readonly Leaf[] {
  return groups.flatMap(group =>
    seats
      .filter(seat => group !== 'parents' || seat.isParent)
      .map(seat => ({ name: leafName(group, seat.i), group, seat })),
  )
}

export const leafName = (group: Group, i: number): LeafName =>
  `${group === 'parents' ? 'p' : group === 'members' ? 'm' : 'r'}${i}`

/** What this module needs of a checked seal (SPEC §4.2) and a checked commission (§4.1). */
export type SealedUnder = {
  readonly seal: {
    readonly kind: 'week'
    readonly box: string
    readonly hash: Uint8Array
    readonly members: readonly {
      readonly dead: boolean
      readonly i: number
      readonly read: string
      readonly share: string
    }[]
  }
  readonly commission: {
    readonly k: number
    readonly members: readonly { readonly i: number; readonly role: string }[]
  }
}

/**
 * The policy of a seal. Both records were checked where they came in; that the two fit each other
 * is looked at again, because a wrong tree would be found out only at the opening.
 */
export function policyOf({ seal, commission }: SealedUnder): Policy | LockRefusal<'malformed'> {
  const { k, members } = commission
  const n = members.length
  if (n < 3 || n > 9 || n % 2 === 0 || k !== (n + 1) / 2) return refuse('malformed', 'size')
  const seats: Seat[] = []
  for (const [at, { i, role }] of members.entries()) {
    const row = seal.members[at]
    if (row?.i !== i || (at > 0 && members[at - 1]!.i >= i)) return refuse('malformed', 'members')
    const seat = { i, isParent: role === 'parent', keys: undefined }
    if (row.dead) {
      seats.push(seat)
      continue
    }
    const share = readRecipient(row.share)
    const read = readRecipient(row.read)
    if (isRefusal(share) || isRefusal(read)) return refuse('malformed', 'recipient')
    seats.push({ ...seat, keys: { share, read } })
  }
  if (!seats.some(({ isParent }) => isParent)) return refuse('malformed', 'no_parent')
  const { kind, box, hash } = seal
  return { binding: { kind, box, seal: toBase64url(hash) }, k, seats }
}
