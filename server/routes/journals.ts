// The whole chain as a file: for keeping, and for anybody to verify without us.
import { exportedJournal } from '#wire/journals.ts'
import { on, type Served } from '../on.ts'
import { swapRecords } from '../opening/swap-records.ts'
import { wireRecords } from '../wire-records.ts'

export function serveJournals(served: Served): void {
  const { store, clock } = served.parts
  on(served, exportedJournal, async (_, { box }) => {
    const { read } = store
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
      entries: wireRecords(await read.journal.entries(box.id)),
      exportedAt: clock.now(),
      head: head.hash,
    }
  })
}
