// What a member is in the commission, in words: the office held, and the role.
import type { Member } from '#core/commission.ts'
import { officeOf } from '#core/participants.ts'
import { theBox } from './box.ts'
import { words } from './language.ts'

export function titlesOf({ i, role, seat }: Pick<Member, 'i' | 'role' | 'seat'>): string {
  const { home } = words()
  const office = officeOf(i, theBox().officers)
  // «Member» says nothing beside an office; the other roles do.
  const named = role === 'staff' && office ? [] : [home.roles[role]]
  const substitute = seat === undefined ? [] : [home.substitute]
  return [...(office ? [home.offices[office]] : []), ...named, ...substitute].join(', ')
}
