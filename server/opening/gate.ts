// The gate: for the frozen list and no other, the server gives out each letter's outer file key.
// Its own key never leaves it, and what it gives opens to another locked file.
import { setImmediate } from 'node:timers/promises'
import { isRefusal } from '#core/refusal.ts'
import { outerFileKey } from '#crypto/gate.ts'
import { signed } from '#crypto/labels.ts'
import { release, swap } from '#crypto/opening-records.ts'
import { identityOf } from '#crypto/x25519-stanza.ts'
import { recordByBox } from '../box-key.ts'
import { appendEntry } from '../journal.ts'
import type { Parts } from '../parts.ts'
import type { EnvelopeHead } from '../store/envelopes.ts'
import type { KeptOpening } from '../store/openings.ts'
import type { Nouns } from '../store/store.ts'
import { type TheBox, theBox } from '../the-box.ts'
import { releaseHash } from './swap-records.ts'

export type Released = ReadonlyMap<string, Uint8Array>

export type Gate = {
  /** Outer file keys by envelope; those whose outer layer does not open are not among them. */
  keysFor(opening: KeptOpening): Promise<Released>
  /** Says once, signed and in the journal, how many were given out. */
  release(opening: KeptOpening): Promise<void>
  forget(opening: string): void
}

/** Kept in memory for the hour of the opening; after a restart they are found anew. */
export function makeGate(parts: Pick<Parts, 'store' | 'keys' | 'clock'>): Gate {
  const { store, keys, clock } = parts
  const found = new Map<string, Promise<Released>>()

  const keysFor: Gate['keysFor'] = opening => {
    const known = found.get(opening.id) ?? findKeys(parts, opening)
    found.set(opening.id, known)
    known.catch(() => found.delete(opening.id))
    return known
  }

  return {
    keysFor,
    async release(opening) {
      const { size } = await keysFor(opening)
      await store.change(async nouns => {
        const box = (await theBox(nouns))!
        const newest = await nouns.openings.byId(box.id, opening.id)
        if (newest?.stage !== 'reading' || newest.release) return
        const root = rootOf(newest)
        const body = release.body({ box: box.id, keys: size, opening: opening.id, root })
        const { signatures } = recordByBox(keys, signed.release, box.idBytes, body)
        await nouns.openings.step(box.id, opening.id, { release: body })
        await nouns.records.sign(box.id, releaseHash(body), signatures)
        const fields = { keys: size, opening: opening.id, root }
        await appendEntry({ nouns, keys, box, now: clock.now() }, 'gate_released', fields)
      })
    },
    forget: opening => {
      found.delete(opening)
    },
  }
}

async function findKeys(
  { store, keys }: Pick<Parts, 'store' | 'keys'>,
  opening: KeptOpening,
): Promise<Released> {
  const box = (await theBox(store.read))!
  const given = new Map<string, Uint8Array>()
  for (const { seal, hash } of await frozenHeads(store.read, box, opening)) {
    const { no } = (await store.read.seals.byHash(box.id, seal))!
    const secret = keys.read(`gate-${no}`)
    const bytes = await store.read.envelopes.bytes(box.id, seal, hash)
    if (!secret || !bytes) continue
    const fileKey = outerFileKey(identityOf(secret), bytes, { kind: 'week', box: box.id, seal })
    if (!isRefusal(fileKey)) given.set(hash, fileKey)
    secret.wipe()
    // A thousand letters take seconds; whoever drops one meanwhile is not kept waiting.
    await setImmediate()
  }
  return given
}

/** What is on the table: the frozen list, then the letters left over from earlier ones. */
export async function frozenHeads(
  nouns: Nouns,
  { id }: Pick<TheBox, 'id'>,
  opening: KeptOpening,
): Promise<readonly EnvelopeHead[]> {
  const said = opening.swap && swap.read(opening.swap)
  if (!said || isRefusal(said)) return []
  const seals = [opening.seal, ...said.again.map(({ seal }) => seal)]
  return (await Promise.all(seals.map(seal => nouns.envelopes.heads(id, seal)))).flat()
}

export function rootOf(opening: KeptOpening): string {
  const said = opening.swap && swap.read(opening.swap)
  if (!said || isRefusal(said)) throw new Error('an opening without a swap has no root')
  return said.root
}
