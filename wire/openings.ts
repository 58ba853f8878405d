// The noun «opening»: it is called, and everybody present sees its whole state.
import * as v from 'valibot'
import { contract } from './contract.ts'
import {
  bytesUpTo,
  count,
  day,
  hash,
  id,
  instant,
  kept,
  line,
  memberIndex,
  nothing,
  ownRecord,
  recipient,
  signedRecord,
} from './primitives.ts'

export const inspectionFields = {
  /** May the wooden box be reached today? If not, why. */
  reachable: v.boolean(),
  unreachableWhy: line(400),
  damage: v.boolean(),
  damageText: line(400),
  sealFound: line(40),
  sealIntact: v.boolean(),
  sealText: line(400),
  foreignObjects: line(400),
  /** Who stands in for the responsible person at this opening. */
  responsible: memberIndex,
  otherPersons: line(400),
} as const

const inspection = v.strictObject(inspectionFields)

export const caseRow = v.strictObject({
  entry: id,
  by: memberIndex,
  channel: v.picklist(['digital', 'paper']),
  form: v.picklist(['signed', 'anonymous']),
  sheets: count,
  photos: count,
})

const closing = v.strictObject({
  version: count,
  by: memberIndex,
  /** Empty when nothing was found: then there is no act (cl. 4.3). */
  act: bytesUpTo(262_144),
  line: bytesUpTo(262_144),
  closed: bytesUpTo(262_144),
  signatures: v.array(v.strictObject({ member: memberIndex })),
  refusals: v.array(v.strictObject({ member: memberIndex, by: memberIndex, reason: line(400) })),
})

export const openingState = v.strictObject({
  id,
  version: count,
  now: instant,
  kind: v.literal('week'),
  stage: v.picklist(['called', 'reading', 'closing', 'closed', 'finished']),
  plannedFor: v.array(day),
  opensAt: instant,
  calledAt: instant,
  seal: signedRecord,
  sealHash: hash,
  nextSeal: signedRecord,
  nextSealHash: hash,
  /** The record of the commission the next seal is for, when it is another than this seal's. */
  incoming: v.exactOptional(signedRecord),
  /** Who of that commission has signed the next seal, and whether they are enough. */
  nextSealSigned: v.array(memberIndex),
  nextSealEnough: v.boolean(),
  /** Earlier seals opened in part, whose letters are tried again now. */
  again: v.array(v.strictObject({ seal: signedRecord, sealHash: hash, envelopes: v.array(hash) })),
  leader: v.exactOptional(memberIndex),
  attendances: v.array(
    v.strictObject({ member: memberIndex, device: v.picklist(['own', 'shared']) }),
  ),
  inspection: v.exactOptional(inspection),
  attestations: v.array(v.strictObject({ member: memberIndex, record: ownRecord })),
  openingKeys: v.array(v.strictObject({ member: memberIndex, record: ownRecord })),
  swap: v.exactOptional(signedRecord),
  frozenAt: v.exactOptional(instant),
  release: v.exactOptional(signedRecord),
  shares: v.array(v.strictObject({ from: memberIndex, to: recipient })),
  canary: v.exactOptional(ownRecord),
  nextCanary: v.boolean(),
  conflicts: v.array(v.strictObject({ member: memberIndex, record: ownRecord })),
  cases: v.array(caseRow),
  closing: v.exactOptional(closing),
  finish: v.exactOptional(
    v.strictObject({
      journalSeq: count,
      act: line(40),
      numbers: v.array(v.strictObject({ entry: id, number: line(40) })),
      keysDestroyed: v.boolean(),
      backup: line(64),
    }),
  ),
})
export type OpeningAnswer = v.InferOutput<typeof openingState>

export const at = <P extends string>(rest: P) => `/api/desk/openings/:opening${rest}` as const

export const callOpening = contract({
  noun: 'openings',
  method: 'POST',
  path: '/api/desk/openings',
  who: 'member',
  says: 'Calls the opening that is due; called twice, it is the same opening.',
  ask: nothing,
  answer: openingState,
})

export const readOpening = contract({
  noun: 'openings',
  method: 'GET',
  path: at(''),
  who: 'member',
  says: 'The whole state; with `after` it waits up to 20 seconds for a newer version.',
  ask: v.strictObject({
    opening: id,
    after: v.exactOptional(v.pipe(v.string(), v.regex(/^\d{1,9}$/))),
  }),
  answer: openingState,
})

export const abandonOpening = contract({
  noun: 'openings',
  method: 'DELETE',
  path: at(''),
  who: 'member',
  says: 'Gives up an opening that was called and not attested by a quorum; nothing has changed.',
  ask: v.strictObject({ opening: id }),
  answer: kept,
})
