// Who may open a letter, as the seal and the commission say: three groups of places. SPEC §6.1
//
// The policy always comes from the seal, never from the letter: a letter that carries another
// tree is not a letter with another policy but a letter that is refused.
import { leavesMax, membersMax, membersMin } from '#core/limits.ts'
import { isWellSeated, seatsOf } from '#core/seats.ts'
import type { Binding } from './age-header.ts'
import { toBase64url } from './bytes.ts'
import { isRefusal, type LockRefusal, refuse } from './refusal.ts'
import { readRecipient } from './x25519-stanza.ts'

/**
 * One person under this seal. Somebody without published prekeys is left out of a seal: the place
 * stays, so that n, k and all coordinates stay, but it has no `keys`.
 */
export type Person = {
  readonly i: number
  readonly keys: { readonly share: Uint8Array; readonly read: Uint8Array } | undefined
}

/** The member first, then the substitute, where there is one: two ways to one and the same share. */
export type Seat = { readonly isParent: boolean; readonly people: readonly Person[] }

export type Policy = {
  readonly binding: Binding
  readonly k: number
  /** In the order of the members' indexes; a seat's Shamir coordinate is its position, from one. */
  readonly seats: readonly Seat[]
}

/**
 * The groups in the order they stand in the tree. What a share key unwraps (parents, members) is
 * handed to the devices present; what a read key unwraps never leaves its device.
 */
export const groups = ['parents', 'members', 'readers'] as const
export type Group = (typeof groups)[number]

/** `p`, `m` or `r` and a person's index: on a parent's seat three leaves each, elsewhere two. */
export type LeafName = `${'p' | 'm' | 'r'}${number}`

export type Leaf = {
  readonly name: LeafName
  readonly group: Group
  readonly seat: Seat
  readonly person: Person
}

/** All leaves in the order of the tree: parents, members, readers; in each by seat, member first. */
export function leavesOf({ seats }: Policy): readonly Leaf[] {
  return groups.flatMap(group =>
    seats
      .filter(seat => group !== 'parents' || seat.isParent)
      .flatMap(seat =>
        seat.people.map(person => ({ name: leafName(group, person.i), group, seat, person })),
      ),
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
    readonly members: readonly {
      readonly i: number
      readonly role: string
      readonly seat?: number
    }[]
  }
}

/**
 * The policy of a seal. Both records were checked where they came in; that the two fit each other
 * is looked at again, because a wrong tree would be found out only at the opening.
 */
export function policyOf({ seal, commission }: SealedUnder): Policy | LockRefusal<'malformed'> {
  const { k, members } = commission
  const listed = seatsOf(commission)
  const n = listed.length
  if (n < membersMin || n > membersMax || n % 2 === 0 || k !== (n + 1) / 2) {
    return refuse('malformed', 'size')
  }
  if (!members.every(member => isWellSeated(member, listed))) return refuse('malformed', 'seat')
  const people = new Map<number, Person>()
  for (const [at, { i }] of members.entries()) {
    const row = seal.members[at]
    if (row?.i !== i || (at > 0 && members[at - 1]!.i >= i)) return refuse('malformed', 'members')
    const person = personOf(row)
    if (isRefusal(person)) return person
    people.set(i, person)
  }
  const seats = listed.map(seat => ({
    isParent: seat.role === 'parent',
    people: seat.people.map(({ i }) => people.get(i)!),
  }))
  if (!seats.some(({ isParent }) => isParent)) return refuse('malformed', 'no_parent')
  const { kind, box, hash } = seal
  const policy = { binding: { kind, box, seal: toBase64url(hash) }, k, seats }
  return leavesOf(policy).length > leavesMax ? refuse('malformed', 'leaves') : policy
}

type Row = SealedUnder['seal']['members'][number]

function personOf({ dead, i, ...row }: Row): Person | LockRefusal<'malformed'> {
  if (dead) return { i, keys: undefined }
  const share = readRecipient(row.share)
  const read = readRecipient(row.read)
  if (isRefusal(share) || isRefusal(read)) return refuse('malformed', 'recipient')
  return { i, keys: { share, read } }
}
