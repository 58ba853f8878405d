// The journal as a member's device reads it: every link, signature and paper checked, line by line.
import type { JournalEntry } from '#core/journal.ts'
import { journalLaw } from '#core/journal-law.ts'
import type { FoundProblem } from '#core/journal-problem.ts'
import { isRefusal, type Refusal, refuse } from '#core/refusal.ts'
import { equalBytes } from '#crypto/bytes.ts'
import { checkJournalFile } from '#crypto/journal-check.ts'
import type { CheckedLine, LockProblem } from '#crypto/journal-verdict.ts'
import { fromWire, type SignedRecord } from '#crypto/records.ts'
import { exportedJournal, type JournalFile } from '#wire/journals.ts'
import type { WireRecord } from '#wire/primitives.ts'
import type { Seat } from './seat.ts'

export type JournalLine = CheckedLine<JournalEntry>

export type CheckedJournal = {
  /** Oldest first; a line that could not be read is a problem and not a line. */
  readonly lines: readonly JournalLine[]
  readonly problems: readonly (LockProblem | FoundProblem)[]
  /** The whole export as it came: to be kept as a file and read by the verifying page. */
  readonly file: JournalFile
}

/** `breathe` is called between records, so that a page stays alive and can say how far it is. */
export async function readJournal(
  seat: Seat,
  breathe: (done: number, of: number) => Promise<void> = async () => undefined,
): Promise<CheckedJournal | Refusal> {
  const file = await seat.call(exportedJournal, {})
  if (isRefusal(file)) return file
  const { commissions, seals, swaps, acts, closed, minutes, entries } = file
  const lists = [commissions, seals, swaps, acts, closed, minutes, entries].map(recordsOf)
  const wrong = lists.find(isRefusal)
  if (wrong) return wrong
  const [ofCommissions, ofSeals, ofSwaps, ofActs, ofClosed, ofMinutes, ofEntries] = lists.map(
    list => (isRefusal(list) ? [] : list),
  )
  const { box, exportedAt, head } = file
  const records = {
    ...{ box, exportedAt, head },
    commissions: ofCommissions ?? [],
    seals: ofSeals ?? [],
    swaps: ofSwaps ?? [],
    acts: ofActs ?? [],
    closed: ofClosed ?? [],
    minutes: ofMinutes ?? [],
    entries: ofEntries ?? [],
  }
  const { commission, lines, problems } = await checkJournalFile(records, journalLaw, { breathe })
  if (!commission || !equalBytes(commission.box, seat.boxId)) {
    return refuse('commission_wrong', { at: 'box' })
  }
  return { lines, problems, file }
}

function recordsOf(wires: readonly WireRecord[]): readonly SignedRecord[] | Refusal {
  const records: SignedRecord[] = []
  for (const wire of wires) {
    const record = fromWire(wire)
    if (isRefusal(record)) return record
    records.push(record)
  }
  return records
}
