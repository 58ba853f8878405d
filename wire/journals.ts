// The noun «journal»: the whole chain as a file that anybody can verify without us.
import * as v from 'valibot'
import { contract } from './contract.ts'
import { hash, id, instant, nothing, signedRecord } from './primitives.ts'

export const journalFile = v.strictObject({
  format: v.literal('ishenim-journal/1'),
  box: id,
  commissions: v.array(signedRecord),
  seals: v.array(signedRecord),
  swaps: v.array(signedRecord),
  acts: v.array(signedRecord),
  closed: v.array(signedRecord),
  /** Of the sittings that elected: they name members of the commission, as acts do. */
  minutes: v.array(signedRecord),
  /** The chain itself, from seq 1 on. */
  entries: v.array(signedRecord),
  exportedAt: instant,
  head: hash,
})
export type JournalFile = v.InferOutput<typeof journalFile>

export const exportedJournal = contract({
  noun: 'journals',
  method: 'GET',
  path: '/api/desk/journal',
  who: 'member',
  says: 'The whole chain with every commission record and seal, for keeping and for verifying.',
  ask: nothing,
  answer: journalFile,
})

export const journalChain = contract({
  noun: 'journals',
  method: 'GET',
  path: '/api/desk/journal/entries',
  who: 'member',
  says: 'The chain alone, from its first line on: what a device holds the told rules against.',
  ask: nothing,
  answer: v.strictObject({ entries: v.array(signedRecord) }),
})
