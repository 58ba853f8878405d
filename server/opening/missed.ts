// A Tuesday on which nobody opened the box: the box writes that line by itself when the day is over.
import { readEntry } from '#core/journal.ts'
import { localDate } from '#core/local-time.ts'
import { missedOpenings } from '#core/missed-opening.ts'
import { isRefusal } from '#core/refusal.ts'
import { parseCanonical } from '#crypto/canonical.ts'
import { appendEntry, mayAppend } from '../journal.ts'
import { readSeal } from '../keys-agree.ts'
import type { Parts } from '../parts.ts'
import { newestRestored } from '../restored.ts'
import type { Nouns } from '../store/store.ts'
import { theBox } from '../the-box.ts'
import { mayBeOpened } from './calling.ts'
import { nextLine } from './held.ts'

export async function recordMissed(parts: Parts): Promise<void> {
  const { store, keys, clock, log } = parts
  await store.change(async nouns => {
    const box = await theBox(nouns)
    const seal = box && (await nouns.seals.current(box.id))
    if (!box || !seal || (await mayAppend(nouns, box.id))) return
    const now = clock.now()
    const { opensAt } = readSeal(seal.record.body)
    const recorded = await recordedDays(nouns, box.id)
    const missed = missedOpenings({ now, opensAt, recorded }, box.regulation, box.calendar)
    const opening = await nouns.openings.unfinished(box.id)
    const came = opening ? await nouns.presence.attendances(box.id, opening.id) : []
    const isUnlawful = isRefusal(await mayBeOpened(nouns, box))
    const lost = await newestRestored(nouns, box.id)
    const lostUntil = lost ? localDate(lost.at, box.regulation.utcOffsetMinutes) : ''
    for (const { on, plannedFor, movedTo } of missed) {
      const ownReason = isUnlawful
        ? 'commission_unlawful'
        : came.length > 0
          ? 'no_quorum'
          : 'nobody_came'
      await appendEntry({ nouns, keys, box, now }, 'opening_missed', {
        line: await nextLine(nouns, box.id),
        movedTo,
        plannedFor,
        // Of the days between backup and restore nobody can say whether the box was opened.
        reason: on < lostUntil ? 'record_lost' : ownReason,
      })
      log({ event: 'opening_missed' })
    }
  })
}

async function recordedDays(nouns: Nouns, box: string): Promise<readonly string[]> {
  const records = await nouns.journal.allOf(box, 'opening_missed')
  return records.flatMap(({ body }) => {
    const entry = readEntry(parseCanonical(body))
    return !isRefusal(entry) && entry.kind === 'opening_missed' ? entry.plannedFor : []
  })
}
