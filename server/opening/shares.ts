// What goes from device to device: the frozen list, and shares sealed to each one's opening key.
import { mayGiveShares } from '#core/opening.ts'
import { isRefusal, type Refusal, refuse } from '#core/refusal.ts'
import { equalBytes, fromBase64url, toBase64url } from '#crypto/bytes.ts'
import { keyOfMember } from '#crypto/commission-record.ts'
import { sha256 } from '#crypto/hash.ts'
import { shareBatch } from '#crypto/opening-records.ts'
import { type OwnRecord, readOwn } from '#crypto/records.ts'
import type { Parts } from '../parts.ts'
import { frozenHeads, type Gate, rootOf } from './gate.ts'
import { recipientOf, recipientsInForce } from './presence.ts'
import { type Scene, sceneOf } from './scene.ts'

type At = { readonly opening: string; readonly member: number }

/** Looking is for those who attested, as long as the letters lie on the table. */
async function tableOf(parts: Parts, { opening, member }: At): Promise<Scene | Refusal> {
  const scene = await sceneOf(parts, parts.store.read, opening, member)
  if (isRefusal(scene)) return scene
  const { stage } = scene.opening
  if (stage === 'finished') return refuse('opening_over', { stage })
  if (!scene.attested.includes(member)) return refuse('not_yours', { member })
  return stage === 'called' ? refuse('step_out_of_order', { stage, step: 'read' }) : scene
}

export async function frozenList(parts: Parts, gate: Gate, at: At) {
  const scene = await tableOf(parts, at)
  if (isRefusal(scene)) return scene
  const { nouns, box, opening } = scene
  const { stage } = opening
  // What the gate gives out stands in the journal before anybody has it.
  if (!opening.release) return refuse('step_out_of_order', { stage, step: 'release' })
  const list = await nouns.lists.ofOpening(box.id, opening.id)
  if (!list) return refuse('no_opening')
  const keys = await gate.keysFor(opening)
  const heads = await frozenHeads(nouns, box, opening)
  return {
    covers: toBase64url(list.covers),
    envelopes: heads.map(({ hash, tag, seal, size }) => {
      const fileKey = keys.get(hash)
      const outside = { hash, tag: toBase64url(tag), seal, size }
      return fileKey ? { ...outside, fileKey: toBase64url(fileKey) } : outside
    }),
  }
}

export async function frozenBytes(parts: Parts, at: At & { readonly hash: string }) {
  const scene = await tableOf(parts, at)
  if (isRefusal(scene)) return scene
  const { nouns, box, opening } = scene
  const heads = await frozenHeads(nouns, box, opening)
  const head = heads.find(({ hash }) => hash === at.hash)
  const bytes = head && (await nouns.envelopes.bytes(box.id, head.seal, head.hash))
  return (bytes ?? refuse('not_found')) as Uint8Array<ArrayBuffer> | Refusal
}

export type Giving = { readonly to: string; readonly record: OwnRecord; readonly file: Uint8Array }

/** Once from each giver to each opening key; sent twice over a bad line it is once. */
export async function giveShares(scene: Scene, giving: Giving): Promise<'given' | Refusal> {
  const { nouns, box, opening, member, attested } = scene
  const lawful = mayGiveShares({ member, stage: opening.stage, attested })
  if (isRefusal(lawful)) return lawful
  const { to, record, file } = giving
  const said = readOwn(shareBatch, record, box.idBytes, keyOfMember(box.commission, member)!)
  if (isRefusal(said)) return said
  const isOfThis =
    said.from === member &&
    said.opening === opening.id &&
    said.root === rootOf(opening) &&
    said.to === to &&
    equalBytes(fromBase64url(said.file), sha256(file))
  if (!isOfThis) return refuse('malformed', { at: 'record' })
  const keys = await nouns.presence.openingKeys(box.id, opening.id)
  // A key renewed meanwhile: whoever has it asks once more.
  const isAwaited = recipientsInForce(scene, keys).some(({ recipient }) => recipient === to)
  if (!isAwaited) return refuse('step_out_of_order', { step: 'shares' })
  const onTable = new Set((await frozenHeads(nouns, box, opening)).map(head => head.hash))
  const strange = said.values.some(({ envelope }) => !onTable.has(envelope))
  if (strange) return refuse('malformed', { at: 'values' })
  const batch = { giver: member, ...record, file }
  const isNew = await nouns.reading.giveShares(box.id, opening.id, to, batch)
  if (isNew) await nouns.openings.step(box.id, opening.id)
  return 'given'
}

/** Handed to the member whose opening key it is, and to nobody else. */
export async function receivedShares(parts: Parts, at: At & { readonly to: string }) {
  const scene = await tableOf(parts, at)
  if (isRefusal(scene)) return scene
  const { nouns, box, opening, attestations, member } = scene
  const keys = await nouns.presence.openingKeys(box.id, opening.id)
  const mine = [
    ...keys.filter(key => key.member === member).map(({ recipient }) => recipient),
    ...attestations.filter(each => each.member === member).map(({ body }) => recipientOf(body)),
  ]
  if (!mine.includes(at.to)) return refuse('not_yours', { member })
  return nouns.reading.sharesTo(box.id, opening.id, at.to)
}
