// The swap: in one transaction the next seal comes into force and the list of the old one is frozen.
import { localDate } from '#core/local-time.ts'
import { mayFreeze, occasionAt } from '#core/opening.ts'
import { isRefusal, type Refusal, refuse } from '#core/refusal.ts'
import { concat, fromBase64url, toBase64url } from '#crypto/bytes.ts'
import { sha256 } from '#crypto/hash.ts'
import { signed } from '#crypto/labels.ts'
import { fillWithCovers, leafOf, merkleRoot } from '#crypto/list.ts'
import { swap } from '#crypto/opening-records.ts'
import { recordByBox, signAsBox } from '../box-key.ts'
import { appendEntry } from '../journal.ts'
import { readSeal } from '../keys-agree.ts'
import type { Parts } from '../parts.ts'
import { type Scene, sealsAgain } from './scene.ts'
import { sealSigned } from './seal-signatures.ts'
import { swapHash } from './swap-records.ts'

const seedBytes = 32

/** With a quorum and a parent attested, and the next seal signed by enough of those it is for. */
export async function freezeIfEnough(
  parts: Parts,
  scene: Scene,
): Promise<'signed' | 'frozen' | Refusal> {
  const { nouns, box, opening, sealBody, now, attested, attestations } = scene
  const facts = { now, commission: box.commission, seal: sealBody, stage: opening.stage, attested }
  if (isRefusal(mayFreeze(facts, box.regulation))) return 'signed'
  const { enough } = await sealSigned(nouns, box, opening, attestations)
  return enough ? freeze(parts, scene) : 'signed'
}

async function freeze(parts: Parts, scene: Scene): Promise<'frozen' | Refusal> {
  const { keys, random, log } = parts
  const { nouns, box, opening, seal, sealBody, now } = scene
  // Attested on one Tuesday and completed on another: the seal they signed would be late already.
  if (readSeal(opening.nextBody).opensAt <= now) return refuse('seal_stale')

  const heads = await nouns.envelopes.heads(box.id, seal.hash)
  const seed = random(seedBytes)
  const letters = heads.map(({ hash, tag }) => leafOf(fromBase64url(hash, 32), tag))
  const leaves = fillWithCovers(letters, seed)
  const root = toBase64url(merkleRoot(leaves))
  const covers = toBase64url(sha256(seed))
  const body = swap.body({
    again: await lettersAgain(scene),
    box: box.id,
    count: heads.length,
    covers,
    next: opening.nextSeal,
    opening: opening.id,
    root,
    seal: seal.hash,
    size: leaves.length,
  })
  const record = recordByBox(keys, signed.swap, box.idBytes, body)

  await hangNextSeal(parts, scene)
  await nouns.lists.freeze(box.id, {
    sealNo: seal.no,
    seal: seal.hash,
    opening: opening.id,
    root,
    covers: seed,
    leaves: concat(...leaves),
    openedOn: localDate(now, box.regulation.utcOffsetMinutes),
    act: '',
  })
  const { plannedFor } = occasionAt(now, sealBody, box.regulation, box.calendar)
  const step = { stage: 'reading' as const, swap: body, frozenAt: now, plannedFor }
  await nouns.openings.step(box.id, opening.id, step)
  await nouns.records.sign(box.id, swapHash(body), record.signatures)
  await appendEntry({ nouns, keys, box, now }, 'list_frozen', {
    covers,
    next: opening.nextSeal,
    opening: opening.id,
    root,
    seal: seal.hash,
    size: leaves.length,
  })
  log({ event: 'list_frozen' })
  return 'frozen'
}

/** Signed by everybody who attested so far and by newcomers in the room, and by the box. */
async function hangNextSeal({ keys }: Parts, scene: Scene): Promise<void> {
  const { nouns, box, opening, seal, attestations } = scene
  const { nextNo, nextSeal, nextBody } = opening
  const { signatures, incoming } = await sealSigned(nouns, box, opening, attestations)
  const sig = signAsBox(keys, signed.seal, box.idBytes, nextBody)
  await nouns.seals.stand(box.id, seal.hash, 'opening')
  await nouns.seals.set(box.id, nextNo, nextSeal, {
    body: nextBody,
    signatures: [...signatures, { by: 'box', sig }],
  })
  if (!incoming) return
  // From now on whoever asks for the seal is shown the record of those it is for. Its signatures
  // are kept already; in force it is when this opening is closed.
  const { commission, hash, record } = incoming
  await nouns.boxes.appoint(box.id, commission.no, hash, { body: record.body, signatures: [] })
  await nouns.changes.hang(box.id)
}

/** Letters left over from earlier openings, which those present now release shares of as well. */
const lettersAgain = async (scene: Scene) =>
  Promise.all(
    (await sealsAgain(scene)).map(async ({ hash }) => ({
      seal: hash,
      envelopes: (await scene.nouns.envelopes.heads(scene.box.id, hash)).map(head => head.hash),
    })),
  )
