// The nouns of the frozen list: its envelopes, and the shares that open them.
import * as v from 'valibot'
import { contract } from './contract.ts'
import { at } from './openings.ts'
import {
  bytesUpTo,
  hash,
  id,
  kept,
  memberIndex,
  octets,
  recipient,
  signature,
} from './primitives.ts'

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

/** Two values for each letter of the fullest box, with what was left over of earlier ones. */
const shareRecord = v.strictObject({ body: bytesUpTo(655_360), sig: signature })

export const giveShares = contract({
  noun: 'shares',
  method: 'POST',
  path: at('/shares'),
  who: 'member',
  says: "What the member's share keys unwrapped, sealed to one opening key.",
  ask: v.strictObject({
    opening: id,
    to: recipient,
    record: shareRecord,
    file: bytesUpTo(262_144),
  }),
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
      v.strictObject({ from: memberIndex, record: shareRecord, file: bytesUpTo(262_144) }),
    ),
  }),
})
