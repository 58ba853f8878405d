// The noun «rotation»: after a change of the commission every case gets a new key, and who left does not.
//
// What was sealed before stays as its authors signed it: the earlier keys are sealed to the new one.
import * as v from 'valibot'
import { commissionPeopleMax } from '#core/limits.ts'
import { contract } from './contract.ts'
import {
  bytesUpTo,
  hash,
  id,
  kept,
  memberIndex,
  nothing,
  ownRecord,
  recipient,
} from './primitives.ts'

const wrapBytesMax = 1_024
/** Every earlier key of the case, 32 bytes each, in an age file: there were never 256 commissions. */
const earlierBytesMax = 12_288

export const caseRotation = v.strictObject({
  by: memberIndex,
  /** The record of the commission it was made for. */
  commission: hash,
  recipient,
  earlier: bytesUpTo(earlierBytesMax),
  /** Over all of it, wraps included; see SPEC §12.3. */
  record: ownRecord,
  /** The member's own; empty for one who was not in that commission. */
  wrap: bytesUpTo(wrapBytesMax),
})

/** All this member was ever given of the keys of one case. */
export const caseKeys = v.strictObject({
  /** Empty for one who came later. */
  firstWrap: bytesUpTo(wrapBytesMax),
  /** Oldest first; the key of the last one is what new entries are sealed to. */
  rotations: v.array(caseRotation),
  /** No key of this case was made for the present commission yet. */
  due: v.boolean(),
})
export type CaseKeys = v.InferOutput<typeof caseKeys>

export const casesToRotate = contract({
  noun: 'case-rotations',
  method: 'GET',
  path: '/api/desk/case-rotations',
  who: 'member',
  says: 'The cases whose key is older than the commission, with what this member has of their keys.',
  ask: nothing,
  answer: v.strictObject({
    commission: hash,
    due: v.array(v.strictObject({ entry: id, keys: caseKeys })),
  }),
})

export const rotateCase = contract({
  noun: 'case-rotations',
  method: 'POST',
  path: '/api/desk/cases/:entry/rotations',
  who: 'member',
  says: 'A new key of one case for the present commission, once; `already_there` for a second one.',
  ask: v.strictObject({
    entry: id,
    commission: hash,
    recipient,
    earlier: bytesUpTo(earlierBytesMax),
    /** One per member of the commission, in its order; dead for those shut out. */
    wraps: v.pipe(
      v.array(bytesUpTo(wrapBytesMax)),
      v.minLength(3),
      v.maxLength(commissionPeopleMax),
    ),
    record: ownRecord,
  }),
  answer: kept,
})
