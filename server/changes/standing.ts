// How far a change of the commission has come: its people, what they signed, and what is missing.
import type { Order } from '#core/commission.ts'
import { quorum } from '#core/commission.ts'
import {
  incomingMembers,
  joiningBy,
  type MissingOfChange,
  missingOfChange,
  nextIndex,
  type Person,
} from '#core/commission-change.ts'
import { seatsOf } from '#core/seats.ts'
import { toBase64url } from '#crypto/bytes.ts'
import { parseCanonical } from '#crypto/canonical.ts'
import { type Commission, succession } from '#crypto/commission-record.ts'
import { signed } from '#crypto/labels.ts'
import { recordHash, type Signature } from '#crypto/records.ts'
import type { KeptChange } from '../store/changes.ts'
import type { Enrolment } from '../store/enrolments.ts'
import type { Nouns } from '../store/store.ts'
import { departedOf, type TheBox } from '../the-box.ts'

export type OrderedPerson = Person & { readonly position: string; readonly noKin?: boolean }

export type SignedBody = {
  readonly body: Uint8Array
  readonly hash: string
  readonly signatures: readonly Signature[]
}

export type ChangeStanding = {
  readonly kept: KeptChange
  readonly people: readonly OrderedPerson[]
  readonly enrolments: readonly Enrolment[]
  /** As soon as everybody who comes has keys. */
  readonly record?: SignedBody
  readonly minutes?: SignedBody
  readonly missing: readonly MissingOfChange[]
}

export async function readChange(
  nouns: Nouns,
  box: TheBox,
  now: number,
): Promise<ChangeStanding | undefined> {
  const kept = await nouns.changes.pending(box.id)
  if (!kept) return undefined
  const people = parseCanonical(kept.people) as unknown as readonly OrderedPerson[]
  const enrolments = await nouns.enrolments.of(box.id)
  const record = await recordOf(nouns, box, { kept, people, enrolments })
  const minutes = await minutesOf(nouns, box, kept)
  const prepared = await preparedOf(nouns, box, people)
  const missing = missingOfChange({
    outgoing: box.commission,
    people,
    departed: departedOf(box),
    invited: enrolments
      .filter(({ invited }) => invited !== undefined && now < invited.expiresAt)
      .map(({ member }) => member),
    enrolled: enrolments.filter(({ keys }) => keys).map(({ member }) => member),
    prepared,
    signed: membersUnder(record),
    ...(kept.sitting && { present: electionOf(kept.sitting.election).present }),
    minutesSigned: membersUnder(minutes),
  })
  return {
    kept,
    people,
    enrolments,
    ...(record && { record }),
    ...(minutes && { minutes }),
    missing,
  }
}

export const isReady = ({ missing }: Pick<ChangeStanding, 'missing'>): boolean =>
  missing.length === 0

export const membersUnder = (record: SignedBody | undefined): readonly number[] =>
  (record?.signatures ?? []).flatMap(({ by }) => (by === 'box' ? [] : [by]))

type Vote = { readonly member: number; readonly vote: 'for' | 'against' | 'abstained' }
type Election = { readonly candidate: number; readonly votes: readonly Vote[] }
export type HeldSitting = {
  readonly place: string
  readonly present: readonly number[]
  readonly chair: Election
  readonly secretary: Election
}

/** Only this server writes it, after the law has found it in order. */
export const electionOf = (kept: Uint8Array): HeldSitting =>
  parseCanonical(kept) as unknown as HeldSitting

/** What a newcomer's index begins with: nobody in the commission, now or ever, had it. */
export const newcomersFrom = ({ everyone }: Pick<Commission, 'everyone'>): number =>
  nextIndex(everyone)

type Drawing = Pick<ChangeStanding, 'kept' | 'people' | 'enrolments'>

async function recordOf(
  nouns: Nouns,
  box: TheBox,
  { kept, people, enrolments }: Drawing,
): Promise<SignedBody | undefined> {
  const keysOf = (i: number) =>
    box.commission.members.find(member => member.i === i) ??
    enrolments.find(({ member }) => member === i)?.keys
  const members = incomingMembers(people, keysOf)
  return members && signedBody(nouns, box.id, bodyOf(box.commission, members, kept.order))
}

function bodyOf(
  { box, hash, no }: Commission,
  members: NonNullable<ReturnType<typeof incomingMembers>>,
  { no: number, date }: Order,
): Uint8Array {
  return succession.body({
    box: toBase64url(box),
    k: quorum(seatsOf({ members }).length),
    members,
    no: no + 1,
    order: { date, no: number },
    prev: toBase64url(hash),
  })
}

async function signedBody(nouns: Nouns, box: string, body: Uint8Array): Promise<SignedBody> {
  const hash = toBase64url(recordHash(signed.commission, body))
  return { hash, ...(await nouns.records.whole(box, hash, body)) }
}

async function minutesOf(nouns: Nouns, { id }: TheBox, { sitting }: KeptChange) {
  if (!sitting) return undefined
  const hash = toBase64url(recordHash(signed.minutes, sitting.minutes))
  return { hash, ...(await nouns.records.whole(id, hash, sitting.minutes)) }
}

async function preparedOf(nouns: Nouns, box: TheBox, people: readonly OrderedPerson[]) {
  const prepared: number[] = []
  for (const i of joiningBy(box.commission, people)) {
    const next = await nouns.prekeys.next(box.id, i, 0)
    if (next) prepared.push(i)
  }
  return prepared
}
