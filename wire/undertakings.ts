// The noun «undertaking»: what a member promised before the first key, as they signed it.
import * as v from 'valibot'
import { contract } from './contract.ts'
import { nothing, ownRecord } from './primitives.ts'

export const readUndertaking = contract({
  noun: 'undertakings',
  method: 'GET',
  path: '/api/desk/undertaking',
  who: 'member',
  says: 'The own undertaking of confidentiality; absent in a box founded before it kept them.',
  ask: nothing,
  answer: v.strictObject({ undertaking: v.exactOptional(ownRecord) }),
})
