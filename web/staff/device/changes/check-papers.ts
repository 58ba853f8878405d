// Before anybody signs: the record and the minutes, read from their bytes, are what the screen shows.
import { isLawful, type Order, quorum } from '#core/commission.ts'
import { joiningBy, type Person } from '#core/commission-change.ts'
import { drawMinutes, type Elections, electedBy, type Minutes, readMinutes } from '#core/minutes.ts'
import { isRefusal, type Refusal, refuse } from '#core/refusal.ts'
import { seatsOf } from '#core/seats.ts'
import { equalBytes, fromBase64url, toBase64url } from '#crypto/bytes.ts'
import { canonical, parseCanonical } from '#crypto/canonical.ts'
import { type Commission, succession } from '#crypto/commission-record.ts'
import type { CommissionMember } from '#crypto/commission-shape.ts'
import { recordHash, recordName } from '#crypto/records.ts'
import { isAcceptableKey } from '#crypto/verify.ts'
import type { Seat } from '../seat.ts'

export type ReadRecord = {
  readonly body: Uint8Array
  readonly hash: string
  /** `7F3A 91C2 0B5E 44D1 9C07`, as the poster of a later founding would show it. */
  readonly name: string
  readonly members: readonly CommissionMember[]
}

type Shown = {
  readonly order: Order
  readonly people: readonly (Person & {
    readonly enrolled?: { readonly key: string; readonly desk: string }
  })[]
  readonly election?: Elections & { readonly place: string; readonly present: readonly number[] }
}

/** `commission_wrong` with `at`: which part of the record is not what is shown, or is not lawful. */
export function checkRecord(
  seat: Seat,
  outgoing: Commission,
  { order, people }: Shown,
  body: Uint8Array,
): ReadRecord | Refusal {
  const fields = succession.read(body)
  if (isRefusal(fields)) return fields
  const wrong = (at: string) => refuse('commission_wrong', { at })
  if (fields.box !== seat.box) return wrong('box')
  if (fields.prev !== toBase64url(outgoing.hash)) return wrong('chain')
  if (fields.no !== outgoing.no + 1) return wrong('number')
  if (fields.order.no !== order.no || fields.order.date !== order.date) return wrong('order')
  const { members } = fields
  if (members.length !== people.length) return wrong('people')
  const strange = members.find((member, at) => !isShown(member, people[at], outgoing))
  if (strange) return refuse('commission_wrong', { at: 'people', member: strange.i })
  const lawful = isLawful({ members })
  if (isRefusal(lawful)) return lawful
  if (fields.k !== quorum(seatsOf({ members }).length)) return wrong('majority')
  if (!areDistinct(members, outgoing)) return wrong('keys')
  if (!isOwnKeyHere(seat, members)) return wrong('own_key')
  const hash = recordHash(succession.label, body)
  return { body, hash: toBase64url(hash), name: recordName(hash), members }
}

/** Who stays keeps index, name and keys; who comes has the keys the list shows the groups of. */
function isShown(
  member: CommissionMember,
  person: Shown['people'][number] | undefined,
  outgoing: Commission,
): boolean {
  const before = outgoing.members.find(({ i }) => i === member.i)
  const keys = before ?? person?.enrolled
  return (
    person !== undefined &&
    keys !== undefined &&
    member.i === person.i &&
    member.name === person.name &&
    (before === undefined || before.name === member.name) &&
    member.role === person.role &&
    member.seat === person.seat &&
    member.key === keys.key &&
    member.desk === keys.desk
  )
}

/** No key in two hands, and none that was anybody else's before. */
function areDistinct(members: readonly CommissionMember[], outgoing: Commission): boolean {
  const joining = joiningBy(outgoing, members)
  const isNew = members
    .filter(({ i }) => joining.includes(i))
    .every(
      ({ i, key, desk }) =>
        isAcceptableKey(fromBase64url(key)) &&
        outgoing.everyone.every(ever => ever.i < i && ever.key !== key && ever.desk !== desk),
    )
  const keys = new Set(members.map(({ key }) => key))
  const desks = new Set(members.map(({ desk }) => desk))
  return isNew && keys.size === members.length && desks.size === members.length
}

/** A record that lists this member lists them with their own key; who leaves is not in it. */
function isOwnKeyHere({ member, keys }: Seat, members: readonly CommissionMember[]): boolean {
  const own = members.find(({ i }) => i === member)
  if (!own || !keys) return true
  return own.key === keys.publics.key && own.desk === keys.publics.desk
}

/** The minutes drawn once more from the votes shown: what differs by a byte is not signed. */
export function checkMinutes(
  { box }: Seat,
  { order, people, election }: Shown,
  body: Uint8Array,
): { readonly body: Uint8Array; readonly said: Minutes } | Refusal {
  const said = readMinutes(parsed(body))
  if (isRefusal(said)) return said
  if (!election) return refuse('step_out_of_order', { step: 'election' })
  const { place, present, chair, secretary } = election
  const officers = electedBy({ chair, secretary }, present, { members: people })
  if (isRefusal(officers)) return officers
  const { date, from, no, openedBy } = said
  const drawn = drawMinutes(
    {
      ...{ box, date, from, no, openedBy, place, present: [...present] },
      kind: 'new_composition',
      order: { date: order.date, no: order.no },
      elections: { chair, secretary },
    },
    { members: people },
  )
  const isSame = equalBytes(canonical(drawn), body)
  return isSame ? { body, said } : refuse('malformed', { at: 'minutes' })
}

function parsed(body: Uint8Array): unknown {
  try {
    return parseCanonical(body)
  } catch {
    return undefined
  }
}
