// A newcomer in the room signs the next seal: all they do at the opening that brings them in.
import { isMember } from '#core/commission.ts'
import { isRefusal, type Refusal, refuse } from '#core/refusal.ts'
import { keyOfMember } from '#crypto/commission-record.ts'
import { signed } from '#crypto/labels.ts'
import { verify } from '#crypto/verify.ts'
import { incomingOf } from '../changes/incoming.ts'
import type { Parts } from '../parts.ts'
import type { KeptOpening } from '../store/openings.ts'
import type { Nouns } from '../store/store.ts'
import { type TheBox, theBox } from '../the-box.ts'
import { isOfEarlierDay } from './calling.ts'
import { sceneOf } from './scene.ts'
import { freezeIfEnough } from './swap.ts'

type OfNewcomer = {
  readonly opening: string
  readonly member: number
  readonly nextSeal: string
  readonly sig: Uint8Array
}

/** The signature that completes what everybody attested to brings about the swap. */
export async function signNextSeal(
  parts: Parts,
  { opening: id, member, nextSeal, sig }: OfNewcomer,
): Promise<'signed' | 'frozen' | Refusal> {
  const outcome = await parts.store.change<'signed' | 'frozen' | Refusal>(async nouns => {
    const box = (await theBox(nouns))!
    const opening = await nouns.openings.byId(box.id, id)
    if (!opening) return refuse('no_opening')
    if (isOfEarlierDay(box, opening, parts.clock.now())) {
      return refuse('step_out_of_order', { step: 'attend' })
    }
    if (opening.nextSeal !== nextSeal) return refuse('seal_changed')
    const incoming = await incomingOf(nouns, box, opening.nextBody)
    const key = incoming && keyOfMember(incoming.commission, member)
    if (!key || isMember(member, box.commission)) return refuse('not_yours', { member })
    if (!verify(signed.seal, box.idBytes, opening.nextBody, sig, key)) {
      return refuse('signature_wrong')
    }
    if (opening.stage !== 'called') return alreadySigned(nouns, box, opening, member)
    await nouns.changes.signSeal(box.id, id, nextSeal, { member, sig })
    await nouns.openings.step(box.id, id)
    const [someone] = await nouns.presence.attestations(box.id, id)
    const scene = someone && (await sceneOf(parts, nouns, id, someone.member))
    if (!scene || isRefusal(scene)) return 'signed'
    return freezeIfEnough(parts, scene)
  })
  if (!isRefusal(outcome)) parts.watch.changed(id)
  return outcome
}

/** The signature that brought about the swap, sent again because its answer was lost. */
async function alreadySigned(
  nouns: Nouns,
  box: TheBox,
  { nextSeal, stage }: KeptOpening,
  member: number,
): Promise<'signed' | Refusal> {
  const hung = await nouns.seals.byHash(box.id, nextSeal)
  const isUnder = hung?.record.signatures.some(({ by }) => by === member)
  return isUnder ? 'signed' : refuse('opening_over', { stage })
}
