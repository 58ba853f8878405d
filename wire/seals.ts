// The noun «seal»: what a writer's phone needs to lock a letter, fetched uncached when Send is pressed.
import * as v from 'valibot'
import { contract } from './contract.ts'
import { hash, instant, nothing, signedRecord } from './primitives.ts'

export const currentSeal = contract({
  noun: 'seals',
  method: 'GET',
  path: '/api/seal',
  who: 'anyone',
  says: 'The commission records from the first one on, and the seal in force now.',
  ask: nothing,
  answer: v.strictObject({
    commissions: v.pipe(v.array(signedRecord), v.minLength(1), v.maxLength(200)),
    seal: signedRecord,
    sealHash: hash,
    now: instant,
  }),
})
