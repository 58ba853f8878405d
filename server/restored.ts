// That the box was put back from a backup: the journal's own line says so, and until the next seal
// hangs on the box the keys of the one in the backup may be gone.
import { type EntryOf, readEntry } from '#core/journal.ts'
import { isRefusal } from '#core/refusal.ts'
import { parseCanonical } from '#crypto/canonical.ts'
import type { SignedRecord } from '#crypto/records.ts'
import { readSeal } from './keys-agree.ts'
import type { KeptSeal } from './store/seals.ts'
import type { Nouns } from './store/store.ts'

export async function newestRestored(
  nouns: Nouns,
  box: string,
): Promise<EntryOf<'restored'> | undefined> {
  const record = await nouns.journal.newestOf(box, 'restored')
  const entry = record && readEntry(parseCanonical(record.body))
  return entry && !isRefusal(entry) && entry.kind === 'restored' ? entry : undefined
}

/**
 * The line itself, for devices. Not one from before a founding anew: the box may have had another key
 * then, and everything it says has been gone past.
 */
export async function restoredLine(nouns: Nouns, box: string): Promise<SignedRecord | undefined> {
  const record = await nouns.journal.newestOf(box, 'restored')
  const anew = record && (await nouns.journal.newestOf(box, 'box_refounded'))
  if (!record || !anew) return record
  return seqOf(record) > seqOf(anew) ? record : undefined
}

const seqOf = ({ body }: SignedRecord): number => {
  const entry = readEntry(parseCanonical(body))
  return isRefusal(entry) ? 0 : entry.seq
}

/** Since this seal was drawn; with the next one everything is as it always is. */
export async function restoredSince(
  nouns: Nouns,
  box: string,
  { record }: KeptSeal,
): Promise<EntryOf<'restored'> | undefined> {
  const entry = await newestRestored(nouns, box)
  return entry && entry.seq > readSeal(record.body).journal.seq ? entry : undefined
}
