// The commission of the box: who may sit on it, and how many of it must be present.
//
// Cl. 5.1: appointed by order, a representative of the parent community always included, the
// number of members odd («так сан»). Cl. 5.2: from within it one person is responsible for
// collecting and reviewing appeals. Cl. 5.4: chair and secretary are elected from its members by
// open vote at the first sitting; the order cannot name them, so they are officers, not roles.

import { membersMax, membersMin } from './limits.ts'
import type { CivilDate } from './local-time.ts'
import { type Allowed, allowed, type Refusal, refuse } from './refusal.ts'

// A parent representative is by meaning not an employee of the school: one seat, one role.
export const roles = ['responsible', 'parent', 'staff'] as const
export type Role = (typeof roles)[number]

// `i` belongs to a person for as long as the box lives and is never given to another.
// `key` verifies the member's signatures, `desk` is the recipient case keys are wrapped to.
export type Member = {
  readonly i: number
  readonly name: string
  readonly role: Role
  readonly key: string
  readonly desk: string
}

export type Order = { readonly no: string; readonly date: CivilDate }

// `no` counts the commission records of the box; members stand in the order of their indexes.
export type Commission = {
  readonly no: number
  readonly order: Order
  readonly members: readonly Member[]
}

export const offices = ['chair', 'secretary'] as const
export type Office = (typeof offices)[number]
export type Officers = Readonly<Record<Office, number>>

// More than half of a commission of so many. With three that is two: asking all three would keep
// the box shut half of all Tuesdays.
export const quorum = (members: number): number => Math.floor(members / 2) + 1

type Seated = { readonly i: number; readonly role: Role }
type Composed = { readonly members: readonly Seated[] }

// May these people be a commission? The first thing wrong, with the clause it offends.
export const isLawful = ({ members }: Composed): Allowed | Refusal => {
  const size = members.length
  if (size < membersMin || size > membersMax) {
    return refuse('commission_size', { size, clause: '5.1' })
  }
  if (size % 2 === 0) return refuse('commission_even', { size, clause: '5.1' })
  const responsible = members.filter(member => member.role === 'responsible').length
  if (responsible !== 1) return refuse('one_responsible', { responsible, clause: '5.2' })
  if (parentsOf({ members }).length === 0) return refuse('no_parent', { clause: '5.1' })
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
// locks ask for more than half with a parent representative among them (cl. 5.1), and a school's
// regulation may ask for more than the locks do (`atLeast`), never for less.
export const isQuorum = (
  present: readonly number[],
  commission: Composed,
  atLeast = 0,
): Allowed | Refusal => {
  const here = new Set(present)
  for (const i of here) if (!isMember(i, commission)) return refuse('not_a_member', { member: i })
  const needed = Math.min(
    Math.max(quorum(commission.members.length), atLeast),
    commission.members.length,
  )
  if (here.size < needed) {
    return refuse('no_quorum', { needed, present: here.size, missing: needed - here.size })
  }
  return parentsOf(commission).some(parent => here.has(parent.i))
    ? allowed
    : refuse('no_parent', { needed, present: here.size, clause: '5.1' })
}

export const isMember = (i: number, { members }: Composed): boolean =>
  members.some(member => member.i === i)

export const memberAt = (i: number, { members }: Commission): Member | undefined =>
  members.find(member => member.i === i)

export const parentsOf = <M extends Seated>({
  members,
}: {
  readonly members: readonly M[]
}): readonly M[] => members.filter(member => member.role === 'parent')

export const responsibleOf = (commission: Commission): Member | undefined =>
  commission.members.find(member => member.role === 'responsible')
