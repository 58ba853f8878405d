// Do the seals agree with the journal: each hung where the last one came off, none left out?
//
// Cl. 4.5: after each opening the box is sealed again. The number found is the number last put on,
// for the digital seal by its hash and for the wooden box by what is stamped on the metal.

import type { EntryOf, JournalEntry } from './journal.ts'
import type { FoundProblem } from './journal-problem.ts'
import { localDate } from './local-time.ts'
import { type FrozenList, firstDifference } from './opening-agreement.ts'
import { atEntry, entriesOf, type ReadJournal } from './read-journal.ts'
import type { Hash } from './record.ts'

export const sealProblems = (journal: ReadJournal): readonly FoundProblem[] => [
  ...gapProblems(journal),
  ...orderProblems(journal),
  ...swapProblems(journal),
  ...woodenProblems(journal.entries),
  ...missedProblems(journal),
]

/** Seals are numbered from one; the file holds each once. Those lost with a disk leave a gap that is said. */
const gapProblems = ({ entries, seals }: ReadJournal): readonly FoundProblem[] => {
  const lost = entriesOf(entries, 'restored').map(({ no }) => no)
  return [...seals]
    .sort((a, b) => a.no - b.no)
    .flatMap(({ no }, place, all) => {
      const before = all[place - 1]?.no ?? 0
      const follows = no === before + 1 || (no > before && lost.includes(no - 1))
      return follows ? [] : [{ code: 'seal_gap', place: { of: 'seal', no } }]
    })
}

/** The seal a swap takes off is the one that hung; the one it hangs has the next number. */
const orderProblems = ({ entries, seals }: ReadJournal): readonly FoundProblem[] => {
  const numberOf = (hash: Hash) => seals.find(seal => seal.hash === hash)?.no
  let hanging: Hash | undefined
  let lost = 0
  return entries.flatMap(entry => {
    if (entry.kind === 'seal_set') {
      // Founded anew, the numbers go on where they stopped.
      const next = hanging === undefined ? 1 : Math.max(numberOf(hanging) ?? 0, lost) + 1
      hanging = entry.seal
      if (numberOf(entry.seal) === undefined) return [atEntry('seal_missing', entry)]
      const isNext = numberOf(entry.seal) === next && entry.no === next
      return isNext ? [] : [atEntry('seal_order', entry)]
    }
    if (entry.kind === 'box_refounded') {
      const unknown = entry.lost.some(({ no, seal }) => numberOf(seal) !== no)
      const isLost = entry.lost.some(({ seal }) => seal === hanging)
      return unknown || !isLost ? [atEntry('seal_missing', entry)] : []
    }
    if (entry.kind === 'keys_destroyed') {
      return numberOf(entry.seal) === undefined ? [atEntry('seal_missing', entry)] : []
    }
    if (entry.kind === 'restored') lost = Math.max(lost, entry.no)
    if (entry.kind !== 'list_frozen') return []
    const [taken, hung] = [numberOf(entry.seal), numberOf(entry.next)]
    const isNext = entry.seal === hanging && hung === Math.max(taken ?? 0, lost) + 1
    hanging = entry.next
    if (taken === undefined || hung === undefined) return [atEntry('seal_missing', entry)]
    return isNext ? [] : [atEntry('seal_order', entry)]
  })
}

/** What the box signed at the swap is what it wrote into the journal. */
const swapProblems = ({ entries, swaps }: ReadJournal): readonly FoundProblem[] => {
  const frozen = entriesOf(entries, 'list_frozen')
  const strays = swaps.filter(swap => !frozen.some(entry => entry.opening === swap.opening))
  return [
    ...frozen.flatMap(entry => {
      const swap = swaps.find(({ opening }) => opening === entry.opening)
      if (swap === undefined) return [atEntry('swap_missing', entry)]
      const differs = firstDifference(swapPairs(entry, swap))
      return differs === '' ? [] : [atEntry('swap_differs', entry, differs)]
    }),
    ...strays.map(({ opening }) => ({
      code: 'swap_without_entry' as const,
      place: { of: 'opening' as const, id: opening },
    })),
  ]
}

const swapPairs = (entry: EntryOf<'list_frozen'>, swap: FrozenList) => ({
  seal: [entry.seal, swap.seal] as const,
  next: [entry.next, swap.next] as const,
  root: [entry.root, swap.root] as const,
  size: [entry.size, swap.size] as const,
  covers: [entry.covers, swap.covers] as const,
})

/** A wooden box nobody could reach keeps its seal, so the number last put on is looked for. */
const woodenProblems = (entries: readonly JournalEntry[]): readonly FoundProblem[] => {
  let last: string | undefined
  return entries.flatMap(entry => {
    if (entry.kind === 'seal_set') last = entry.woodenSeal
    if (entry.kind !== 'opening_held') return []
    const expected = last
    if (entry.newSeal.wooden !== '') last = entry.newSeal.wooden
    return expected === undefined || entry.woodenBox.sealExpected === expected
      ? []
      : [atEntry('wooden_seal_differs', entry, entry.woodenBox.sealExpected)]
  })
}

/**
 * Opened on a later day than its seal promised, and not in its place: then the day nobody came has a
 * line of its own.
 */
const missedProblems = ({ entries, seals, closed }: ReadJournal): readonly FoundProblem[] =>
  entriesOf(entries, 'opening_held').flatMap(line => {
    const hung = closed.find(({ opening }) => opening === line.opening)?.seals[0]?.seal
    const opensAt = seals.find(({ hash }) => hash === hung)?.opensAt
    if (opensAt === undefined) return []
    const promisedOn = localDate(opensAt, line.utcOffsetMinutes)
    if (line.openedOn <= promisedOn || line.plannedFor.includes(promisedOn)) return []
    const isMissed = entriesOf(entries, 'opening_missed').some(
      ({ seq, at }) => seq < line.seq && at >= opensAt,
    )
    return isMissed ? [] : [atEntry('line_missing', line, promisedOn)]
  })
