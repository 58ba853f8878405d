// The noun «founding»: a school sets up its box, enrols its commission and holds the first sitting.
//
// Once the box is founded none of this answers any more: there is no administrator left behind.
import * as v from 'valibot'
import { lostSealsMax } from '#core/limits.ts'
import { refoundingReasons } from '#core/refounding.ts'
import { contract } from './contract.ts'
import { foundingStages } from './founding-stages.ts'
import { elections, meeting, order, peopleMax, personNamed } from './people.ts'
import {
  bytesUpTo,
  count,
  hash,
  id,
  instant,
  kept,
  line,
  memberIndex,
  nothing,
  ownRecord,
  recipient,
  requiredLine,
  signature,
  signedRecord,
} from './primitives.ts'

const draftBytesMax = 65_536
const dataBytesMax = 32_768
/** It holds both, and the hashes of the rest. */
const entryBytesMax = 2 * dataBytesMax + 4_096
const paperBytesMax = 16_384
/** A rehearsal letter is a letter of text like any other, with its tag. */
const postedBytesMax = 16_686

const person = v.strictObject(personNamed)

const held = { place: requiredLine(200), woodenSeal: requiredLine(40), ...elections }

export const missingThings = [
  'invitation',
  'enrolment',
  'seat',
  'election',
  'signature',
  'canary',
] as const

const foundingState = v.strictObject({
  /** Counts what was decided: orders and elections. */
  version: count,
  now: instant,
  stage: v.picklist(foundingStages),
  /** `BoxAbout` and `Regulation` of the law as canonical JSON. */
  about: bytesUpTo(dataBytesMax),
  regulation: bytesUpTo(dataBytesMax),
  order,
  meeting: v.exactOptional(meeting),
  /** Both as soon as everybody has keys: the body names the box, and everybody signs it. */
  box: v.exactOptional(id),
  commission: v.exactOptional(bytesUpTo(paperBytesMax)),
  /** When the box is founded anew: what there was, and what is lost of it; with the record. */
  anew: v.exactOptional(
    v.strictObject({
      reason: v.picklist(refoundingReasons),
      calledAt: instant,
      nextNo: count,
      lost: v.pipe(
        v.array(v.strictObject({ letters: count, no: count, seal: hash })),
        v.maxLength(lostSealsMax),
      ),
      journal: v.strictObject({ seq: count, hash }),
      boxKeys: v.strictObject({ before: hash, now: hash }),
      commissions: v.pipe(v.array(signedRecord), v.minLength(1), v.maxLength(200)),
      seal: signedRecord,
      schoolDays: bytesUpTo(dataBytesMax * 8),
    }),
  ),
  people: v.array(
    v.strictObject({
      i: memberIndex,
      ...person.entries,
      invited: v.exactOptional(v.strictObject({ expiresAt: instant })),
      enrolled: v.exactOptional(
        v.strictObject({ key: hash, desk: recipient, signInName: line(40) }),
      ),
      seated: v.boolean(),
    }),
  ),
  election: v.exactOptional(v.strictObject(held)),
  /** Drawn from the election. Absent again when their hour has passed: then it is sent once more. */
  papers: v.exactOptional(
    v.strictObject({
      version: count,
      entry: bytesUpTo(entryBytesMax),
      minutes: bytesUpTo(paperBytesMax),
      seal: bytesUpTo(paperBytesMax),
    }),
  ),
  signed: v.array(memberIndex),
  canary: v.boolean(),
  missing: v.array(
    v.strictObject({ what: v.picklist(missingThings), member: v.exactOptional(memberIndex) }),
  ),
})
export type FoundingAnswer = v.InferOutput<typeof foundingState>

export const visitSetUp = contract({
  noun: 'founding-visits',
  method: 'POST',
  path: '/api/founding/visits',
  who: 'anyone',
  says: 'Takes the one-time link that was printed at the start for a set-up session; ends an earlier one.',
  ask: v.strictObject({ link: hash }),
  answer: v.strictObject({ token: hash }),
})

