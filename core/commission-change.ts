// A change of the commission: who may come in by an order, and when it is ready to take effect.
//
// Prepared by the desk over days, it takes effect at an opening: those who leave open what was
// sealed to them, the next seal is already the new commission's (SPEC §4.1). An index belongs to
// one person's keys for good: whoever comes, or comes again with new keys, gets a new one.

import {
  type Commission,
  isLawful,
  isQuorum,
  type Member,
  type Order,
  type Role,
} from './commission.ts'
import { lineIs, orderIs } from './founding-order.ts'
import { commissionPeopleMax, memberIndexMax, memberNameBytesMax } from './limits.ts'
import type { CivilDate } from './local-time.ts'
import type { Minutes } from './minutes.ts'
import { notAhead } from './named-act.ts'
import { type Allowed, allowed, isRefusal, type Refusal, refuse } from './refusal.ts'

// As the order names them.
export type Person = {
  readonly i: number
  readonly name: string
  readonly role: Role
  readonly seat?: number
}

type Everyone = readonly { readonly i: number; readonly name: string }[]

// The lowest index nobody ever had. `taken` are all who were ever listed, and who left on the way in.
export const nextIndex = (taken: readonly { readonly i: number }[]): number =>
  Math.max(-1, ...taken.map(({ i }) => i)) + 1

type Listed = { readonly members: readonly { readonly i: number }[] }

export const leavingBy = (outgoing: Listed, people: readonly { readonly i: number }[]) =>
  outgoing.members.map(({ i }) => i).filter(i => !people.some(person => person.i === i))

export const joiningBy = (outgoing: Listed, people: readonly { readonly i: number }[]) =>
  people.map(({ i }) => i).filter(i => !outgoing.members.some(member => member.i === i))

export type ProposalFacts = {
  readonly outgoing: Pick<Commission, 'members'>
  // Members of it who have left already: they come in again only with new keys.
  readonly departed: readonly number[]
  // The first index that is free for a newcomer.
  readonly newcomersFrom: number
  readonly today: CivilDate
}

// May the order's people be the next commission? The first thing wrong, with its clause or place.
export const mayPropose = (
  { order, people }: { readonly order: Order; readonly people: readonly Person[] },
  facts: ProposalFacts,
): Allowed | Refusal => {
  const { outgoing, newcomersFrom, today } = facts
  const ordered = orderIs(order)
  if (isRefusal(ordered)) return ordered
  const dated = notAhead('order.date', order.date, today)
  if (isRefusal(dated)) return dated
  for (const place of people.keys()) {
    const wrong = personIs(place, people, facts)
    if (isRefusal(wrong)) return wrong
  }
  const lawful = isLawful({ members: people })
  if (isRefusal(lawful)) return refuse(lawful.refusal, { at: 'people', ...lawful.detail })
  // Not the next one exactly: one of several may have been struck off the order again.
  const most = Math.min(newcomersFrom + commissionPeopleMax - 1, memberIndexMax)
  if (joiningBy(outgoing, people).some(i => i > most))
    return refuse('malformed', { at: 'people.i' })
  return isChange(people, outgoing) ? allowed : refuse('commission_is_so')
}

const personIs = (
  place: number,
  people: readonly Person[],
  { outgoing, departed, newcomersFrom }: ProposalFacts,
): Allowed | Refusal => {
  const { i = -1, name = '' } = people[place] ?? {}
  const at = `people.${place}.name`
  const line = lineIs(name, at, memberNameBytesMax)
  if (isRefusal(line)) return line
  if (departed.includes(i)) return refuse('released_member', { at, member: i })
  const before = outgoing.members.find(member => member.i === i)
  // Who stays is the same person: another name would be somebody else behind the same keys.
  if (before ? before.name !== name : i < newcomersFrom) return refuse('malformed', { at })
  const isTwice = people.some((other, where) => where < place && isSameName(other.name, name))
  return isTwice ? refuse('name_twice', { at }) : allowed
}

const isChange = (people: readonly Person[], { members }: Pick<Commission, 'members'>) =>
  people.length !== members.length ||
  people.some(({ i, role, seat }) => {
    const before = members.find(member => member.i === i)
    return before?.role !== role || before.seat !== seat
  })

