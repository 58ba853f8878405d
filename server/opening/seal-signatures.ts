// Who has signed the next seal: those who attested, and of a commission that comes, its newcomers in
// the room. A seal hangs only with a quorum and a parent of the very commission it is sealed to.
import { isMember, isQuorum } from '#core/commission.ts'
import { isRefusal } from '#core/refusal.ts'
import type { Signature } from '#crypto/records.ts'
import { type Incoming, incomingOf } from '../changes/incoming.ts'
import type { KeptOpening } from '../store/openings.ts'
import type { Attestation } from '../store/presence.ts'
import type { Nouns } from '../store/store.ts'
import type { TheBox } from '../the-box.ts'

export type SealSigned = {
  readonly signatures: readonly Signature[]
  readonly enough: boolean
  /** Present when the seal is of a commission that is not in force yet. */
  readonly incoming?: Incoming
}

export async function sealSigned(
  nouns: Nouns,
  box: TheBox,
  opening: Pick<KeptOpening, 'id' | 'nextSeal' | 'nextBody'>,
  attestations: readonly Attestation[],
): Promise<SealSigned> {
  const incoming = await incomingOf(nouns, box, opening.nextBody)
  const own = attestations.map(({ member: by, nextSealSig: sig }) => ({ by, sig }))
  if (!incoming) return { signatures: own, enough: true }
  const { commission } = incoming
  const others = await nouns.changes.sealSignatures(box.id, opening.id, opening.nextSeal)
  // Who leaves has said with their attestation what comes next; the seal itself is not theirs.
  const signatures = [...own, ...others.map(({ member: by, sig }) => ({ by, sig }))].filter(
    ({ by }) => isMember(by, commission),
  )
  const enough = isQuorum(
    signatures.map(({ by }) => by),
    commission,
  )
  return { signatures, enough: !isRefusal(enough), incoming }
}
