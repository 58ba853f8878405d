// Open: a member attests presence, releases shares and signs the next seal. The one that completes
// quorum and parent brings about the swap, in the same transaction.
import { isMember } from '#core/commission.ts'
import { mayOpen } from '#core/departure.ts'
import { mayAttest } from '#core/opening.ts'
import { isRefusal, type Refusal, refuse } from '#core/refusal.ts'
import { equalBytes, toBase64url } from '#crypto/bytes.ts'
import { keyOfMember } from '#crypto/commission-record.ts'
import { signed } from '#crypto/labels.ts'
import { attestation } from '#crypto/opening-records.ts'
import { type OwnRecord, readOwn } from '#crypto/records.ts'
import { verify } from '#crypto/verify.ts'
import { incomingOf } from '../changes/incoming.ts'
import { readSeal } from '../keys-agree.ts'
import type { Parts } from '../parts.ts'
import { departedOf } from '../the-box.ts'
import { isOfEarlierDay } from './calling.ts'
import { recipientOf } from './presence.ts'
import { type Scene, sealsAgain } from './scene.ts'
import { freezeIfEnough } from './swap.ts'

export async function attest(
  parts: Parts,
  scene: Scene,
  record: OwnRecord,
  nextSealSig: Uint8Array,
): Promise<'attested' | 'frozen' | Refusal> {
  const { nouns, box, opening, sealBody, member, now, attested, attestations } = scene
  const before = attestations.find(each => each.member === member)
  if (before && equalBytes(before.body, record.body)) return 'attested'
  const facts = { now, commission: box.commission, seal: sealBody, stage: opening.stage }
  const lawful = mayAttest({ ...facts, member, attested })
  if (isRefusal(lawful)) return lawful
  const wrong =
    (await problemWithNextSeal(scene)) ?? (await problemWith(scene, record, nextSealSig))
  if (wrong) return wrong
  await nouns.presence.attest(box.id, opening.id, { member, ...record, nextSealSig })
  await nouns.openings.step(box.id, opening.id)
  if (opening.stage === 'reading') {
    // Come late: the seal is in force already, and one signature more stands under it.
    const incoming = await incomingOf(nouns, box, opening.nextBody)
    const isTheirs = !incoming || isMember(member, incoming.commission)
    const signature = { by: member, sig: nextSealSig }
    if (isTheirs) await nouns.records.sign(box.id, opening.nextSeal, [signature])
    return 'attested'
  }
  const done = await freezeIfEnough(parts, {
    ...scene,
    attested: [...attested, member],
    attestations: [...attestations, { member, ...record, nextSealSig }],
  })
  return done === 'signed' ? 'attested' : done
}

/** Drawn for those in force, it needs them to be lawful; for others, that they are still to come. */
async function problemWithNextSeal({ nouns, box, opening }: Scene): Promise<Refusal | undefined> {
  if (opening.stage !== 'called') return undefined
  const { commission } = readSeal(opening.nextBody)
  if (commission === toBase64url(box.commission.hash)) {
    const may = mayOpen(box.commission, departedOf(box), 'no_change')
    return isRefusal(may) ? may : undefined
  }
  return (await incomingOf(nouns, box, opening.nextBody)) ? undefined : refuse('seal_changed')
}

async function problemWith(
  scene: Scene,
  record: OwnRecord,
  nextSealSig: Uint8Array,
): Promise<Refusal | undefined> {
  const { box, opening, member, attendances, attestations, now } = scene
  const isYesterdays = isOfEarlierDay(box, opening, now)
  if (isYesterdays || !attendances.some(attendance => attendance.member === member)) {
    return refuse('step_out_of_order', { step: 'attend' })
  }
  const key = keyOfMember(box.commission, member)!
  const said = readOwn(attestation, record, box.idBytes, key)
  if (isRefusal(said)) return said
  // Of this opening, this seal, this next seal, and exactly the letters that were left over.
  const again = (await sealsAgain(scene)).map(({ hash }) => hash)
  const isOfThis =
    said.member === member &&
    said.opening === opening.id &&
    said.seal === opening.seal &&
    said.next === opening.nextSeal &&
    said.again.join() === again.join()
  if (!isOfThis) return refuse('seal_changed')
  if (attestations.some(({ body }) => recipientOf(body) === said.recipient)) {
    return refuse('bad_recipient')
  }
  return verify(signed.seal, box.idBytes, opening.nextBody, nextSealSig, key)
    ? undefined
    : refuse('signature_wrong')
}