export const readFoundingDraft = contract({
  noun: 'founding-drafts',
  method: 'GET',
  path: '/api/founding/draft',
  who: 'founder',
  says: 'What was typed so far; empty at the beginning.',
  ask: nothing,
  answer: v.strictObject({
    version: count,
    draft: bytesUpTo(draftBytesMax),
    /** Of a box that is founded anew: what it says of itself and its rules, which stay. */
    anew: v.exactOptional(
      v.strictObject({ about: bytesUpTo(dataBytesMax), regulation: bytesUpTo(dataBytesMax) }),
    ),
  }),
})

export const keepFoundingDraft = contract({
  noun: 'founding-drafts',
  method: 'PUT',
  path: '/api/founding/draft',
  who: 'founder',
  says: 'Keeps what was typed so far; `changed_meanwhile` when another tab kept something since.',
  ask: v.strictObject({ version: count, draft: bytesUpTo(draftBytesMax) }),
  answer: v.strictObject({ version: count }),
})

export const proclaimOrder = contract({
  noun: 'founding-orders',
  method: 'POST',
  path: '/api/founding/orders',
  who: 'founder',
  says: 'Enters the school and the order on the commission. Again until a seat is taken: whoever stays unchanged at their place keeps invitation and keys, unless the order itself is another.',
  ask: v.strictObject({
    version: count,
    about: bytesUpTo(dataBytesMax),
    regulation: bytesUpTo(dataBytesMax),
    order,
    people: v.pipe(v.array(person), v.maxLength(peopleMax)),
  }),
  answer: foundingState,
})

export const announceFirstSitting = contract({
  noun: 'founding-meetings',
  method: 'PUT',
  path: '/api/founding/meeting',
  who: 'founder',
  says: 'When and where the first sitting is: told to everybody invited. `changed_meanwhile` when it is another by now than the one it takes the place of.',
  ask: v.strictObject({ meeting, instead: v.exactOptional(meeting) }),
  answer: foundingState,
})

export const inviteToFounding = contract({
  noun: 'founding-invitations',
  method: 'POST',
  path: '/api/founding/invitations',
  who: 'founder',
  says: 'A link for one person, told once. The link and the keys they had are void, and with the keys every seat taken.',
  ask: v.strictObject({ member: memberIndex }),
  answer: v.strictObject({ invitation: hash, expiresAt: instant }),
})

export const readFounding = contract({
  noun: 'founding-states',
  method: 'GET',
  path: '/api/founding/state',
  who: 'founder',
  says: 'Everything proclaimed, enrolled, held and signed, and what is missing; `not_found` before an order.',
  ask: nothing,
  answer: foundingState,
})

export const readSitting = contract({
  noun: 'founding-states',
  method: 'GET',
  path: '/api/founding/sitting',
  who: 'enrolled',
  says: 'The same for those enrolled; `not_found` once the box is founded.',
  ask: nothing,
  answer: foundingState,
})

export const takeFoundingSeat = contract({
  noun: 'founding-seats',
  method: 'POST',
  path: '/api/founding/seats',
  who: 'enrolled',
  says: 'I compared the groups of my key: the commission record signed, the root wrapped for the box. Prekeys are published before.',
  ask: v.strictObject({ commission: signature, wrappedRoot: bytesUpTo(256) }),
  answer: foundingState,
})

export const holdElection = contract({
  noun: 'founding-elections',
  method: 'PUT',
  path: '/api/founding/election',
  who: 'enrolled',
  says: 'Enters who voted how, by the responsible person. The papers are drawn; earlier signatures are void.',
  ask: v.strictObject({ version: count, ...held }),
  answer: foundingState,
})

export const signFounding = contract({
  noun: 'founding-signatures',
  method: 'POST',
  path: '/api/founding/signatures',
  who: 'enrolled',
  says: 'One member signs the founding entry, the minutes and the first seal.',
  ask: v.strictObject({ version: count, entry: signature, minutes: signature, seal: signature }),
  answer: foundingState,
})

export const hangFirstCanary = contract({
  noun: 'founding-canaries',
  method: 'POST',
  path: '/api/founding/canaries',
  who: 'enrolled',
  says: 'Posts the first rehearsal letter when everybody has signed: with it the box is founded.',
  ask: v.strictObject({ record: ownRecord, posted: bytesUpTo(postedBytesMax) }),
  answer: kept,
})
