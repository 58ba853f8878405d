// The nouns of reading: conflicts before any text, the canary, and case files made of what was read.
import * as v from 'valibot'
import { contract } from './contract.ts'
import { at, openingState } from './openings.ts'
import { bytesUpTo, count, id, ownRecord, recipient } from './primitives.ts'

export const declareConflicts = contract({
  noun: 'conflicts',
  method: 'POST',
  path: at('/conflicts'),
  who: 'member',
  says: '«None concerns me», or the lines that do; signed before any text is shown.',
  ask: v.strictObject({ opening: id, record: ownRecord }),
  answer: openingState,
})

export const sealCanary = contract({
  noun: 'canaries',
  method: 'POST',
  path: at('/canary'),
  who: 'member',
  says: 'The rehearsal letter of the next seal: which envelope it is, signed by its maker.',
  ask: v.strictObject({
    opening: id,
    record: ownRecord,
    envelope: bytesUpTo(20_000),
  }),
  answer: openingState,
})

export const fileCases = contract({
  noun: 'case-files',
  method: 'POST',
  path: at('/cases'),
  who: 'member',
  says: 'Case files of letters read, all of a device at once, in random order; an entry is kept once.',
  ask: v.strictObject({
    opening: id,
    cases: v.pipe(
      v.array(
        v.strictObject({
          entry: id,
          channel: v.picklist(['digital', 'paper']),
          form: v.picklist(['signed', 'anonymous']),
          sheets: count,
          photos: count,
          recipient,
          file: bytesUpTo(1_400_000),
          /** One per member index; dead for those shut out, and of the same length. */
          wraps: v.pipe(v.array(bytesUpTo(1_024)), v.minLength(3), v.maxLength(63)),
        }),
      ),
      v.minLength(1),
      v.maxLength(64),
    ),
  }),
  answer: openingState,
})
