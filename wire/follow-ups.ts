// The noun «follow-up»: what the writer adds under her code once the commission has answered.
import * as v from 'valibot'
import { contract } from './contract.ts'
import { bytesUpTo, count, id, kept, nothing } from './primitives.ts'

export const followUpBytesMax = 20_000

export const sendFollowUp = contract({
  noun: 'follow-ups',
  method: 'POST',
  path: '/api/follow-ups',
  who: 'anyone',
  says: 'Keeps one follow-up: mailbox name, signature by the thread key, and a file sealed to the case.',
  ask: nothing,
  answer: kept,
  octets: { askBytesMax: followUpBytesMax },
})

export const caseFollowUps = contract({
  noun: 'follow-ups',
  method: 'GET',
  path: '/api/desk/cases/:entry/follow-ups',
  who: 'member',
  says: 'The follow-ups of one case, oldest first, still sealed to the case.',
  ask: v.strictObject({ entry: id }),
  answer: v.strictObject({
    followUps: v.array(v.strictObject({ n: count, file: bytesUpTo(followUpBytesMax) })),
  }),
})
