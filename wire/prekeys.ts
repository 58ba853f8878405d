// The noun «prekey»: the keys each member prepares for seals to come.
import * as v from 'valibot'
import { contract } from './contract.ts'
import { bytesUpTo, count, hash, kept, nothing, ownRecord, recipient } from './primitives.ts'

const offered = v.strictObject({ n: count, share: recipient, read: recipient })
const batch = <T extends v.GenericSchema>(of: T) =>
  v.pipe(v.array(of), v.minLength(1), v.maxLength(32))

export const prekeyStanding = contract({
  noun: 'prekeys',
  method: 'GET',
  path: '/api/desk/prekeys',
  who: 'enrolled',
  says: 'How many unused prekeys the member has left, and the number the next one must have.',
  ask: nothing,
  answer: v.strictObject({ unused: count, next: count }),
})

export const offerPrekeys = contract({
  noun: 'prekey-offers',
  method: 'POST',
  path: '/api/desk/prekey-offers',
  who: 'enrolled',
  says: 'Offers new recipients; answers a pepper and two age challenges for each number.',
  ask: v.strictObject({ keys: batch(offered) }),
  answer: v.strictObject({
    offers: v.array(
      v.strictObject({
        n: count,
        pepper: hash,
        shareChallenge: bytesUpTo(1_024),
        readChallenge: bytesUpTo(1_024),
      }),
    ),
  }),
})

export const publishPrekeys = contract({
  noun: 'prekeys',
  method: 'POST',
  path: '/api/desk/prekeys',
  who: 'enrolled',
  says: 'Publishes signed prekeys with the wrapped secret keys and the answered challenges.',
  ask: v.strictObject({
    prekeys: batch(
      v.strictObject({
        n: count,
        record: ownRecord,
        wrapped: bytesUpTo(512),
        shareAnswer: hash,
        readAnswer: hash,
      }),
    ),
  }),
  answer: kept,
})

export const ownPrekey = contract({
  noun: 'prekeys',
  method: 'GET',
  path: '/api/desk/prekeys/:n',
  who: 'enrolled',
  says: "The member's own wrapped keys of one number, with their pepper.",
  ask: v.strictObject({ n: v.pipe(v.string(), v.regex(/^\d{1,6}$/)) }),
  answer: v.strictObject({ n: count, wrapped: bytesUpTo(512), pepper: hash, record: ownRecord }),
})
