// What a member is in the commission, in words: the office held, and the role.
import type { Member } from '#core/commission.ts'
import { officeOf } from '#core/participants.ts'
import { theBox } from './box.ts'
import { words } from './language.ts'

export function titlesOf({ i, role }: Pick<Member, 'i' | 'role'>): string {
  const { home } = words()
  const office = officeOf(i, theBox().officers)
  // «Member» says nothing beside an office; the other roles do.
  const named = role === 'staff' && office ? [] : [home.roles[role]]
  return [...(office ? [home.offices[office]] : []), ...named].join(', ')
}
