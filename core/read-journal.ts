// A journal that was read: its entries in the order of the chain, and the papers beside them.

import type { ActBody } from './act.ts'
import type { ClosedBody } from './closing.ts'
import type { EntryOf, JournalEntry, JournalKind } from './journal.ts'
import type { FoundProblem, JournalProblemCode, ProblemPlace } from './journal-problem.ts'
import type { Instant } from './local-time.ts'
import type { FrozenList } from './opening-agreement.ts'
import type { Hash } from './record.ts'

export type HungSeal = {
  readonly no: number
  readonly hash: Hash
  readonly opensAt: Instant
  /** The record of the commission it was sealed to. */
  readonly commission: Hash
}

/** By the records themselves, whose signatures are checked elsewhere. */
export type ListedCommission = {
  readonly hash: Hash
  readonly no: number
  /** Indexes, rising. */
  readonly members: readonly number[]
  /** Of a record that founds anew: the line it comes behind, and the box key if it is another. */
  readonly refounded?: {
    readonly journal: { readonly seq: number; readonly hash: Hash }
    readonly boxKey?: string
  }
}

export type ReadJournal = {
  /** In the order of the chain. */
  readonly entries: readonly JournalEntry[]
  readonly acts: readonly ActBody[]
  readonly closed: readonly ClosedBody[]
  readonly swaps: readonly FrozenList[]
  readonly seals: readonly HungSeal[]
  /** From the founding on. */
  readonly commissions: readonly ListedCommission[]
}

/** Entries of one kind, typed. */
export const entriesOf = <K extends JournalKind>(
  entries: readonly JournalEntry[],
  kind: K,
): readonly EntryOf<K>[] => entries.filter((entry): entry is EntryOf<K> => entry.kind === kind)

/** Who has left, by lines: an index is never given twice, so each names one person for good. */
export const departedIn = (entries: readonly JournalEntry[]): readonly number[] =>
  entriesOf(entries, 'member_left').map(({ member }) => member)

/** The number on the wooden box; one that could not be reached kept the seal it had. */
export const woodenSealIn = (entries: readonly JournalEntry[]): string => {
  // Founded anew, the box gets another one without an opening.
  const [set] = entriesOf(entries, 'seal_set').slice(-1)
  const held = entriesOf(entries, 'opening_held').filter(({ seq }) => seq > (set?.seq ?? 0))
  const hung = held.map(({ newSeal }) => newSeal.wooden).filter(wooden => wooden !== '')
  return hung[hung.length - 1] ?? set?.woodenSeal ?? ''
}

export const atEntry = (
  code: JournalProblemCode,
  { seq }: { readonly seq: number },
  reason?: string,
): FoundProblem => {
  const place: ProblemPlace = { of: 'entry', no: seq }
  return reason === undefined ? { code, place } : { code, place, reason }
}
