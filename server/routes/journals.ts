// The whole chain as a file: for keeping, and for anybody to verify without us.
import { exportedJournal } from '#wire/journals.ts'
import { exportJournal } from '../exported-journal.ts'
import { on, type Served } from '../on.ts'

export function serveJournals(served: Served): void {
  const { store, clock } = served.parts
  on(served, exportedJournal, async (_, { box }) => exportJournal(store.read, box, clock.now()))
}
