// What a commission record says of its people, and what makes one unlawful. SPEC §4.1
import { commissionPeopleMax, leavesMax, membersMax, membersMin } from '#core/limits.ts'
import { isWellSeated, leafCount, seatsOf } from '#core/seats.ts'
import { fromBase64url } from './bytes.ts'
import {
  day,
  exactly,
  hash,
  line,
  listOf,
  memberIndex,
  oneOf,
  recipient,
  type Shaped,
  type Take,
  wholeNumber,
} from './record-shape.ts'
import { isAcceptableKey } from './verify.ts'

const person = {
  /** Case keys are wrapped to it. */
  desk: recipient,
  /** Theirs for as long as the box lives; in later records no longer their place in the list. */
  i: memberIndex,
  /** Verifies what they sign. */
  key: hash,
  name: line(200),
  role: oneOf('responsible', 'parent', 'staff'),
}
const ownSeat = exactly(person)
/** A substitute has a field more: the index of the member whose seat it shares. */
const sharedSeat = exactly({ ...person, seat: memberIndex })

export type CommissionMember = Shaped<{ member: typeof ownSeat }>['member'] & {
  readonly seat?: number
}

const member: Take<CommissionMember> = value =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, 'seat')
    ? sharedSeat(value)
    : ownSeat(value)

/** In every record of a commission, the first and the later ones. */
export const common = {
  /** How many seats must be taken to open the box: more than half. */
  k: wholeNumber(membersMax, 1),
  members: listOf(member, { min: membersMin, max: commissionPeopleMax }),
  no: wholeNumber(1_000_000, 1),
  order: exactly({ date: day, no: line(120) }),
}

type Composed = { readonly members: readonly CommissionMember[]; readonly k: number }

/** What makes any commission unlawful, as a word, or nothing. */
export function compositionProblem({ members, k }: Composed): string | undefined {
  const seats = seatsOf({ members })
  if (seats.length % 2 === 0) return 'even'
  if (seats.length < membersMin || seats.length > membersMax) return 'size'
  if (k !== Math.floor(seats.length / 2) + 1) return 'majority'
  if (seats.filter(({ role }) => role === 'responsible').length !== 1) return 'responsible'
  if (!seats.some(({ role }) => role === 'parent')) return 'parent'
  if (members.some(({ i }, at) => at > 0 && members[at - 1]!.i >= i)) return 'index'
  if (!members.every(each => isWellSeated(each, seats))) return 'seat'
  if (leafCount({ members }) > leavesMax) return 'leaves'
  if (new Set(members.map(({ key }) => key)).size !== members.length) return 'keys'
  if (new Set(members.map(({ desk }) => desk)).size !== members.length) return 'desk'
  if (!members.every(({ key }) => isAcceptableKey(fromBase64url(key)))) return 'keys'
  return undefined
}
