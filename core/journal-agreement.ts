// Does a journal agree with itself? Everything that can be told without a single signature.
//
// Whoever signed a line may still have left a number out. So, over the whole journal: lines, acts
// and registration numbers without gaps, seals in the order they hung on the box, each opening with
// its papers, each paper with its opening, and a line for the day nobody came.

import { actName } from './act.ts'
import { commissionProblems } from './commission-agreement.ts'
import type { EntryOf, JournalEntry, JournalKind } from './journal.ts'
import type { FoundProblem } from './journal-problem.ts'
import { openingProblems } from './opening-agreement.ts'
import { atEntry, entriesOf, type ReadJournal } from './read-journal.ts'
import { readRegistrationNumber } from './register.ts'
import { sealProblems } from './seal-agreement.ts'

export const journalDisagreements = (journal: ReadJournal): readonly FoundProblem[] => [
  ...beginningProblems(journal.entries),
  ...lineProblems(journal.entries),
  ...numberProblems(journal.entries),
  ...caseProblems(journal.entries),
  ...changeProblems(journal.entries),
  ...paperProblems(journal),
  ...sealProblems(journal),
  ...commissionProblems(journal),
]

/** A box is founded once; its first seal is set right behind, and once more behind a founding anew. */
const beginningProblems = (entries: readonly JournalEntry[]): readonly FoundProblem[] => {
  const belongsAt = (place: number): JournalKind | undefined => {
    if (place === 0) return 'box_founded'
    return foundings.includes(entries[place - 1]?.kind ?? '') ? 'seal_set' : undefined
  }
  return entries.flatMap((entry, place) => {
    const belongs = belongsAt(place)
    const isMisplaced =
      belongs === undefined
        ? entry.kind === 'box_founded' || entry.kind === 'seal_set'
        : entry.kind !== belongs
    return isMisplaced ? [atEntry('founding_misplaced', entry)] : []
  })
}

const foundings: readonly string[] = ['box_founded', 'box_refounded']

/** Held or missed, every opening has the next number of the journal of openings (column 1). */
const lineProblems = (entries: readonly JournalEntry[]): readonly FoundProblem[] => {
  const lines = entries.filter(
    (entry): entry is EntryOf<'opening_held'> | EntryOf<'opening_missed'> =>
      entry.kind === 'opening_held' || entry.kind === 'opening_missed',
  )
  return lines.flatMap((entry, place) => {
    const before = lines[place - 1]?.line ?? 0
    return entry.line === before + 1 ? [] : [atEntry('line_gap', entry, `№ ${entry.line}`)]
  })
}

/** Acts and registration numbers go on from the last opening that had any; each year begins at one. */
const numberProblems = (entries: readonly JournalEntry[]): readonly FoundProblem[] => {
  let act = { year: 0, no: 0 }
  let number = { year: 0, no: 0 }
  const found: FoundProblem[] = []
  for (const line of entriesOf(entries, 'opening_held')) {
    if (line.act !== undefined) {
      if (!follows(line.act, act)) found.push(atEntry('act_gap', line, actName(line.act)))
      act = line.act
    }
    if (line.registered === undefined) continue
    const from = readRegistrationNumber(line.registered.from)
    const to = readRegistrationNumber(line.registered.to)
    if (!('year' in from) || !follows(from, number)) {
      found.push(atEntry('register_gap', line, line.registered.from))
    }
    if ('year' in to) number = to
  }
  return found
}

type Numbered = { readonly year: number; readonly no: number }

const follows = (here: Numbered, before: Numbered): boolean =>
  here.year === before.year ? here.no === before.no + 1 : here.year > before.year && here.no === 1

/** A case speaks of a number that some opening before it has given. */
const caseProblems = (entries: readonly JournalEntry[]): readonly FoundProblem[] => {
  let given: readonly NonNullable<EntryOf<'opening_held'>['registered']>[] = []
  return entries.flatMap(entry => {
    if (entry.kind === 'opening_held' && entry.registered !== undefined) {
      given = [...given, entry.registered]
    }
    if (!('number' in entry)) return []
    // The form of a number has a fixed width, so texts compare as the numbers do.
    const isGiven = given.some(({ from, to }) => from <= entry.number && entry.number <= to)
    return isGiven ? [] : [atEntry('number_unknown', entry, entry.number)]
  })
}

/** Each change of calendar, rules or self-description names the one before it, the first the founding. */
const changeProblems = (entries: readonly JournalEntry[]): readonly FoundProblem[] => {
  const last: Record<string, number> = {}
  return entries.flatMap(entry => {
    if (!('since' in entry)) return []
    const before = last[entry.kind] ?? 1
    last[entry.kind] = entry.seq
    return entry.since === before ? [] : [atEntry('change_gap', entry, `№ ${entry.since}`)]
  })
}

const paperProblems = ({ entries, acts, closed, swaps }: ReadJournal): readonly FoundProblem[] => {
  const lines = entriesOf(entries, 'opening_held')
  const hasLine = ({ opening }: { readonly opening: string }) =>
    lines.some(line => line.opening === opening)
  return [
    ...lines.flatMap(line =>
      openingProblems({
        line,
        act: acts.find(({ opening }) => opening === line.opening),
        closed: closed.find(({ opening }) => opening === line.opening),
        swap: swaps.find(({ opening }) => opening === line.opening),
      }),
    ),
    ...acts
      .filter(act => !hasLine(act))
      .map(act => ({
        code: 'act_without_line' as const,
        place: { of: 'act' as const, name: actName(act) },
      })),
    ...closed
      .filter(record => !hasLine(record))
      .map(({ opening }) => ({
        code: 'closed_without_line' as const,
        place: { of: 'opening' as const, id: opening },
      })),
  ]
}
