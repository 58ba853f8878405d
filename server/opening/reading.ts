// Reading: who said that a line concerns them, the rehearsal letter of the next seal, and case files.
import { envelopesPerSealMax, paperLettersMax, sealsAgainMax } from '#core/limits.ts'
import { mayTakePart } from '#core/opening.ts'
import { isRefusal, type Refusal, refuse } from '#core/refusal.ts'
import { equalBytes, toBase64url } from '#crypto/bytes.ts'
import { keyOfMember } from '#crypto/commission-record.ts'
import { checkOuter } from '#crypto/gate.ts'
import { sha256 } from '#crypto/hash.ts'
import { tagBytes } from '#crypto/list.ts'
import { canary, conflict } from '#crypto/opening-records.ts'
import { type OwnRecord, readOwn } from '#crypto/records.ts'
import type { NewCase } from '../store/cases.ts'
import type { Nouns } from '../store/store.ts'
import type { TheBox } from '../the-box.ts'
import type { Scene } from './scene.ts'

type Said = Promise<'said' | Refusal>

const mayRead = ({ member, opening, attested }: Scene) =>
  mayTakePart({ member, stage: opening.stage, attested })

/** More may be said when more letters open; what was said of a line stays said. */
export async function declareConflicts(scene: Scene, record: OwnRecord): Said {
  const { nouns, box, opening, member } = scene
  const lawful = mayRead(scene)
  if (isRefusal(lawful)) return lawful
  const said = readOwn(conflict, record, box.idBytes, keyOfMember(box.commission, member)!)
  if (isRefusal(said)) return said
  if (said.member !== member || said.opening !== opening.id) return refuse('malformed')
  const earlier = (await nouns.reading.conflicts(box.id, opening.id)).find(
    each => each.member === member,
  )
  if (earlier && equalBytes(earlier.body, record.body)) return 'said'
  const before = earlier ? conflict.read(earlier.body) : { entries: [] }
  if (isRefusal(before)) throw new Error('a declaration in the store cannot be read')
  const now = new Map(said.entries.map(({ entry, concerns }) => [entry, concerns]))
  const isKept = before.entries.every(({ entry, concerns }) => now.get(entry) === concerns)
  if (!isKept) return refuse('already_there', { member })
  await nouns.reading.declare(box.id, opening.id, member, record)
  await nouns.openings.step(box.id, opening.id)
  return 'said'
}

/** `posted` is the envelope and its tag, as anybody posts one; the canary lies among the letters. */
export async function sealCanary(scene: Scene, record: OwnRecord, posted: Uint8Array): Said {
  const { nouns, box, opening, member, attested } = scene
  if (opening.stage !== 'reading' && opening.stage !== 'closing') {
    return refuse('step_out_of_order', { step: 'canary' })
  }
  if (!attested.includes(member)) return refuse('not_yours', { member })
  const kept = await keepCanary(nouns, box, { seal: opening.nextSeal, member, record, posted })
  if (isRefusal(kept)) return kept
  await nouns.openings.step(box.id, opening.id)
  return 'said'
}

export type CanaryLetter = {
  readonly seal: string
  readonly member: number
  readonly record: OwnRecord
  readonly posted: Uint8Array
}

/** Used at the founding as well. The first canary of a seal stays. */
export async function keepCanary(
  nouns: Nouns,
  box: Pick<TheBox, 'id' | 'idBytes' | 'commission'>,
  { seal, member, record, posted }: CanaryLetter,
): Promise<'kept' | Refusal> {
  const bytes = posted.slice(0, -tagBytes)
  const tag = posted.slice(-tagBytes)
  const checked = checkOuter(bytes, { kind: 'week', box: box.id, seal })
  if (isRefusal(checked)) return checked
  const hash = toBase64url(sha256(bytes))
  const said = readOwn(canary, record, box.idBytes, keyOfMember(box.commission, member)!)
  if (isRefusal(said)) return said
  if (said.member !== member || said.seal !== seal || said.envelope !== hash) {
    return refuse('malformed', { at: 'record' })
  }
  if (await nouns.seals.canary(box.id, seal)) return 'kept'
  await nouns.seals.putCanary(box.id, seal, { member, envelope: hash, ...record })
  await nouns.envelopes.put({ box: box.id, seal, hash, tag, bytes })
  return 'kept'
}

export type FiledCase = Omit<NewCase, 'opening' | 'by' | 'commission'>

/** All of a device's at once. An entry is kept once, whoever sends it and however often. */
export async function fileCases(scene: Scene, cases: readonly FiledCase[]): Said {
  const { nouns, box, opening, member } = scene
  const lawful = mayRead(scene)
  if (isRefusal(lawful)) return lawful
  const wrapsMissing = cases.some(({ wraps }) => wraps.length !== box.commission.members.length)
  if (wrapsMissing) return refuse('malformed', { at: 'wraps' })
  const filed = await nouns.cases.ofOpening(box.id, opening.id)
  if (filed.length + cases.length > paperLettersMax + envelopesPerSealMax * sealsAgainMax) {
    return refuse('too_many')
  }
  const indexes = box.commission.members.map(({ i }) => i)
  for (const each of cases) {
    const before = await nouns.cases.byEntry(box.id, each.entry)
    // An entry of an earlier opening cannot come again: its letter was taken out then.
    if (before && before.opening !== opening.id) return refuse('already_there')
    const row = { ...each, opening: opening.id, by: member, commission: box.commission.no }
    if (!before) await nouns.cases.file(box.id, row, indexes)
  }
  await nouns.openings.step(box.id, opening.id)
  return 'said'
}
