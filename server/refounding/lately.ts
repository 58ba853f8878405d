// Whether a box was founded anew not long ago: then its public page says what became of letters before.
import { readEntry } from '#core/journal.ts'
import { addDays, type CivilDate, type Instant, localDate } from '#core/local-time.ts'
import { isRefusal } from '#core/refusal.ts'
import { parseCanonical } from '#crypto/canonical.ts'
import type { Nouns } from '../store/store.ts'
import type { TheBox } from '../the-box.ts'

/** As long as one waits for an answer: two months. */
const saidForDays = 60

export async function refoundedLately(
  nouns: Nouns,
  { id, regulation: { utcOffsetMinutes } }: TheBox,
  now: Instant,
): Promise<CivilDate | undefined> {
  const record = await nouns.journal.newestOf(id, 'box_refounded')
  const entry = record && readEntry(parseCanonical(record.body))
  if (!entry || isRefusal(entry)) return undefined
  const on = localDate(entry.at, utcOffsetMinutes)
  return localDate(now, utcOffsetMinutes) <= addDays(on, saidForDays) ? on : undefined
}
