// Calling for a founding anew: what whoever runs the server does, beside the data folder, with the server stopped.
import { isQuorum } from '#core/commission.ts'
import { mayRefound, type RefoundingReason } from '#core/refounding.ts'
import { isRefusal, type Refusal, refuse } from '#core/refusal.ts'
import { inFours, toBase64url } from '#crypto/bytes.ts'
import { boxPublicKey } from '../box-key.ts'
import type { Clock } from '../clock.ts'
import { forgetKeysOf } from '../founding/proclaiming.ts'
import type { KeyFolder } from '../key-folder.ts'
import { keysAgree, keysFit, readSeal } from '../keys-agree.ts'
import type { Nouns, Store } from '../store/store.ts'
import { departedOf, type TheBox, theBox } from '../the-box.ts'

type Place = { readonly store: Store; readonly keys: KeyFolder; readonly clock: Clock }

/** What there is to be lost, told before anything is done. */
export type BeforeRefounding = {
  readonly box: TheBox
  /** `7F3A 91C2`, to be typed back: nobody gives up a box by a slip of the finger. */
  readonly sign: string
  /** As far as this server can know: people with a sign-in and keys ahead are enough to open. */
  readonly isStillAble: boolean
  readonly letters: number
  readonly cases: number
  /** Called for already, and when. */
  readonly calledAt?: number
}

/** `not_found` without a box; `already_there` and `keys_disagree` when the reason cannot be. */
export async function lookBefore(
  { store, keys, clock }: Place,
  reason: RefoundingReason,
): Promise<BeforeRefounding | Refusal> {
  const { read } = store
  const box = await theBox(read)
  const seal = box && (await read.seals.current(box.id))
  if (!box || !seal) return refuse('not_found')
  const told = {
    box,
    sign: inFours(box.idBytes.subarray(0, 4)),
    isStillAble: await isStillAble(read, box),
    letters: (await read.envelopes.heads(box.id, seal.hash)).length,
    cases: (await read.cases.register(box.id)).length,
  }
  if (box.refounding) return { ...told, calledAt: box.refounding.calledAt }
  const areThere = keysAgree(box.id, seal, keys) && keysFit(seal, keys)
  if (reason === 'quorum_lost' && !areThere) return refuse('keys_disagree')
  if (reason === 'keys_lost' && areThere) return refuse('already_there', { at: 'keys' })
  // Half of a key folder would be taken for a whole one by the next who looks.
  if (reason === 'keys_lost' && keys.has('box')) return refuse('keys_disagree')
  const lawful = mayRefound(await read.openings.unfinished(box.id), clock.now())
  return isRefusal(lawful) ? lawful : told
}

async function isStillAble(read: Nouns, box: TheBox): Promise<boolean> {
  const able: number[] = []
  for (const { i } of box.commission.members) {
    const isHere = !departedOf(box).includes(i) && (await read.signIns.ofMember(box.id, i))
    if (isHere) able.push(i)
  }
  return !isRefusal(isQuorum(able, box.commission))
}

/** From here on no letter is taken and nobody signs in; twice is once. A new box key where it is lost. */
export async function callRefounding(
  { store, keys, clock }: Place,
  reason: RefoundingReason,
): Promise<'called' | Refusal> {
  const looked = await lookBefore({ store, keys, clock }, reason)
  if (isRefusal(looked)) return looked
  if (looked.calledAt !== undefined) return 'called'
  if (reason === 'keys_lost') keys.make(['box', 'names', 'noise'])
  const now = toBase64url(boxPublicKey(keys))
  const gone = await store.change(async nouns => {
    const box = (await theBox(nouns))!
    const { boxKey: before } = readSeal((await nouns.seals.current(box.id))!.record.body)
    const { seq, hash } = await nouns.journal.head(box.id)
    await endOpening(nouns, box.id)
    await nouns.changes.forget(box.id)
    const waiting = (await nouns.enrolments.of(box.id)).map(({ member }) => member)
    for (const member of waiting) {
      await nouns.enrolments.dismiss(box.id, member)
      await nouns.prekeys.forgetAllOf(box.id, member)
    }
    await nouns.refoundings.call(box.id, {
      reason,
      calledAt: clock.now(),
      journal: { seq, hash },
      boxKeys: { before, now },
    })
    return waiting
  })
  for (const member of gone) forgetKeysOf(keys, member)
  return 'called'
}

/** One that has stood for a week: nobody comes back to it. */
async function endOpening(nouns: Nouns, box: string): Promise<void> {
  const opening = await nouns.openings.unfinished(box)
  if (!opening) return
  if (opening.stage === 'called') await nouns.openings.giveUp(box, opening.id)
  else await nouns.openings.step(box, opening.id, { stage: 'finished', keysDestroyed: true })
}

/** Called for by mistake, or enough people were found after all: the box is as it was. */
export async function withdrawRefounding({ store, keys }: Place): Promise<'withdrawn' | Refusal> {
  const box = await theBox(store.read)
  if (!box?.refounding) return refuse('not_found')
  const { before } = box.refounding.boxKeys
  if (!keys.has('box') || toBase64url(boxPublicKey(keys)) !== before) return refuse('keys_disagree')
  await store.change(async nouns => {
    await nouns.founding.forget()
    await nouns.refoundings.forget(box.id)
  })
  return 'withdrawn'
}
