// After the closing: letters taken out, rows rewritten, a backup verified, keys destroyed, and that said.
// Every step can be repeated: cut short, it is taken up again at the next start.
import { closedBody, mayDestroyKeys } from '#core/closing.ts'
import { isRefusal } from '#core/refusal.ts'
import { read } from '#core/shape.ts'
import { parseCanonical } from '#crypto/canonical.ts'
import { appendEntry } from '../journal.ts'
import { keysOfSeal, readSeal } from '../keys-agree.ts'
import type { Parts } from '../parts.ts'
import type { KeptOpening } from '../store/openings.ts'
import type { Nouns } from '../store/store.ts'
import { type TheBox, theBox } from '../the-box.ts'

export async function finish(parts: Parts, opening: KeptOpening): Promise<void> {
  const { store, keys, log, watch } = parts
  const box = (await theBox(store.read))!
  const ends = await endsOf(store.read, box, opening)
  const dying = ends.filter(end => end.leftOver.length === 0)

  await store.change(async nouns => {
    for (const { seal, leftOver } of ends) await nouns.envelopes.takeOut(box.id, seal, leftOver)
    await nouns.reading.forgetShares(box.id, opening.id)
    for (const { body } of dying) {
      for (const { i, n, dead } of body.members) {
        if (!dead) await nouns.prekeys.forget(box.id, i, n)
      }
    }
  })
  await store.rewrite()
  const backup = await store.backup()
  log({ event: 'backup_made' })

  const facts = { leftOver: 0, casesDurable: true, backup: 'verified' as const }
  if (mayDestroyKeys(facts)) keys.destroy(dying.flatMap(({ body }) => keysOfSeal(body)))

  await store.change(async nouns => {
    const newest = await nouns.openings.byId(box.id, opening.id)
    if (newest?.stage !== 'closed') return
    for (const { seal, registered, cannot, lost: leftOver } of dying) {
      // Left over when their keys died: those that were given up.
      const entry = { backup: backup.sha256, cannot, leftOver, registered, seal }
      const journal = { nouns, keys, box, now: parts.clock.now() }
      await appendEntry(journal, 'keys_destroyed', entry)
    }
    const keysDestroyed = dying.length === ends.length
    const step = { stage: 'finished' as const, backup: backup.sha256, keysDestroyed }
    await nouns.openings.step(box.id, opening.id, step)
  })
  log({ event: 'opening_finished' })
  watch.changed(opening.id)
}

/** What everybody signed became of each seal on the table. */
async function endsOf(nouns: Nouns, box: TheBox, opening: KeptOpening) {
  const closing = (await nouns.closings.proposed(box.id, opening.id))!
  const closed = read(closedBody, parseCanonical(closing.closed))
  if (isRefusal(closed)) throw new Error('the closed record that was signed cannot be read')
  return Promise.all(
    closed.seals.map(async ({ seal, leftOver, registered, cannot, lost }) => {
      const kept = (await nouns.seals.byHash(box.id, seal))!
      return {
        seal,
        leftOver,
        registered,
        cannot: cannot.length,
        lost: lost.length,
        body: readSeal(kept.record.body),
      }
    }),
  )
}
