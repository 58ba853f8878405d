// The noun «minutes»: the sittings that elected chair and secretary, as everybody there signed them.
import * as v from 'valibot'
import { contract } from './contract.ts'
import { nothing, signedRecord } from './primitives.ts'

export const readMinutes = contract({
  noun: 'minutes',
  method: 'GET',
  path: '/api/desk/minutes',
  who: 'member',
  says: 'The minutes of every sitting that elected officers, oldest first.',
  ask: nothing,
  answer: v.strictObject({ minutes: v.array(signedRecord) }),
})
