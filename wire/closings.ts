// The noun «closing»: act, journal line and closed record drawn up, signed, or refused with a reason.
import * as v from 'valibot'
import { contract } from './contract.ts'
import { at, openingState } from './openings.ts'
import { count, hash, id, line, memberIndex, requiredLine, signature } from './primitives.ts'

export const proposeClosing = contract({
  noun: 'closings',
  method: 'POST',
  path: at('/closings'),
  who: 'member',
  says: 'The leader asks for act, journal line and closed record to be drawn up for signing.',
  ask: v.strictObject({
    opening: id,
    newWoodenSeal: line(40),
    /** Why it was opened later than the regulation says; required then. */
    reason: line(400),
    note: line(1_000),
    unreadable: count,
    /** Hashes that stayed shut for those present, those that no key opens, those given up. */
    leftOver: v.pipe(v.array(hash), v.maxLength(4_096)),
    cannot: v.pipe(v.array(hash), v.maxLength(4_096)),
    lost: v.pipe(v.array(hash), v.maxLength(4_096)),
    canary: v.picklist(['opened', 'missing', 'none']),
    absences: v.array(v.strictObject({ member: memberIndex, reason: requiredLine(200) })),
    /** The medium for backups is gone: keys that wait for it shall die. `too_early` before any wait. */
    backup: v.exactOptional(v.literal('none')),
  }),
  answer: openingState,
})

export const signClosing = contract({
  noun: 'closing-signatures',
  method: 'POST',
  path: at('/closing-signatures'),
  who: 'member',
  says: 'One tap: the three signatures of one member over one version of the closing.',
  ask: v.strictObject({
    opening: id,
    version: count,
    act: v.exactOptional(signature),
    line: signature,
    closed: signature,
    /** «I object»: signed all the same; the words enter the act, so they come before signing. */
  }),
  answer: openingState,
})

export const refuseClosing = contract({
  noun: 'closing-refusals',
  method: 'POST',
  path: at('/closing-refusals'),
  who: 'member',
  says: 'A refusal to sign, or an objection, with its reason; the papers are drawn up again with it.',
  ask: v.strictObject({
    opening: id,
    /** Oneself, or one who left before the end. */
    member: memberIndex,
    kind: v.picklist(['refuses', 'objects', 'left']),
    reason: requiredLine(400),
  }),
  answer: openingState,
})
