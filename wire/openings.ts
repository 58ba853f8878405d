// The noun «opening»: it is called, everybody sees its state, and one of those present leads it.
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
  octets,
  ownRecord,
  recipient,
  requiredLine,
  signature,
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

export const inspection = v.strictObject(inspectionFields)

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

const at = <P extends string>(rest: P) => `/api/desk/openings/:opening${rest}` as const

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

export const attend = contract({
  noun: 'attendances',
  method: 'POST',
  path: at('/attendances'),
  who: 'member',
  says: 'The member is here, on a device of their own or on the shared one.',
  ask: v.strictObject({ opening: id, device: v.picklist(['own', 'shared']) }),
  answer: openingState,
})

export const lead = contract({
  noun: 'leaders',
  method: 'PUT',
  path: at('/leader'),
  who: 'member',
  says: "The member's device leads from now on: it enters paper letters and proposes the closing.",
  ask: v.strictObject({ opening: id }),
  answer: openingState,
})

export const inspect = contract({
  noun: 'inspections',
  method: 'PUT',
  path: at('/inspection'),
  who: 'member',
  says: 'What those present saw on the wooden box and its seal; the last word counts.',
  ask: v.strictObject({ opening: id, ...inspectionFields }),
  answer: openingState,
})

export const attest = contract({
  noun: 'attestations',
  method: 'POST',
  path: at('/attestations'),
  who: 'member',
  says: 'Open: the member attests presence, releases shares, and signs the next seal.',
  ask: v.strictObject({ opening: id, record: ownRecord, nextSealSig: signature }),
  answer: openingState,
})

export const renewOpeningKey = contract({
  noun: 'opening-keys',
  method: 'POST',
  path: at('/opening-keys'),
  who: 'member',
  says: 'A new opening key for a device that lost the old one.',
  ask: v.strictObject({ opening: id, record: ownRecord }),
  answer: openingState,
})

export const frozenList = contract({
  noun: 'frozen-lists',
  method: 'GET',
  path: at('/list'),
  who: 'member',
  says: 'The frozen envelopes, with the outer file keys the gate gave out, and the covers seed.',
  ask: v.strictObject({ opening: id }),
  answer: v.strictObject({
    covers: hash,
    envelopes: v.array(
      v.strictObject({
        hash,
        tag: id,
        seal: hash,
        size: v.pipe(v.number(), v.integer()),
        /** Absent when the outer layer does not open: the commission sees that it cannot be opened. */
        fileKey: v.exactOptional(id),
      }),
    ),
  }),
})

export const frozenEnvelope = contract({
  noun: 'frozen-lists',
  method: 'GET',
  path: at('/envelopes/:hash'),
  who: 'member',
  says: 'The bytes of one frozen envelope.',
  ask: v.strictObject({ opening: id, hash }),
  answer: octets,
  octets: { answers: true },
})

export const giveShares = contract({
  noun: 'shares',
  method: 'POST',
  path: at('/shares'),
  who: 'member',
  says: "What the member's share keys unwrapped, sealed to one opening key.",
  ask: v.strictObject({ opening: id, to: recipient, record: ownRecord, file: bytesUpTo(262_144) }),
  answer: kept,
})

export const receivedShares = contract({
  noun: 'shares',
  method: 'GET',
  path: at('/shares/:to'),
  who: 'member',
  says: 'Every share batch addressed to one opening key.',
  ask: v.strictObject({ opening: id, to: recipient }),
  answer: v.strictObject({
    shares: v.array(
      v.strictObject({ from: memberIndex, record: ownRecord, file: bytesUpTo(262_144) }),
    ),
  }),
})

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
    /** Hashes that stayed shut for those present, and those that no key opens. */
    leftOver: v.pipe(v.array(hash), v.maxLength(4_096)),
    cannot: v.pipe(v.array(hash), v.maxLength(4_096)),
    canary: v.picklist(['opened', 'missing', 'none']),
    absences: v.array(v.strictObject({ member: memberIndex, reason: requiredLine(200) })),
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

export const abandonOpening = contract({
  noun: 'openings',
  method: 'DELETE',
  path: at(''),
  who: 'member',
  says: 'Gives up an opening that was called and not attested by a quorum; nothing has changed.',
  ask: v.strictObject({ opening: id }),
  answer: kept,
})
