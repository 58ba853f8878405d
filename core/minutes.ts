// The minutes of a sitting that elects: who was there, who voted how, and who is elected by it.
//
// Cl. 5.4: at its first sitting the commission elects chair and secretary from its members by open
// vote; cl. 5.3: minutes are drawn up and signed by all. The vote is by name. A substitute votes
// only where the member of the seat is not there: a seat has one vote.

import {
  mayHoldOffice,
  type Office,
  type Officers,
  offices,
  type Role,
  roles,
} from './commission.ts'
import {
  memberNameBytesMax,
  membersMax,
  minutesPlaceBytesMax,
  orderNumberBytesMax,
} from './limits.ts'
import { civilDate, type Instant, timeOfDay, wallTime } from './local-time.ts'
import { id, memberIndex, sequence, version } from './record.ts'
import { type Refusal, refuse } from './refusal.ts'
import { seatsHeld } from './seats.ts'
import { list, type Of, object, oneOf, read, words } from './shape.ts'

export const votes = ['for', 'against', 'abstained'] as const
export type Vote = (typeof votes)[number]

// first_sitting: the box is founded by it · new_composition: after a change of the commission.
export const minutesKinds = ['first_sitting', 'new_composition'] as const

export type CastVote = { readonly member: number; readonly vote: Vote }
export type Election = { readonly candidate: number; readonly votes: readonly CastVote[] }
export type Elections = Readonly<Record<Office, Election>>

// A seat may have two people: the member and a substitute.
const peopleMax = 2 * membersMax

const minutesBody = object({
  v: version,
  box: id,
  date: civilDate,
  election: list(
    object({
      office: oneOf(offices),
      candidate: memberIndex,
      votes: list(object({ member: memberIndex, vote: oneOf(votes) }), membersMax, 1),
    }),
    offices.length,
    offices.length,
  ),
  from: timeOfDay,
  kind: oneOf(minutesKinds),
  no: sequence,
  openedBy: memberIndex,
  order: object({ date: civilDate, no: words(orderNumberBytesMax) }),
  place: words(minutesPlaceBytesMax),
  present: list(
    object({ i: memberIndex, name: words(memberNameBytesMax), role: oneOf(roles) }),
    peopleMax,
    1,
  ),
})
export type Minutes = Of<typeof minutesBody>

type Seated = { readonly i: number; readonly role: Role; readonly seat?: number }
type Composed<M extends Seated = Seated> = { readonly members: readonly M[] }

// Of each seat with somebody there, who votes for it: the member, or in their absence the substitute.
export const votersOf = (present: readonly number[], commission: Composed): readonly number[] =>
  seatsHeld(present, commission).flatMap(({ people }) =>
    people
      .map(({ i }) => i)
      .filter(i => present.includes(i))
      .slice(0, 1),
  )

// The officers the sitting has elected: each voter has voted once for each office, by name, and
// more than half of those who vote were for the candidate.
export const electedBy = (
  elections: Elections,
  present: readonly number[],
  commission: Composed,
): Officers | Refusal => {
  const voters = votersOf(present, commission)
  for (const office of offices) {
    const { votes: cast } = elections[office]
    const at = `${office}.votes`
    const hasVoted = (i: number) => cast.filter(({ member }) => member === i).length === 1
    if (cast.length !== voters.length || !voters.every(hasVoted)) return refuse('malformed', { at })
    const inFavour = cast.filter(({ vote }) => vote === 'for').length
    const needed = Math.floor(voters.length / 2) + 1
    if (inFavour < needed) {
      return refuse('not_elected', { at, office, votes: inFavour, needed, clause: '5.4' })
    }
  }
  const officers = { chair: elections.chair.candidate, secretary: elections.secretary.candidate }
  const lawful = mayHoldOffice(officers, commission)
  return lawful === 'allowed' ? officers : lawful
}

// The same out of minutes as they were drawn up.
export const electedIn = (
  { election, present }: Minutes,
  commission: Composed,
): Officers | Refusal => {
  const [chair, secretary] = offices.map(office => election.find(each => each.office === office))
  if (!chair || !secretary) return refuse('malformed', { at: 'election' })
  const there = present.map(({ i }) => i)
  return electedBy({ chair, secretary }, there, commission)
}

export type Sitting = Pick<
  Minutes,
  'box' | 'date' | 'from' | 'kind' | 'no' | 'openedBy' | 'order' | 'place'
> & {
  readonly elections: Elections
  readonly present: readonly number[]
}

// Drawn the same by the server and by every device that is asked to sign.
export const drawMinutes = (
  { elections, present, ...rest }: Sitting,
  { members }: Composed<Seated & { readonly name: string }>,
): Minutes => ({
  ...rest,
  election: offices.map(office => {
    const { candidate, votes: cast } = elections[office]
    const inOrder = [...cast].sort((a, b) => a.member - b.member)
    return { office, candidate, votes: inOrder.map(({ member, vote }) => ({ member, vote })) }
  }),
  present: members
    .filter(({ i }) => present.includes(i))
    .map(({ i, name, role }) => ({ i, name, role })),
  v: 1,
})

export type FirstSitting = Pick<Minutes, 'box' | 'order' | 'place'> & {
  readonly elections: Elections
  // The instant of the founding entry it ends in, on the school's own wall.
  readonly at: Instant
  readonly utcOffsetMinutes: number
}

// Cl. 5.4: the first sitting. Until it has elected there is no chair, so the responsible person
// opens it; everybody the order names is there, or there would be no box.
export const drawFirstSitting = (
  { box, order, place, elections, at, utcOffsetMinutes }: FirstSitting,
  commission: Composed<Seated & { readonly name: string }>,
): Minutes => {
  const { members } = commission
  const { date, time } = wallTime(at, utcOffsetMinutes)
  const opener = members.find(({ role, seat }) => role === 'responsible' && seat === undefined)
  return drawMinutes(
    {
      ...{ box, date, from: time, kind: 'first_sitting', no: 1, place, elections },
      openedBy: opener?.i ?? 0,
      order: { date: order.date, no: order.no },
      present: members.map(({ i }) => i),
    },
    commission,
  )
}

export const readMinutes = (value: unknown): Minutes | Refusal => read(minutesBody, value)
