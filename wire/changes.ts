// The noun «change»: other people come into the commission by an order, and take over at an opening.
//
// It is proposed, those who come enrol, record and minutes are signed; then it is ready, the next
// seal is drawn for the new commission, and the closing of that opening puts the change in force.
import * as v from 'valibot'
import { contract } from './contract.ts'
import { at } from './openings.ts'
import { elections, order, peopleMax, personNamed } from './people.ts'
import {
  bytesUpTo,
  count,
  day,
  hash,
  id,
  instant,
  kept,
  line,
  memberIndex,
  nothing,
  recipient,
  requiredLine,
  signature,
  signedRecord,
} from './primitives.ts'

const dataBytesMax = 32_768
const paperBytesMax = 16_384

/** Who stays keeps their index; who comes has the next free ones, from `newcomersFrom` on. */
const person = v.strictObject({ i: memberIndex, ...personNamed })

const held = {
  place: requiredLine(200),
  present: v.pipe(v.array(memberIndex), v.maxLength(peopleMax)),
  ...elections,
}

/** What a change still waits for. A `quorum` names nobody: more of those who were there must sign. */
export const missingOfChange = [
  'departed',
  'invitation',
  'enrolment',
  'prekeys',
  'signature',
  'quorum',
  'election',
  'minutes_signature',
] as const

const change = v.strictObject({
  /** Counts what was decided; every signature belongs to one version. */
  version: count,
  by: memberIndex,
  order,
  people: v.array(
    v.strictObject({
      ...person.entries,
      joins: v.boolean(),
      invited: v.exactOptional(v.strictObject({ expiresAt: instant })),
      enrolled: v.exactOptional(
        v.strictObject({ key: hash, desk: recipient, signInName: line(40) }),
      ),
    }),
  ),
  leaving: v.array(memberIndex),
  /** The commission record, as soon as everybody who comes has keys. */
  record: v.exactOptional(bytesUpTo(paperBytesMax)),
  signed: v.array(memberIndex),
  election: v.exactOptional(v.strictObject(held)),
  minutes: v.exactOptional(bytesUpTo(paperBytesMax)),
  minutesSigned: v.array(memberIndex),
  ready: v.boolean(),
  /** The seal of the new commission hangs: the closing under way puts it in force. */
  hung: v.boolean(),
  missing: v.array(
    v.strictObject({ what: v.picklist(missingOfChange), member: v.exactOptional(memberIndex) }),
  ),
})

const state = v.strictObject({
  now: instant,
  /** From the founding record on; the last one in force by the journal is `inForce`. */
  commissions: v.array(signedRecord),
  inForce: hash,
  /** The box's present key, which has signed every record after the first. */
  seal: signedRecord,
  officers: v.strictObject({ chair: memberIndex, secretary: memberIndex }),
  /** Who has left since the record in force, by their lines in the journal. */
  departed: v.array(v.strictObject({ member: memberIndex, on: day, seq: count })),
  /** Why those who are left are no commission. */
  unlawful: v.exactOptional(v.strictObject({ why: line(40), clause: line(10) })),
  /** What the order in force says of its people beside what they signed; nothing of an older box. */
  ordered: v.array(v.strictObject({ i: memberIndex, position: line(100), noKin: v.boolean() })),
  newcomersFrom: memberIndex,
  change: v.exactOptional(change),
})
export type ChangeAnswer = v.InferOutput<typeof state>

export const readChange = contract({
  noun: 'changes',
  method: 'GET',
  path: '/api/desk/change',
  who: 'enrolled',
  says: 'The commission, whether it is lawful, and the change of it that is under way.',
  ask: nothing,
  answer: state,
})

export const proposeChange = contract({
  noun: 'changes',
  method: 'PUT',
  path: '/api/desk/change',
  who: 'member',
  says: 'Enters the order and everybody in the commission by it. Version 0 begins; later ones keep invitation and keys of who is unchanged and void every signature. `changed_meanwhile` when somebody else was first.',
  ask: v.strictObject({
    version: count,
    order,
    people: v.pipe(v.array(person), v.minLength(1), v.maxLength(peopleMax)),
  }),
  answer: state,
})

export const withdrawChange = contract({
  noun: 'changes',
  method: 'DELETE',
  path: '/api/desk/change',
  who: 'member',
  says: 'Gives the change up; keys and invitations of those who were to come are destroyed.',
  ask: v.strictObject({ version: v.pipe(v.string(), v.regex(/^\d{1,6}$/)) }),
  answer: state,
})

export const inviteNewcomer = contract({
  noun: 'change-invitations',
  method: 'POST',
  path: '/api/desk/change/invitations',
  who: 'member',
  says: 'A link for one newcomer, told once. The link and the keys they had are void.',
  ask: v.strictObject({ member: memberIndex }),
  answer: v.strictObject({ invitation: hash, expiresAt: instant }),
})

export const signChange = contract({
  noun: 'change-signatures',
  method: 'POST',
  path: '/api/desk/change/signatures',
  who: 'enrolled',
  says: 'Signs the record of the new commission: every newcomer, and a quorum of those before with a parent.',
  ask: v.strictObject({ version: count, record: signature }),
  answer: state,
})

export const electOfficers = contract({
  noun: 'change-elections',
  method: 'PUT',
  path: '/api/desk/change/election',
  who: 'enrolled',
  says: 'Enters who of the new commission was there and voted how, by its responsible person. The minutes are drawn; earlier signatures under them are void.',
  ask: v.strictObject({ version: count, ...held }),
  answer: state,
})

export const signChangeMinutes = contract({
  noun: 'change-minutes-signatures',
  method: 'POST',
  path: '/api/desk/change/minutes-signatures',
  who: 'enrolled',
  says: 'Signs the minutes of the sitting: everybody who was there.',
  ask: v.strictObject({ version: count, minutes: signature }),
  answer: state,
})

/** What a newcomer in the room looks at before signing: they take no other part in this opening. */
export const readNextSeal = contract({
  noun: 'seal-signatures',
  method: 'GET',
  path: '/api/desk/next-seal',
  who: 'enrolled',
  says: 'The seal drawn for the new commission at the opening under way; `no_opening` when there is none.',
  ask: nothing,
  answer: v.strictObject({
    opening: id,
    now: instant,
    calledAt: instant,
    regulation: bytesUpTo(dataBytesMax),
    schoolDays: bytesUpTo(262_144),
    /** Up to the record of the new commission, which the box has signed. */
    commissions: v.array(signedRecord),
    seal: signedRecord,
    nextSeal: bytesUpTo(paperBytesMax),
    nextSealHash: hash,
    /** The line that says the box was put back from a backup: numbers of seals may be missing. */
    restored: v.exactOptional(signedRecord),
    signed: v.array(memberIndex),
    /** Whether those who signed are enough of the new commission. */
    enough: v.boolean(),
  }),
})

export const signNextSeal = contract({
  noun: 'seal-signatures',
  method: 'POST',
  path: at('/seal-signatures'),
  who: 'enrolled',
  says: 'A newcomer signs the next seal in the room.',
  ask: v.strictObject({ opening: id, nextSeal: hash, sig: signature }),
  answer: kept,
})
