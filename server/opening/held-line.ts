// The line of an opening out of the bytes that were drawn for it, or signed.
import { type EntryOf, readEntry } from '#core/journal.ts'
import { isRefusal } from '#core/refusal.ts'
import { parseCanonical } from '#crypto/canonical.ts'

export function lineOf(body: Uint8Array): EntryOf<'opening_held'> {
  const entry = readEntry(parseCanonical(body))
  if (isRefusal(entry) || entry.kind !== 'opening_held') {
    throw new Error('what was drawn or signed as the line of an opening is none')
  }
  return entry
}
