// The commission of the box: who may sit on it, and how many of it must be present.
//
// Cl. 5.1: appointed by order, a representative of the parent community always included, the
// number of members odd («так сан»). Cl. 5.2: from within it one person is responsible for
// collecting and reviewing appeals. Cl. 5.4: chair and secretary are elected from its members by
// open vote at the first sitting; the order cannot name them, so they are officers, not roles.

import { leavesMax, membersMax, membersMin } from './limits.ts'
import type { CivilDate } from './local-time.ts'
import { type Allowed, allowed, type Refusal, refuse } from './refusal.ts'
import { type Composed, isWellSeated, leafCount, type Seated, seatsHeld, seatsOf } from './seats.ts'

// A parent representative is by meaning not an employee of the school: one seat, one role.
export const roles = ['responsible', 'parent', 'staff'] as const
export type Role = (typeof roles)[number]

// `i` belongs to a person for as long as the box lives and is never given to another.
// `key` verifies the member's signatures, `desk` is the recipient case keys are wrapped to.
// `seat` is there for a substitute: the index of the member whose seat it shares, and whose role.
export type Member = {
  readonly i: number
  readonly name: string
  readonly role: Role
  readonly key: string
  readonly desk: string
  readonly seat?: number
}

export type Order = { readonly no: string; readonly date: CivilDate }

// `no` counts the commission records of the box; members and substitutes stand in the order of
// their indexes. Whoever counts a commission counts its seats (`seatsOf`), never this list.
export type Commission = {
  readonly no: number
  readonly order: Order
  readonly members: readonly Member[]
}

export const offices = ['chair', 'secretary'] as const
export type Office = (typeof offices)[number]
export type Officers = Readonly<Record<Office, number>>

// More than half of a commission of so many seats. With three that is two: asking all three would
// keep the box shut half of all Tuesdays.
export const quorum = (seats: number): number => Math.floor(seats / 2) + 1

// May these people be a commission? The first thing wrong, with the clause it offends.
export const isLawful = ({ members }: Composed): Allowed | Refusal => {
  const seats = seatsOf({ members })
  const size = seats.length
  if (size < membersMin || size > membersMax) {
    return refuse('commission_size', { size, clause: '5.1' })
  }
  if (size % 2 === 0) return refuse('commission_even', { size, clause: '5.1' })
  const responsible = seats.filter(({ role }) => role === 'responsible').length
  if (responsible !== 1) return refuse('one_responsible', { responsible, clause: '5.2' })
  if (seats.every(({ role }) => role !== 'parent')) return refuse('no_parent', { clause: '5.1' })
  const misplaced = members.find(member => !isWellSeated(member, seats))
  if (misplaced) return refuse('substitute_wrong', { member: misplaced.i })
  if (leafCount({ members }) > leavesMax) return refuse('too_many_substitutes')
  const rising = members.every((member, place) => {
    const before = members[place - 1]
    return before === undefined || before.i < member.i
  })
  return rising ? allowed : refuse('malformed', { at: 'members.i' })
}

// Cl. 5.4: both from among the members, two different people.
export const mayHoldOffice = (officers: Officers, commission: Composed): Allowed | Refusal => {
  for (const office of offices) {
    if (!isMember(officers[office], commission)) {
      return refuse('officer_not_member', { office, clause: '5.4' })
    }
  }
  return officers.chair === officers.secretary
    ? refuse('officer_not_member', { office: 'secretary', clause: '5.4' })
    : allowed
}

// Is the box opened lawfully with these present? No clause gives a quorum for an opening; the
// locks ask for more than half of the seats with a parent representative's among them (cl. 5.1),
// and a school's regulation may ask for more than the locks do (`atLeast`), never for less.
export const isQuorum = (
  present: readonly number[],
  commission: Composed,
  atLeast = 0,
): Allowed | Refusal => {
  const stranger = present.find(i => !isMember(i, commission))
  if (stranger !== undefined) return refuse('not_a_member', { member: stranger })
  const held = seatsHeld(present, commission)
  const needed = seatsNeeded(commission, atLeast)
  if (held.length < needed) {
    return refuse('no_quorum', { needed, present: held.length, missing: needed - held.length })
  }
  return held.some(({ role }) => role === 'parent')
    ? allowed
    : refuse('no_parent', { needed, present: held.length, clause: '5.1' })
}

// How many seats an opening waits for: more than half, or what the school's regulation asks for.
export const seatsNeeded = (commission: Composed, atLeast = 0): number => {
  const seats = seatsOf(commission).length
  return Math.min(Math.max(quorum(seats), atLeast), seats)
}

export const isMember = (i: number, { members }: Composed): boolean =>
  members.some(member => member.i === i)

export const memberAt = (i: number, { members }: Commission): Member | undefined =>
  members.find(member => member.i === i)

// Everybody who may sit on a parent's seat, substitutes included.
export const parentsOf = <M extends Seated>({ members }: Composed<M>): readonly M[] =>
  members.filter(member => member.role === 'parent')

// The member, not the substitute: for who stands in, ask the seat.
export const responsibleOf = (commission: Commission): Member | undefined =>
  commission.members.find(({ role, seat }) => role === 'responsible' && seat === undefined)
