// The gates of seals that were lost when the box was founded anew: nobody opens those letters, so nobody shall.
import { readEntry } from '#core/journal.ts'
import { isRefusal } from '#core/refusal.ts'
import { parseCanonical } from '#crypto/canonical.ts'
import type { KeyName } from '../key-folder.ts'
import type { Parts } from '../parts.ts'
import type { Nouns } from '../store/store.ts'
import { theBox } from '../the-box.ts'

/** Right behind the line that says so, and again until they are gone. */
export async function endLostGates({ store, keys }: Pick<Parts, 'store' | 'keys'>): Promise<void> {
  const box = await theBox(store.read)
  if (!box) return
  const lines = await store.read.journal.allOf(box.id, 'box_refounded')
  const gates = lines.flatMap(({ body }): readonly KeyName[] => {
    const entry = readEntry(parseCanonical(body))
    if (isRefusal(entry) || entry.kind !== 'box_refounded') return []
    return entry.lost.map(({ no }) => `gate-${no}` as const)
  })
  keys.destroy(gates.filter(name => keys.has(name)))
}

/** Did a founding anew hang this very seal? */
export async function isFirstAnew(nouns: Nouns, box: string, seal: string): Promise<boolean> {
  const newest = await nouns.journal.newestOf(box, 'seal_set')
  const entry = newest && readEntry(parseCanonical(newest.body))
  return (
    entry !== undefined && !isRefusal(entry) && entry.kind === 'seal_set' && entry.seal === seal
  )
}
