// Words become an envelope, on the writer's own device. SPEC §7, §6, §5: from the inside out
//
// The only function in the house that takes a letter to the box in words. It has no network and no
// storage; what leaves it are bytes of one of two lengths. There is no way to seal "to the server".
import { asSealed, type Sealed } from '#core/sealed.ts'
import { concat, utf8 } from './bytes.ts'
import { classOf, innerPlaintextBytes } from './envelope-class.ts'
import { namesBlockBytes, writeFrame } from './frame.ts'
import { wrapOuter } from './gate.ts'
import { sha256 } from './hash.ts'
import { makeInner } from './inner-file.ts'
import { tagOf } from './list.ts'
import { type Letter, type LetterRefusal, type ReturnAddress, writeManifest } from './manifest.ts'
import { pad } from './padding.ts'
import { type Policy, policyOf, type SealedUnder } from './policy.ts'
import { deal, isOpenable, wrapDealt } from './quorum.ts'
import { isBroken, type Random, systemRandom } from './random.ts'
import { isRefusal, type LockRefusal, refuse } from './refusal.ts'
import type { Secret } from './secret.ts'

export type SealWith = {
  /** Checked by `checkSeal`, fetched when Send was pressed: a seal of last week opens nothing. */
  readonly seal: SealedUnder['seal'] & { readonly gate: string }
  readonly commission: SealedUnder['commission']
  /** Of her receipt code: the return address goes inside, the inclusion key makes the tag. */
  readonly receipt: ReturnAddress & { readonly inclusion: Secret }
  /** For tests. A letter is sealed with the platform's own chance, and refused if that repeats. */
  readonly random?: Random
}

export type SealedLetter = {
  readonly envelope: Sealed<'box'>
  /** SHA-256 of the envelope: its name from now on. */
  readonly hash: Uint8Array
  /** Goes beside the envelope, not into it: the list needs it, the commission must not have it. */
  readonly tag: Uint8Array
}

export type SealRefused =
  | LetterRefusal
  | LockRefusal<'malformed' | 'randomness_broken' | 'too_few_living_members'>

/**
 * Seals a letter to the commission without those it names, or says why it cannot be sealed. The
 * page has checked the letter kindly before; nothing is mended here, so what is sealed is what she
 * saw. The order of draws is SPEC §6.5.
 */
export async function sealLetter(
  letter: Letter,
  { seal, commission, receipt, random = systemRandom }: SealWith,
): Promise<SealedLetter | SealRefused> {
  if (isBroken(random)) return refuse('randomness_broken')
  const policy = policyOf({ seal, commission })
  if (isRefusal(policy)) return policy
  const wrong = recusedProblem(letter.recused, policy)
  if (wrong) return wrong
  const seed = random(32)
  const manifest = writeManifest(letter, receipt, seed)
  if (isRefusal(manifest)) return manifest
  const size = classOf(letter.photos.length > 0)
  const frame = writeFrame({
    manifest,
    names: random(namesBlockBytes),
    text: utf8(letter.text),
    attachments: concat(...letter.photos.map(({ bytes }) => bytes)),
  })
  const inner = await makeInner(pad(frame, innerPlaintextBytes[size]), policy, fileKey =>
    wrapDealt(deal(fileKey, seed, policy, letter.recused), policy, random),
  )
  const { binding } = policy
  const envelope = await wrapOuter(inner, size, { binding, gate: seal.gate, random })
  const hash = sha256(envelope)
  return { envelope: asSealed<'box'>(envelope), hash, tag: tagOf(receipt.inclusion, hash) }
}

/** A letter nobody could open is not sealed: the page shows the way outside the school instead. */
function recusedProblem(recused: readonly number[], policy: Policy) {
  const known = recused.every(i =>
    policy.seats.some(({ people }) => people.some(each => each.i === i)),
  )
  if (!known) return refuse('malformed', 'recused')
  return isOpenable(policy, recused) ? undefined : refuse('too_few_living_members')
}