// The members of the record, once everybody who comes has made keys.
export const incomingMembers = (
  people: readonly Person[],
  keysOf: (i: number) => Pick<Member, 'key' | 'desk'> | undefined,
): readonly Member[] | undefined => {
  const members = people.flatMap(({ i, name, role, seat }) => {
    const keys = keysOf(i)
    const own = seat === undefined ? {} : { seat }
    return keys ? [{ desk: keys.desk, i, key: keys.key, name, role, ...own }] : []
  })
  return members.length === people.length ? members : undefined
}

export type MissingOfChange =
  | { readonly what: 'election' | 'quorum' }
  | {
      readonly what:
        | 'departed'
        | 'enrolment'
        | 'invitation'
        | 'minutes_signature'
        | 'prekeys'
        | 'signature'
      readonly member: number
    }

export type ChangeFacts = {
  readonly outgoing: Pick<Commission, 'members'>
  readonly people: readonly Person[]
  // Who has left meanwhile: an order that keeps them would make a commission unlawful at once.
  readonly departed: readonly number[]
  readonly invited: readonly number[]
  readonly enrolled: readonly number[]
  // Newcomers with a prekey for the next seal.
  readonly prepared: readonly number[]
  readonly signed: readonly number[]
  // Absent while nobody was elected.
  readonly present?: readonly number[]
  readonly minutesSigned: readonly number[]
}

// What the change still waits for, in the order in which it is done. Empty: it is ready.
export const missingOfChange = (facts: ChangeFacts): readonly MissingOfChange[] => {
  const { outgoing, people, signed, present } = facts
  const newcomers = joiningBy(outgoing, people)
  const each = (
    what: Exclude<MissingOfChange['what'], 'election' | 'quorum'>,
    members: readonly number[],
  ) => members.map(member => ({ what, member }))
  const isIn = (list: readonly number[]) => (i: number) => list.includes(i)
  const uninvited = newcomers.filter(i => !isIn(facts.invited)(i) && !isIn(facts.enrolled)(i))
  const awaited = newcomers.filter(i => isIn(facts.invited)(i) && !isIn(facts.enrolled)(i))
  const enrolled = newcomers.filter(isIn(facts.enrolled))
  const unsigned = newcomers.filter(i => !signed.includes(i))
  const outgoingSigned = signed.filter(i => outgoing.members.some(member => member.i === i))
  const silent = (present ?? []).filter(i => !facts.minutesSigned.includes(i))
  const gone = people.map(({ i }) => i).filter(isIn(facts.departed))
  return [
    ...each('departed', gone),
    ...each('invitation', uninvited),
    ...each('enrolment', awaited),
    ...each(
      'prekeys',
      enrolled.filter(i => !facts.prepared.includes(i)),
    ),
    ...each('signature', unsigned),
    ...(isRefusal(isQuorum(outgoingSigned, outgoing)) ? [{ what: 'quorum' as const }] : []),
    ...(present === undefined ? [{ what: 'election' as const }] : []),
    ...each('minutes_signature', silent),
  ]
}

// Whether these minutes are the new commission's own: enough of it there, under this order.
export const isSittingOf = (
  { present, order, kind }: Pick<Minutes, 'kind' | 'order' | 'present'>,
  people: readonly Person[],
  under: Order,
): Allowed | Refusal => {
  if (kind !== 'new_composition') return refuse('malformed', { at: 'kind' })
  if (order.no !== under.no || order.date !== under.date)
    return refuse('malformed', { at: 'order' })
  return isQuorum(
    present.map(({ i }) => i),
    { members: people },
  )
}

// Two spellings that a person reads as one name: «Асанова  Айгүл» and «асанова Айгүл».
export const isSameName = (a: string, b: string): boolean => plain(a) === plain(b)

const plain = (name: string): string =>
  name.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase()

// Whom a case is closed to: those named in it or in conflict, under whatever index they come again.
// A lost passphrase opens no case that was about its owner.
export const shutOutNow = (shutOut: readonly number[], everyone: Everyone): readonly number[] => {
  const names = everyone.filter(({ i }) => shutOut.includes(i)).map(({ name }) => name)
  const again = everyone.filter(({ name }) => names.some(other => isSameName(other, name)))
  return [...new Set([...shutOut, ...again.map(({ i }) => i)])].sort((a, b) => a - b)
}
