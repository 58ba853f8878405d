// Being present: attendance, who leads, what was seen on the wooden box, a new opening key.
import { isMember } from '#core/commission.ts'
import { mayGiveShares } from '#core/opening.ts'
import { isRefusal, type Refusal, refuse } from '#core/refusal.ts'
import { isCleanText } from '#core/text.ts'
import { equalBytes } from '#crypto/bytes.ts'
import { keyOfMember } from '#crypto/commission-record.ts'
import { attestation, openingKey } from '#crypto/opening-records.ts'
import { type OwnRecord, readOwn } from '#crypto/records.ts'
import type { Parts } from '../parts.ts'
import type { Attendance, Inspection, OpeningKey } from '../store/presence.ts'
import { forToday } from './calling.ts'
import { mayStillSay, type Scene } from './scene.ts'

type Said = Promise<'said' | Refusal>

/** Whoever signs in first leads; another device may take over. */
export async function attend(parts: Parts, scene: Scene, device: Attendance['device']): Said {
  const { nouns, box, member, attendances } = scene
  const isHere = attendances.some(attendance => attendance.member === member)
  const opening = await forToday(parts, nouns, box, scene.opening)
  if (isRefusal(opening)) return opening
  // Come back after a reload: the papers already name the device.
  if (isHere && opening.stage === 'closing') return 'said'
  const late = mayStillSay(opening.stage)
  if (late) return late
  await nouns.presence.attend(box.id, opening.id, { member, device })
  const leader = opening.leader ?? member
  await nouns.openings.step(box.id, opening.id, { leader })
  return 'said'
}

export async function lead({ nouns, box, opening, member, attendances }: Scene): Said {
  if (!attendances.some(attendance => attendance.member === member)) {
    return refuse('step_out_of_order', { step: 'attend' })
  }
  if (opening.stage === 'closed' || opening.stage === 'finished') {
    return refuse('opening_over', { stage: opening.stage })
  }
  await nouns.openings.step(box.id, opening.id, { leader: member })
  return 'said'
}

export async function inspect(scene: Scene, seen: Inspection): Said {
  const { nouns, box, opening, member, attendances } = scene
  const late = mayStillSay(opening.stage)
  if (late) return late
  if (!attendances.some(attendance => attendance.member === member)) {
    return refuse('step_out_of_order', { step: 'attend' })
  }
  if (!isMember(seen.responsible, box.commission)) return refuse('not_a_member')
  // What people typed goes onto papers that are signed: only what such a paper may hold.
  const unclean = Object.entries(seen).find(
    ([, value]) => typeof value === 'string' && !isCleanText(value),
  )
  if (unclean) return refuse('malformed', { at: unclean[0] })
  await nouns.presence.inspect(box.id, opening.id, seen)
  await nouns.openings.step(box.id, opening.id)
  return 'said'
}

/** For a device that lost its key when its lid was closed. Numbers rise; the newest is in force. */
export async function renewKey(scene: Scene, record: OwnRecord): Said {
  const { nouns, box, opening, member, attested } = scene
  const lawful = mayGiveShares({ member, stage: opening.stage, attested })
  if (isRefusal(lawful)) return lawful
  const fields = readOwn(openingKey, record, box.idBytes, keyOfMember(box.commission, member)!)
  if (isRefusal(fields)) return fields
  if (fields.member !== member || fields.opening !== opening.id) return refuse('malformed')
  const keys = await nouns.presence.openingKeys(box.id, opening.id)
  const mine = keys.filter(key => key.member === member)
  if (mine.some(({ body }) => equalBytes(body, record.body))) return 'said'
  if (fields.n <= (mine.at(-1)?.n ?? 0)) return refuse('already_there')
  const taken = recipientsInForce(scene, keys)
  if (taken.some(({ recipient }) => recipient === fields.recipient)) return refuse('bad_recipient')
  const { n, recipient } = fields
  await nouns.presence.renewKey(box.id, opening.id, { member, n, recipient, ...record })
  await nouns.openings.step(box.id, opening.id)
  return 'said'
}

/** The opening key of each who takes part: the newest one said, else the one attested with. */
export function recipientsInForce(
  { attestations }: Pick<Scene, 'attestations'>,
  keys: readonly OpeningKey[],
): readonly { readonly member: number; readonly recipient: string }[] {
  return attestations.map(({ member, body }) => {
    const newest = keys.filter(key => key.member === member).at(-1)
    return { member, recipient: newest?.recipient ?? recipientOf(body) }
  })
}

export function recipientOf(attestationBody: Uint8Array): string {
  const fields = attestation.read(attestationBody)
  if (isRefusal(fields)) throw new Error('an attestation in the store cannot be read')
  return fields.recipient
}
