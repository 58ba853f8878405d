// Keys that only served people who have left: destroyed on every medium, and then the journal says so.
import { isMember } from '#core/commission.ts'
import { readEntry } from '#core/journal.ts'
import { isRefusal } from '#core/refusal.ts'
import { parseCanonical } from '#crypto/canonical.ts'
import { appendEntry, mayAppend } from '../journal.ts'
import type { KeyName } from '../key-folder.ts'
import type { Parts } from '../parts.ts'
import { prekeysAheadMax } from '../prekey-offers.ts'
import type { Nouns } from '../store/store.ts'
import { departedOf, type TheBox, theBox } from '../the-box.ts'

/**
 * Whoever was listed once and is not any more. Not before the opening that let them go is finished:
 * until a backup is verified nothing of its seal is destroyed. Repeated until it is said.
 */
export async function endAccess(parts: Parts): Promise<void> {
  const { store, keys, clock } = parts
  const box = await theBox(store.read)
  if (!box) return
  for (const i of departedOf(box)) if (keys.has(`desk-${i}`)) keys.destroy([`desk-${i}`])
  const gone = await unsaid(store.read, box)
  const opening = await store.read.openings.unfinished(box.id)
  if (gone.length === 0 || opening?.stage === 'closed') return
  for (const i of gone) keys.destroy(await keysOf(store.read, box.id, i))
  if (keys.mirror?.isBehind()) return
  await store.change(async nouns => {
    if (await mayAppend(nouns, box.id)) return
    const members = await unsaid(nouns, box)
    if (members.length === 0) return
    for (const i of members) await nouns.prekeys.forgetAllOf(box.id, i)
    const now = clock.now()
    await appendEntry({ nouns, keys, box, now }, 'access_ended', { members: [...members] })
  })
}

async function keysOf(nouns: Nouns, box: string, i: number): Promise<readonly KeyName[]> {
  const published = (await nouns.prekeys.all(box, i)).map(({ n }) => n)
  const highest = Math.max(0, ...published)
  const offered = Array.from({ length: prekeysAheadMax }, (_, at) => highest + 1 + at)
  return [`desk-${i}`, ...[...published, ...offered].map((n): KeyName => `pepper-${i}-${n}`)]
}

async function unsaid(nouns: Nouns, box: TheBox): Promise<readonly number[]> {
  const { everyone } = box.commission
  const left = everyone.map(({ i }) => i).filter(i => !isMember(i, box.commission))
  if (left.length === 0) return []
  const said = await nouns.journal.allOf(box.id, 'access_ended')
  const ended = said.flatMap(({ body }) => {
    const entry = readEntry(parseCanonical(body))
    return !isRefusal(entry) && entry.kind === 'access_ended' ? entry.members : []
  })
  return left.filter(i => !ended.includes(i))
}
