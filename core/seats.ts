// Seats of a commission: what is counted wherever members are counted, by the law and by the locks.
//
// A substitute shares a member's seat (SPEC §4.1). Who comes is people; how many are there is seats.

// As little of a member as counting needs: the locks count by these rules too (SPEC §4.1).
export type Seated = { readonly i: number; readonly role: string; readonly seat?: number }
export type Composed<M extends Seated = Seated> = { readonly members: readonly M[] }

// One vote, one share, one place at the table, whoever of its people comes: the member first, then
// the substitute. Both present are one seat.
export type Seat<M extends Seated = Seated> = {
  readonly i: number
  readonly role: M['role']
  readonly people: readonly M[]
}

// By rising index of the members; a substitute has no place of its own in this order.
export const seatsOf = <M extends Seated>({ members }: Composed<M>): readonly Seat<M>[] =>
  members
    .filter(({ seat }) => seat === undefined)
    .map(member => ({
      i: member.i,
      role: member.role,
      people: [member, ...members.filter(({ seat }) => seat === member.i)],
    }))

// The seats on which at least one of these people sits.
export const seatsHeld = <M extends Seated>(
  present: Iterable<unknown>,
  commission: Composed<M>,
): readonly Seat<M>[] => {
  const here = new Set<unknown>(present)
  return seatsOf(commission).filter(({ people }) => people.some(({ i }) => here.has(i)))
}

// A substitute shares the seat of a member, not of another substitute, alone and in the same role.
export const isWellSeated = ({ i, role, seat }: Seated, seats: readonly Seat[]): boolean => {
  if (seat === undefined) return true
  const shared = seats.find(other => other.i === seat)
  return shared?.role === role && shared.people[1]?.i === i
}

// Leaves in the lock of a letter: two for everybody, a third for everybody on a parent's seat.
export const leafCount = ({ members }: Composed): number =>
  2 * members.length + members.filter(({ role }) => role === 'parent').length
