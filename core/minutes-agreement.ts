// Do minutes elect whom a line puts in office? The line of a change is the box's own: who voted is
// signed by everybody who sat, so the two are held against each other wherever both are there.

import type { Commission, Order } from './commission.ts'
import { isSittingOf } from './commission-change.ts'
import type { JournalEntry } from './journal.ts'
import { electedIn, type Minutes } from './minutes.ts'
import { isRefusal } from './refusal.ts'

export const isElected = (
  line: JournalEntry,
  minutes: Minutes,
  commission: Pick<Commission, 'members'> & { readonly order: Order },
): boolean => {
  const isFirst = line.kind === 'box_founded' || line.kind === 'box_refounded'
  if (!isFirst && line.kind !== 'commission_changed') return false
  const { members, order } = commission
  const elected = electedIn(minutes, { members })
  const isTheirs =
    !isRefusal(elected) &&
    minutes.box === line.box &&
    elected.chair === line.chair &&
    elected.secretary === line.secretary
  if (isFirst) return isTheirs && minutes.kind === 'first_sitting'
  return isTheirs && isSittingOf(minutes, members, order) === 'allowed'
}
