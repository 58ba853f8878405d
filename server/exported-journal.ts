// The whole chain with everything beside it, as it is handed out: for keeping, and for anybody to verify.
import type { JournalFile } from '#wire/journals.ts'
import { swapRecords } from './opening/swap-records.ts'
import type { Nouns } from './store/store.ts'
import type { TheBox } from './the-box.ts'
import { wireRecords } from './wire-records.ts'

export async function exportJournal(read: Nouns, box: TheBox, now: number): Promise<JournalFile> {
  const head = await read.journal.head(box.id)
  const seals = await read.seals.all(box.id)
  return {
    format: 'ishenim-journal/1' as const,
    box: box.id,
    commissions: wireRecords(box.commissions),
    seals: wireRecords(seals.map(({ record }) => record)),
    swaps: wireRecords(await swapRecords(read, box.id)),
    acts: wireRecords(await read.papers.acts(box.id)),
    closed: wireRecords(await read.papers.closed(box.id)),
    minutes: wireRecords(await read.minutes.all(box.id)),
    entries: wireRecords(await read.journal.entries(box.id)),
    exportedAt: now,
    head: head.hash,
  }
}
