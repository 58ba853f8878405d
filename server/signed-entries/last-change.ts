// Which line of the journal last changed the calendar, the rules, or what the box says of itself.
import type { JournalKind } from '#core/journal.ts'
import { isRefusal } from '#core/refusal.ts'
import { readEntry } from '#crypto/chain.ts'
import type { Nouns } from '../store/store.ts'

const foundingLine = 1

/** Whoever changes it says which line they saw last, so that nothing unseen is overwritten. */
export async function lastChange(nouns: Nouns, box: string, kind: JournalKind): Promise<number> {
  const newest = await nouns.journal.newestOf(box, kind)
  const entry = newest && readEntry(newest.body)
  return entry && !isRefusal(entry) ? entry.seq : foundingLine
}

export const changesOf = async (nouns: Nouns, box: string) => ({
  about: await lastChange(nouns, box, 'about_changed'),
  calendar: await lastChange(nouns, box, 'calendar_changed'),
  rules: await lastChange(nouns, box, 'rules_changed'),
})
