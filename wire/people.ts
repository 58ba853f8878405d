// What a founding and a change of the commission both say of people: the order, whom it names, who voted how.
import * as v from 'valibot'
import { offices, roles } from '#core/commission.ts'
import { votes } from '#core/minutes.ts'
import { day, line, memberIndex, requiredLine, time } from './primitives.ts'

/** Nine seats, each with a substitute: more than the law allows, and a bound all the same. */
export const peopleMax = 18

export const order = v.strictObject({ no: requiredLine(120), date: day })

export const personNamed = {
  name: requiredLine(100),
  role: v.picklist(roles),
  position: line(100),
  /** Of a parent representative: declared to have no close kin on the staff (cl. 5.1). */
  noKin: v.exactOptional(v.boolean()),
  /** Absent: a seat of their own; otherwise the substitute of the person with this index. */
  seat: v.exactOptional(memberIndex),
} as const

/** When and where the first sitting is to be, by the school's calendar and clock. */
export const meeting = v.strictObject({ on: day, at: time, place: requiredLine(200) })
export type Meeting = v.InferOutput<typeof meeting>

const election = v.strictObject({
  candidate: memberIndex,
  votes: v.pipe(
    v.array(v.strictObject({ member: memberIndex, vote: v.picklist(votes) })),
    v.maxLength(peopleMax),
  ),
})

/** One for each office (cl. 5.4). */
export const elections = Object.fromEntries(offices.map(office => [office, election])) as Record<
  (typeof offices)[number],
  typeof election
>
