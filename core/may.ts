// Who may do what: all permissions of the desk in one table.
//
// A capacity is what a person is to this box: the seat on the commission, the role in it, the
// office held. The director and the department have no seat here, so they have no key and no row;
// what they see is paper. What nobody may do stands nowhere: there is no action for it.

import type { Commission, Office, Officers, Role } from './commission.ts'
import { memberAt } from './commission.ts'
import { officeOf } from './participants.ts'
import { seatsOf } from './seats.ts'

export type Capacity = 'writer' | 'member' | Role | Office

const anyMember: readonly Capacity[] = ['member']

const table = {
  // The writer, by code alone.
  drop_letter: ['writer'],
  read_own_answer: ['writer'],
  // Cl. 4.3, 4.5: the opening is the whole commission's.
  take_part_in_opening: anyMember,
  sign_papers: anyMember,
  read_journal: anyMember,
  read_register: anyMember,
  // Cl. 6.1: unless named by the writer or in conflict (see mayReadCase), and every time logged.
  read_case: anyMember,
  add_note: anyMember,
  // Cl. 5.2: collecting and reviewing is organised by the responsible person; see caseHandler for
  // who steps in when that person is shut out of a case.
  classify_case: ['responsible'],
  ask_writer: ['responsible'],
  answer_writer: ['responsible'],
  close_case: ['responsible'],
  forward_case: ['responsible'],
  // The law gives extension to the head; the desk records it with the reason.
  extend_case: ['responsible', 'chair'],
  correct_journal: anyMember,
  // An order of the director names other people; see departure.ts for who steps in.
  change_commission: ['responsible', 'chair'],
  // Calendar, terms, numbers to call: with the number of the act, and in the journal.
  change_rules: ['responsible', 'chair'],
  // Whose address gets the same lines by e-mail as the commission, and who has the private link.
  name_director: ['responsible', 'chair'],
} as const satisfies Record<string, readonly Capacity[]>
export type Action = keyof typeof table
export const actions = Object.keys(table) as readonly Action[]

export const may = (action: Action, capacities: readonly Capacity[]): boolean => {
  const allowedTo: readonly Capacity[] = table[action]
  return capacities.some(capacity => allowedTo.includes(capacity))
}

export const capacitiesOf = (
  i: number,
  commission: Commission,
  officers: Officers,
): readonly Capacity[] => {
  const member = memberAt(i, commission)
  if (member === undefined) return []
  const office = officeOf(i, officers)
  return office === undefined ? ['member', member.role] : ['member', member.role, office]
}

export type CaseSeats = {
  // Named by the writer or in conflict: the case key was never wrapped to them.
  readonly shutOut: readonly number[]
}

export const mayReadCase = (i: number, commission: Commission, { shutOut }: CaseSeats): boolean =>
  memberAt(i, commission) !== undefined && !shutOut.includes(i)

// Who works on a case: the responsible person (cl. 5.2) unless shut out of it, else the chair, the
// secretary, the first other member by index. Never the one complained about.
export const caseHandler = (
  commission: Commission,
  officers: Officers,
  seats: CaseSeats,
): number | undefined => {
  const responsible = seatsOf(commission).find(({ role }) => role === 'responsible')
  const inOrder = [
    ...(responsible?.people.map(({ i }) => i) ?? []),
    officers.chair,
    officers.secretary,
    ...commission.members.map(({ i }) => i),
  ]
  return inOrder.find(i => mayReadCase(i, commission, seats))
}

// The handler of a case has the responsible person's permissions in that case and no other.
export const mayInCase = (
  action: Action,
  i: number,
  commission: Commission,
  officers: Officers,
  seats: CaseSeats,
): boolean => {
  if (!mayReadCase(i, commission, seats)) return false
  const capacities = capacitiesOf(i, commission, officers)
  const handles = caseHandler(commission, officers, seats) === i
  return may(action, handles ? [...capacities, 'responsible'] : capacities)
}
