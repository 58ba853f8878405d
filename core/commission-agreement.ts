// Does the journal agree with its commission records: each in force by a line, at its own opening?
//
// Who comes and who leaves is signed in the record; when, only the journal can say. So every record
// after the founding has one line, in their order, behind the line of an opening that hung the new
// commission's seal; and no seal, no line of an opening, speaks of people who were not in force.

import type { EntryOf, JournalEntry } from './journal.ts'
import type { FoundProblem } from './journal-problem.ts'
import { atEntry, entriesOf, type ListedCommission, type ReadJournal } from './read-journal.ts'

export const commissionProblems = (journal: ReadJournal): readonly FoundProblem[] => [
  ...lineProblems(journal),
  ...sealProblems(journal),
  ...departureProblems(journal.entries),
]

type Line = EntryOf<'box_refounded'> | EntryOf<'commission_changed'>

const isLine = (entry: JournalEntry): entry is Line & JournalEntry =>
  entry.kind === 'box_refounded' || entry.kind === 'commission_changed'

/** The records and their lines, one for one, with the people each says came and went. */
const lineProblems = ({ entries, commissions }: ReadJournal): readonly FoundProblem[] => {
  const lines = entries.filter(isLine)
  const unnamed = commissions.slice(1 + lines.length).map(({ no }) => ({
    code: 'commission_order' as const,
    place: { of: 'commission' as const, no },
  }))
  return [
    ...lines.flatMap((line, at) => {
      const before = commissions[at]
      const record = commissions[at + 1]
      if (!before || record?.hash !== line.commission) return [atEntry('commission_order', line)]
      if (line.kind === 'box_refounded') return refoundedProblems(line, record)
      const differs = differenceIn(line, before, record)
      if (differs !== '') return [atEntry('commission_differs', line, differs)]
      const held = entries.find(({ seq }) => seq === line.seq - 1)
      const isInPlace = held?.kind === 'opening_held' && !record.refounded
      return isInPlace ? [] : [atEntry('commission_order', line)]
    }),
    // The last one may wait for its line: its seal hangs, and the opening is not closed yet. A
    // founding anew waits for nothing.
    ...(isUnderway({ entries, commissions }, lines.length)
      ? unnamed.filter((_, at) => at > 0 || commissions[commissions.length - 1]?.refounded)
      : unnamed),
  ]
}

/** Right behind the line the record names, so that nobody founds anew from an older past. */
const refoundedProblems = (
  line: EntryOf<'box_refounded'>,
  { no, refounded }: ListedCommission,
): readonly FoundProblem[] => {
  if (!refounded) return [atEntry('commission_order', line)]
  const { journal, boxKey } = refounded
  if (line.no !== no) return [atEntry('commission_differs', line, 'no')]
  if (line.boxKey !== boxKey) return [atEntry('commission_differs', line, 'boxKey')]
  const isBehind = line.seq === journal.seq + 1 && line.prev === journal.hash
  return isBehind ? [] : [atEntry('commission_order', line)]
}

const isUnderway = (
  { entries, commissions }: Pick<ReadJournal, 'entries' | 'commissions'>,
  inForce: number,
): boolean =>
  commissions.length === inForce + 2 &&
  entriesOf(entries, 'list_frozen').length > entriesOf(entries, 'opening_held').length

const differenceIn = (
  line: EntryOf<'commission_changed'>,
  before: ListedCommission,
  record: ListedCommission,
): string => {
  const joined = record.members.filter(i => !before.members.includes(i))
  const left = before.members.filter(i => !record.members.includes(i))
  if (line.no !== record.no) return 'no'
  if (line.joined.join() !== joined.join()) return 'joined'
  return line.left.join() === left.join() ? '' : 'left'
}

/** A seal hangs for the commission in force, or for the one its own opening puts in force. */
const sealProblems = ({ entries, seals, commissions }: ReadJournal): readonly FoundProblem[] => {
  let inForce = commissions[0]?.hash
  let hung: { readonly entry: EntryOf<'list_frozen'>; readonly commission: string } | undefined
  const found: FoundProblem[] = []
  const settle = () => {
    if (hung && hung.commission !== inForce) found.push(atEntry('seal_commission', hung.entry))
    hung = undefined
  }
  for (const entry of entries) {
    if (entry.kind === 'box_refounded') hung = undefined
    if (isLine(entry)) inForce = entry.commission
    if (entry.kind === 'seal_set') {
      const commission = seals.find(({ hash }) => hash === entry.seal)?.commission
      if (commission !== undefined && commission !== inForce) {
        found.push(atEntry('seal_commission', entry))
      }
    }
    if (entry.kind !== 'list_frozen') continue
    settle()
    const commission = seals.find(({ hash }) => hash === entry.next)?.commission
    if (commission !== undefined) hung = { entry, commission }
  }
  const [frozen] = entriesOf(entries, 'list_frozen').slice(-1)
  const [held] = entriesOf(entries, 'opening_held').slice(-1)
  if (held?.opening === frozen?.opening) settle()
  return found
}

/** Who has left is at no opening after it. */
const departureProblems = (entries: readonly JournalEntry[]): readonly FoundProblem[] => {
  const departed = new Set<number>()
  return entries.flatMap(entry => {
    if (entry.kind === 'member_left') departed.add(entry.member)
    if (entry.kind !== 'opening_held') return []
    const back = entry.present.find(({ i }) => departed.has(i))
    return back ? [atEntry('departed_present', entry, String(back.i))] : []
  })
}
