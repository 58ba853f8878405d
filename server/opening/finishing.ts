// After the closing: letters taken out, rows rewritten, a backup verified, keys destroyed, and that said.
// Every step can be repeated: cut short, it is taken up again at the next start.
import type { Parts } from '../parts.ts'
import type { KeptOpening } from '../store/openings.ts'
import { theBox } from '../the-box.ts'
import { endKeys, endsOf } from './ending-keys.ts'

export async function finish(parts: Parts, opening: KeptOpening): Promise<void> {
  const { store, log, watch } = parts
  const box = (await theBox(store.read))!
  const ends = await endsOf(store.read, box, opening)

  await store.change(async nouns => {
    for (const { seal, leftOver } of ends) await nouns.envelopes.takeOut(box.id, seal, leftOver)
    await nouns.reading.forgetShares(box.id, opening.id)
    for (const { body } of ends.filter(({ leftOver }) => leftOver.length === 0)) {
      for (const { i, n, dead } of body.members) {
        if (!dead) await nouns.prekeys.forget(box.id, i, n)
      }
    }
  })
  await store.rewrite()
  const { sha256: backup } = await store.backup()
  log({ event: 'backup_made' })

  await endKeys(parts, { ...opening, backup })
  log({ event: 'opening_finished' })
  watch.changed(opening.id)
}
