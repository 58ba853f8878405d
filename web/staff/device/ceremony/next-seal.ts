// The seal that will hang on the box next: looked at by every device before its member signs it.
import { occasionAt } from '#core/opening.ts'
import { isRefusal } from '#core/refusal.ts'
import { staleAfterOf } from '#core/seal.ts'
import { toBase64url } from '#crypto/bytes.ts'
import { opensFor } from '#crypto/possession.ts'
import { wipePrekey } from '#crypto/prekeys.ts'
import { fromWire } from '#crypto/records.ts'
import { checkSealBody, type SealFacts, seal } from '#crypto/seal-record.ts'
import type { OpeningAnswer } from '#wire/openings.ts'
import type { BoxFacts } from '../box.ts'
import type { Sealed } from '../commissions.ts'
import { fetchPrekey } from '../prekeys.ts'
import type { Seat } from '../seat.ts'
import type { Problem } from './sight.ts'
import type { Verified } from './verify-state.ts'

export type NextSeal = Sealed & { readonly body: Uint8Array }

/**
 * Chain, number, keys signed by their owners, quorum of living members: crypto's affair. Here also
 * that it opens at the hour the regulation and the calendar say, and that the box is the same.
 */
export function checkNextSeal(
  state: ShownNextSeal,
  { sealed: current, incoming }: Pick<Verified, 'sealed' | 'incoming'>,
  facts: Pick<BoxFacts, 'regulation' | 'calendar' | 'restored'>,
): NextSeal | Problem {
  const wrong = (detail: string): Problem => ({ problem: 'next_seal_wrong', grave: true, detail })
  const record = fromWire(state.nextSeal)
  if (isRefusal(record)) return wrong('bytes')
  const { body } = record
  const named = seal.read(body)
  if (isRefusal(named)) return wrong('bytes')
  // Of those in force or of those who come next: never of a commission that was, or is not signed.
  const commission = [current.commission, incoming].find(
    each => each !== undefined && toBase64url(each.hash) === named.commission,
  )
  if (!commission) return wrong('commission')
  const next = checkSealBody(body, commission, {
    previous: current.seal,
    lostNo: facts.restored?.no ?? 0,
  })
  if (isRefusal(next)) return wrong(next.detail?.reason ?? next.refusal)
  if (toBase64url(next.hash) !== state.nextSealHash) return wrong('hash')
  if (next.boxKey !== current.seal.boxKey) return wrong('box_key')
  if (next.gate === current.seal.gate) return wrong('gate')
  if (next.sealedAt > state.now) return wrong('sealed_at')
  return areTimesRight(next, state, current.seal, facts)
    ? { seal: next, commission, body }
    : wrong('opens_at')
}

export type ShownNextSeal = Pick<OpeningAnswer, 'nextSeal' | 'nextSealHash' | 'calledAt' | 'now'>

export const isProblem = (found: NextSeal | Problem): found is Problem => 'problem' in found

/** Drawn when the opening was called, or again later the same week: one of the two hours is right. */
function areTimesRight(
  next: SealFacts,
  { calledAt, now }: ShownNextSeal,
  current: SealFacts,
  { regulation, calendar }: Pick<BoxFacts, 'regulation' | 'calendar'>,
): boolean {
  const hours = [calledAt, now].map(at => occasionAt(at, current, regulation, calendar).nextOpensAt)
  return hours.includes(next.opensAt) && next.staleAfter === staleAfterOf(next.opensAt, regulation)
}

/**
 * The rehearsal of one's own keys: the wrapped keys of the next number come back from the server,
 * open, and answer a challenge under the very recipients the next seal lists.
 */
export async function provesOwnKeys(seat: Seat, next: SealFacts): Promise<boolean> {
  const listed = next.members.find(({ i }) => i === seat.member)
  // One whom the next seal leaves out has nothing to prove, and was told a week before.
  if (!listed || listed.dead) return true
  const prekey = await fetchPrekey(seat, listed.n)
  if (isRefusal(prekey)) return false
  const { i, share, read } = listed
  const proved = await opensFor(prekey, { box: seat.boxId, i, share, read }, seat.tools.random)
  wipePrekey(prekey)
  return proved
}
