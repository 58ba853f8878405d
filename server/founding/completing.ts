// The last step of a founding: everything the members signed one by one, put together for the one place that founds.
import { electedBy } from '#core/minutes.ts'
import { isRefusal, type Refusal, refuse } from '#core/refusal.ts'
import { fromBase64url } from '#crypto/bytes.ts'
import { parseCanonical } from '#crypto/canonical.ts'
import type { SignedRecord } from '#crypto/records.ts'
import type { Founding } from '../founding.ts'
import type { FoundingMember } from '../founding-checks.ts'
import type { FoundingSignature } from '../store/founding.ts'
import type { Nouns } from '../store/store.ts'
import { electionOf, regulationOf } from './drawing.ts'
import type { Standing } from './state.ts'

/** `signature_missing` with the first member who has not signed. */
export async function gatherFounding(
  nouns: Nouns,
  { kept, people, signed, drawn, areDrawn }: Standing,
  canary: Founding['canary'],
): Promise<Founding | Refusal> {
  const { held } = kept
  if (!drawn || !held || !areDrawn) return refuse('step_out_of_order', { step: 'election' })
  const missing = people.find(({ member }) => !signed.has(member))
  if (missing) return refuse('signature_missing', { member: missing.member })
  const election = electionOf(held.election)
  const { commission, body } = drawn
  const present = commission.members.map(({ i }) => i)
  const officers = electedBy(election, present, commission)
  if (isRefusal(officers)) return officers
  const seats = await nouns.founding.seats()
  const signatures = await nouns.founding.signatures(kept.version)
  const record = (paper: 'entry' | 'minutes' | 'seal'): SignedRecord => ({
    body: held.papers[paper],
    signatures: signatures.map((signature: FoundingSignature) => ({
      by: signature.member,
      sig: signature[paper],
    })),
  })
  const members: FoundingMember[] = []
  for (const { member, keys } of people) {
    const seat = seats.find(each => each.member === member)
    if (!keys || !seat) return refuse('step_out_of_order', { step: 'seat' })
    const prekeys = await nouns.foundingPrekeys.all(drawn.box, member)
    members.push({
      member,
      signInName: keys.signInName,
      salt: fromBase64url(keys.salt, 16),
      authHash: fromBase64url(keys.authHash, 32),
      wrappedRoot: seat.wrappedRoot,
      prekeys,
    })
  }
  return {
    about: parseCanonical(kept.about) as Founding['about'],
    regulation: regulationOf(kept),
    officers,
    woodenSeal: election.woodenSeal,
    commission: {
      body,
      signatures: seats.map(({ member: by, commission: sig }) => ({ by, sig })),
    },
    members,
    entry: record('entry'),
    minutes: record('minutes'),
    seal: record('seal'),
    canary,
    ordered: people.map(({ member: i, position, noKin }) => ({ i, position, noKin })),
    undertakings: new Map(
      people.flatMap(({ member, keys }) => (keys ? [[member, keys.undertaking]] : [])),
    ),
  }
}
