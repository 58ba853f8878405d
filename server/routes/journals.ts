// The whole chain as a file: for keeping, and for anybody to verify without us.
import { exportedJournal, journalChain } from '#wire/journals.ts'
import { exportJournal } from '../exported-journal.ts'
import { on, type Served } from '../on.ts'
import { wireRecords } from '../wire-records.ts'

export function serveJournals(served: Served): void {
  const { store, clock } = served.parts
  on(served, exportedJournal, async (_, { box }) => exportJournal(store.read, box, clock.now()))
  on(served, journalChain, async (_, { box }) => ({
    entries: wireRecords(await store.read.journal.entries(box.id)),
  }))
}
