// The nouns of being present: attendance, leader, inspection, attestation, opening key.
import * as v from 'valibot'
import { contract } from './contract.ts'
import { at, inspectionFields, openingState } from './openings.ts'
import { id, ownRecord, signature } from './primitives.ts'

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
