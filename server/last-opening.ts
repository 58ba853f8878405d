// The day of the last opening held, out of the journal.
import { readEntry } from '#core/journal.ts'
import { isRefusal } from '#core/refusal.ts'
import { parseCanonical } from '#crypto/canonical.ts'
import type { Nouns } from './store/store.ts'

/** Absent before the first. */
export async function lastOpening(nouns: Nouns, box: string): Promise<string | undefined> {
  const record = await nouns.journal.newestOf(box, 'opening_held')
  const entry = record && readEntry(parseCanonical(record.body))
  return entry && !isRefusal(entry) && entry.kind === 'opening_held' ? entry.openedOn : undefined
}
