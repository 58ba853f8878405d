// What this device heard of the commission, in sentences: names, roles, and what is still missing.
import { remainingOf } from '#core/departure.ts'
import { seatsOf } from '#core/seats.ts'
import { told, words } from '../language.ts'
import { type Seen, seen } from './standing.ts'
import { peopleWords } from './words.ts'

/** Of a member, of one who is to come, of one who has left. */
export function nameOf(member: number): string {
  const people = [...(seen.value?.change?.people ?? []), ...(seen.value?.commission.members ?? [])]
  return people.find(({ i }) => i === member)?.name ?? String(member)
}

export const namesOf = (members: readonly number[]): string => members.map(nameOf).join(', ')

/** Cl. 5.2: who leads the sitting of the new composition. */
export const responsibleOf = ({ change }: Seen): number =>
  change?.people.find(({ role, seat }) => role === 'responsible' && seat === undefined)?.i ?? -1

export const seatsLeft = ({ commission, departed }: Seen): number =>
  seatsOf({
    members: remainingOf(
      commission,
      departed.map(({ member }) => member),
    ),
  }).length

export function missingInWords(facts: Seen): readonly string[] {
  const { missingWhat } = peopleWords().change
  return (facts.change?.missing ?? []).map(({ what, member }) =>
    told(missingWhat[what], { name: nameOf(member ?? responsibleOf(facts)) }),
  )
}

export function roleInWords(person: {
  readonly role: 'responsible' | 'parent' | 'staff'
  readonly seat?: number
}): string {
  const role = words().home.roles[person.role]
  if (person.seat === undefined) return role
  return told(peopleWords().members.substituteOf, { name: nameOf(person.seat) })
}
