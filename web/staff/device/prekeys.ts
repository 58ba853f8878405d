// Keys prepared for seals to come: sixteen ahead, each proved to be held before it is published.
import { isRefusal, type Refusal, refuse } from '#core/refusal.ts'
import { fromBase64url, toBase64url } from '#crypto/bytes.ts'
import type { MemberKeys } from '#crypto/member-keys.ts'
import { answerChallenge } from '#crypto/possession.ts'
import {
  makePrekey,
  type Prekey,
  signPrekey,
  unwrapPrekey,
  wipePrekey,
  wrapPrekey,
} from '#crypto/prekeys.ts'
import type { AnswerOf } from '#wire/contract.ts'
import { offerPrekeys, ownPrekey, prekeyStanding, publishPrekeys } from '#wire/prekeys.ts'
import type { Seat } from './seat.ts'

/** A quarter of a year of Tuesdays: nobody is left out of a seal over the summer holidays. */
export const prekeysAhead = 16

type Offer = AnswerOf<typeof offerPrekeys>['offers'][number]

/** Needs the member's root, so it is done right after signing in. */
export async function topUpPrekeys(seat: Seat): Promise<{ readonly made: number } | Refusal> {
  const { keys, call, tools } = seat
  if (!keys) return refuse('signed_out')
  const standing = await call(prekeyStanding, {})
  if (isRefusal(standing)) return standing
  const wanted = prekeysAhead - standing.unused
  if (wanted <= 0) return { made: 0 }
  const made = Array.from({ length: wanted }, (_, at) =>
    makePrekey(standing.next + at, tools.random),
  )
  const offered = await call(offerPrekeys, {
    keys: made.map(({ n, share, read }) => ({ n, share: share.recipient, read: read.recipient })),
  })
  if (isRefusal(offered)) return offered
  const prekeys = []
  for (const prekey of made) {
    const offer = offered.offers.find(({ n }) => n === prekey.n)
    if (!offer) return refuse('answer_not_understood')
    const ready = await readyToPublish(seat, keys, prekey, offer)
    if (isRefusal(ready)) return ready
    prekeys.push(ready)
  }
  const kept = await call(publishPrekeys, { prekeys })
  for (const prekey of made) wipePrekey(prekey)
  return isRefusal(kept) ? kept : { made: wanted }
}

/** The member's two keys of one number, as they came back from the server just now. */
export async function fetchPrekey(seat: Seat, n: number): Promise<Prekey | Refusal> {
  const { keys, boxId: box, member } = seat
  if (!keys) return refuse('signed_out')
  const own = await seat.call(ownPrekey, { n: String(n) })
  if (isRefusal(own)) return own
  const pepper = fromBase64url(own.pepper, 32)
  const lock = { box, member, n, sealWrap: keys.sealWrap, pepper }
  const prekey = unwrapPrekey(fromBase64url(own.wrapped), lock)
  return isRefusal(prekey) ? prekey : prekey
}

async function readyToPublish(seat: Seat, keys: MemberKeys, prekey: Prekey, offer: Offer) {
  const { boxId: box, member, tools } = seat
  const { n } = prekey
  const answer = (use: 'share' | 'read', file: string) =>
    answerChallenge(fromBase64url(file), { box, member, n, use }, prekey[use])
  const shareAnswer = await answer('share', offer.shareChallenge)
  const readAnswer = await answer('read', offer.readChallenge)
  if (isRefusal(shareAnswer)) return shareAnswer
  if (isRefusal(readAnswer)) return readAnswer
  const pepper = fromBase64url(offer.pepper, 32)
  const record = signPrekey(prekey, { box, member, signing: keys.signing })
  const lock = { box, member, n, sealWrap: keys.sealWrap, pepper }
  return {
    n,
    record: { body: toBase64url(record.body), sig: toBase64url(record.sig) },
    wrapped: toBase64url(wrapPrekey(prekey, lock, tools.random)),
    shareAnswer: toBase64url(shareAnswer),
    readAnswer: toBase64url(readAnswer),
  }
}
