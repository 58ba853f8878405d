// The keys of opened seals die when a verified backup lies on every medium there should be one on, or
// everybody at an opening has signed that the second one is gone; the journal says so when they are gone
// from every medium. A medium that is away stops neither the box nor the next opening: the keys wait
// for it, or the line does.
import { closedBody, mayDestroyKeys } from '#core/closing.ts'
import { readEntry } from '#core/journal.ts'
import { isRefusal } from '#core/refusal.ts'
import { read } from '#core/shape.ts'
import { parseCanonical } from '#crypto/canonical.ts'
import { appendEntry, mayAppend } from '../journal.ts'
import type { KeyName } from '../key-folder.ts'
import { keysOfSeal, readSeal } from '../keys-agree.ts'
import type { Parts } from '../parts.ts'
import { newestRestored } from '../restored.ts'
import type { KeptOpening } from '../store/openings.ts'
import type { Nouns } from '../store/store.ts'
import { type TheBox, theBox } from '../the-box.ts'
import { lineOf } from './held-line.ts'

/** What earlier openings still owe: asked once a minute, and answered by an empty list in most weeks. */
export async function endWaitingKeys(parts: Parts): Promise<void> {
  const { store } = parts
  const box = await theBox(store.read)
  if (!box) return
  for (const opening of await store.read.openings.withLivingKeys(box.id)) {
    const waiting = await unsaid(store.read, box, await endsOf(store.read, box, opening))
    if (waiting.length > 0) await endKeys(parts, opening)
  }
}

/** Keys of a seal that was opened whole live on: they wait for a medium, or their end for its line. */
export async function haveWaitingKeys(nouns: Nouns, id: string): Promise<boolean> {
  for (const opening of await nouns.openings.withLivingKeys(id)) {
    const waiting = await unsaid(nouns, { id }, await endsOf(nouns, { id }, opening))
    if (waiting.length > 0) return true
  }
  return false
}

/** `opening.backup` is the one made after its cases were entered. */
export async function endKeys(parts: Parts, opening: KeptOpening): Promise<void> {
  const { store, keys, log } = parts
  const box = (await theBox(store.read))!
  const { id, backup = '' } = opening
  const ends = await endsOf(store.read, box, opening)
  const dying = ends.filter(end => end.leftOver.length === 0)

  const isDoubled = (await store.copyBackup()) === 'there'
  const isSaidNone = !isDoubled && (await isSignedThatNone(store.read, box, opening))
  const facts = {
    leftOver: 0,
    casesDurable: true,
    backup: isDoubled
      ? ('verified' as const)
      : isSaidNone
        ? ('none' as const)
        : ('unverified' as const),
  }
  if (mayDestroyKeys(facts)) {
    const lost = await gatesOfLostSeals(store.read, box)
    keys.destroy([...lost, ...dying.flatMap(({ body }) => keysOfSeal(body))])
  } else if (opening.stage === 'closed') log({ event: 'backups_away' })
  const areGone = mayDestroyKeys(facts) && !keys.mirror?.isBehind()

  await store.change(async nouns => {
    const newest = await nouns.openings.byId(box.id, id)
    const isNew = newest?.stage === 'closed'
    const maySay = isNew || !(await mayAppend(nouns, box.id))
    const said = areGone && maySay ? await unsaid(nouns, box, dying) : []
    for (const { seal, registered, cannot, lost: leftOver } of said) {
      // Left over when their keys died: those that were given up.
      const entry = { backup, cannot, leftOver, registered, seal }
      const journal = { nouns, keys, box, now: parts.clock.now() }
      await appendEntry(journal, 'keys_destroyed', entry)
    }
    const keysDestroyed = areGone && maySay && dying.length === ends.length
    if (isNew) {
      await nouns.openings.step(box.id, id, { stage: 'finished', backup, keysDestroyed })
    } else if (keysDestroyed) await nouns.openings.step(box.id, id, { keysDestroyed })
  })
}

/** In the line of this opening or of a later one, by everybody who took part. */
async function isSignedThatNone(
  nouns: Nouns,
  box: Pick<TheBox, 'id'>,
  { journalSeq = 0 }: KeptOpening,
): Promise<boolean> {
  const lines = await nouns.journal.allOf(box.id, 'opening_held')
  return lines
    .map(({ body }) => lineOf(body))
    .some(({ backup, seq }) => backup && seq >= journalSeq)
}

/**
 * Of seals that hung on the box after the backup it was put back from: nobody will open their letters,
 * so nobody shall be able to. Their prekeys are listed by a later seal, and die with that one.
 */
async function gatesOfLostSeals(nouns: Nouns, box: TheBox): Promise<readonly KeyName[]> {
  const lost = await newestRestored(nouns, box.id)
  const known = new Set((await nouns.seals.all(box.id)).map(({ no }) => no))
  const numbers = Array.from({ length: lost?.no ?? 0 }, (_, at) => at + 1)
  return numbers.filter(no => !known.has(no)).map(no => `gate-${no}` as const)
}

type End = Awaited<ReturnType<typeof endsOf>>[number]

/** Seals whose keys may die and of whose keys the journal does not say yet that they are gone. */
async function unsaid(
  nouns: Nouns,
  box: Pick<TheBox, 'id'>,
  ends: readonly End[],
): Promise<readonly End[]> {
  const records = await nouns.journal.allOf(box.id, 'keys_destroyed')
  const said = new Set(
    records.map(({ body }) => {
      const entry = readEntry(parseCanonical(body))
      return !isRefusal(entry) && entry.kind === 'keys_destroyed' ? entry.seal : ''
    }),
  )
  return ends.filter(({ seal, leftOver }) => leftOver.length === 0 && !said.has(seal))
}

/** What everybody signed became of each seal on the table. */
export async function endsOf(nouns: Nouns, box: Pick<TheBox, 'id'>, opening: KeptOpening) {
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
