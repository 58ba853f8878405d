// One step of an opening: the box, the opening and who is there, read and changed in one transaction.
import { isMember } from '#core/commission.ts'
import type { OpeningStage } from '#core/opening.ts'
import { isRefusal, type Refusal, refuse } from '#core/refusal.ts'
import type { SealBody } from '#crypto/seal-record.ts'
import { readSeal } from '../keys-agree.ts'
import type { Parts } from '../parts.ts'
import type { KeptOpening } from '../store/openings.ts'
import type { Attendance, Attestation } from '../store/presence.ts'
import type { KeptSeal } from '../store/seals.ts'
import type { Nouns } from '../store/store.ts'
import { type TheBox, theBox } from '../the-box.ts'

export type Scene = {
  readonly nouns: Nouns
  readonly box: TheBox
  readonly opening: KeptOpening
  readonly seal: KeptSeal
  readonly sealBody: SealBody
  readonly attendances: readonly Attendance[]
  readonly attestations: readonly Attestation[]
  /** Members whose attestation stands: those who take part. */
  readonly attested: readonly number[]
  readonly member: number
  readonly now: number
}

/** What changes at an opening goes through here: whoever waits for a newer state is woken. */
export async function onScene<T>(
  parts: Parts,
  { opening, member }: { readonly opening: string; readonly member: number },
  work: (scene: Scene) => Promise<T>,
): Promise<T | Refusal> {
  const outcome = await parts.store.change<T | Refusal>(async nouns => {
    const scene = await sceneOf(parts, nouns, opening, member)
    return isRefusal(scene) ? scene : work(scene)
  })
  if (!isRefusal(outcome)) parts.watch.changed(opening)
  return outcome
}

export async function sceneOf(
  { clock }: Pick<Parts, 'clock'>,
  nouns: Nouns,
  id: string,
  member: number,
): Promise<Scene | Refusal> {
  const box = await theBox(nouns)
  const opening = box && (await nouns.openings.byId(box.id, id))
  if (!opening) return refuse('no_opening')
  if (!isMember(member, box.commission)) return refuse('not_a_member')
  const seal = await nouns.seals.byHash(box.id, opening.seal)
  if (!seal) throw new Error('an opening of a seal that never was')
  const attestations = await nouns.presence.attestations(box.id, id)
  return {
    nouns,
    box,
    opening,
    seal,
    sealBody: readSeal(seal.record.body),
    attendances: await nouns.presence.attendances(box.id, id),
    attestations,
    attested: attestations.map(attestation => attestation.member),
    member,
    now: clock.now(),
  }
}

/** Nothing has begun to be signed: who is there and what was seen may still be said. */
export function mayStillSay(stage: OpeningStage): Refusal | undefined {
  if (stage === 'closing') return refuse('closing_underway')
  return stage === 'called' || stage === 'reading' ? undefined : refuse('opening_over', { stage })
}

/** Seals opened in part, whose letters are tried again, in the order they hung on the box. */
export const sealsAgain = ({ nouns, box }: Pick<Scene, 'nouns' | 'box'>) =>
  nouns.seals.standingAs(box.id, 'opened_in_part')
