// Keys the journal says are gone, lying in the key folder again: it was lost, and brought back from an
// old copy of the stick. They go once more, before anybody is answered.
import { readEntry } from '#core/journal.ts'
import { isRefusal } from '#core/refusal.ts'
import { parseCanonical } from '#crypto/canonical.ts'
import { keysOfSeal, readSeal } from '../keys-agree.ts'
import type { Parts } from '../parts.ts'
import { theBox } from '../the-box.ts'

export async function endKeysThatCameBack({ store, keys }: Parts): Promise<void> {
  const box = await theBox(store.read)
  if (!box) return
  const lines = await store.read.journal.allOf(box.id, 'keys_destroyed')
  const gone = new Set(
    lines.map(({ body }) => {
      const entry = readEntry(parseCanonical(body))
      return !isRefusal(entry) && entry.kind === 'keys_destroyed' ? entry.seal : ''
    }),
  )
  const seals = await store.read.seals.all(box.id)
  const namesOf = (isGone: boolean) =>
    seals
      .filter(({ hash }) => gone.has(hash) === isGone)
      .flatMap(({ record }) => keysOfSeal(readSeal(record.body)))
  const living = new Set(namesOf(false))
  keys.destroy(namesOf(true).filter(name => !living.has(name)))
}
