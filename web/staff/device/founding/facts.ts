// How far the founding has come, as the server tells it, and what of it this device checked itself.
//
// The commission record everybody signs is read out of its own bytes, never out of the list beside
// it: the list is compared with it, person by person, so that the screen shows what is signed.
import { type BoxAbout, readBoxAbout } from '#core/box.ts'
import type { Order } from '#core/commission.ts'
import { isRefusal, type Refusal, refuse } from '#core/refusal.ts'
import type { Regulation } from '#core/regulation.ts'
import { readRegulation } from '#core/regulation-record.ts'
import { fromBase64url, toBase64url } from '#crypto/bytes.ts'
import { parseCanonical } from '#crypto/canonical.ts'
import {
  type Commission,
  checkFoundingBody,
  checkRefoundingBody,
} from '#crypto/commission-record.ts'
import { keyGroups } from '#crypto/undertaking.ts'
import type { FoundingAnswer } from '#wire/founding.ts'
import { type Anew, isBehindLast, readAnew } from './anew.ts'

export type FoundingPerson = FoundingAnswer['people'][number] & {
  /** `7F3A 91C2`, for the screen of the room; absent until they have keys. */
  readonly keyGroups?: string
}

export type FoundingFacts = Omit<
  FoundingAnswer,
  'about' | 'anew' | 'regulation' | 'commission' | 'order' | 'people'
> & {
  readonly about: BoxAbout
  readonly regulation: Regulation
  readonly order: Order
  readonly people: readonly FoundingPerson[]
  /** As soon as everybody has keys: what all sign, with the box id it gives. */
  readonly founding?: {
    readonly body: Uint8Array
    readonly commission: Commission
    /** When the box is founded anew: what there was before. */
    readonly anew?: Anew
  }
}

export function readFacts(told: FoundingAnswer): FoundingFacts | Refusal {
  const about = readBoxAbout(json(told.about))
  if (isRefusal(about)) return about
  const regulation = readRegulation(json(told.regulation))
  if (isRefusal(regulation)) return regulation
  const people = told.people.map(person =>
    person.enrolled ? { ...person, keyGroups: keyGroups(person.enrolled.key) } : person,
  )
  const { commission: body, anew: _, ...rest } = told
  const facts = { ...rest, about, regulation, people }
  if (body === undefined) return facts
  const founding = readFounding(told, fromBase64url(body))
  return isRefusal(founding) ? founding : { ...facts, founding }
}

function readFounding(told: FoundingAnswer, body: Uint8Array) {
  const anew = told.anew && readAnew(told.anew)
  if (isRefusal(anew)) return anew
  const commission = anew ? checkRefoundingBody(body, anew.before) : checkFoundingBody(body)
  if (isRefusal(commission)) return commission
  const isBehind = !anew || isBehindLast(anew, commission)
  if (!isBehind) return refuse('commission_wrong', { at: 'refounded' })
  const { order, members } = commission
  const isSame =
    toBase64url(commission.box) === told.box &&
    order.no === told.order.no &&
    order.date === told.order.date &&
    members.length === told.people.length &&
    members.every((member, at) => isListed(member, told.people[at]))
  if (!isSame) return refuse('commission_wrong', { at: 'people' })
  return { body, commission, ...(anew && { anew }) }
}

function isListed(
  member: Commission['members'][number],
  person: FoundingAnswer['people'][number] | undefined,
): boolean {
  return (
    person?.enrolled !== undefined &&
    member.i === person.i &&
    member.name === person.name &&
    member.role === person.role &&
    member.seat === person.seat &&
    member.key === person.enrolled.key &&
    member.desk === person.enrolled.desk
  )
}

function json(bytes: string): unknown {
  try {
    return parseCanonical(fromBase64url(bytes))
  } catch {
    return undefined
  }
}
