// What is said at an opening and signed: who is there, what is frozen, what was given. SPEC §12.1
//
// Ids and hashes stay the base64url text they are in the record: they are compared, not computed.
import { signed } from './labels.ts'
import {
  exactly,
  hash,
  id,
  listOf,
  Malformed,
  memberIndex,
  oneOf,
  recipient,
  type Take,
  trueOrFalse,
  wholeNumber,
} from './record-shape.ts'
import { recordKind } from './records.ts'
import type { LockRefusal } from './refusal.ts'

/** Far above any school's week; a list longer than this is an attack on the device reading it. */
const envelopesMax = 4096
/** Seals left open in part before one opening: weeks of an unlucky autumn. */
export const sealsAgainMax = 16

/** Rising text order, no text twice: a set has one spelling. */
const isRising = (texts: readonly string[]): boolean =>
  texts.every((text, at) => at === 0 || texts[at - 1]! < text)

/** In the order of whoever drew it up, nothing named twice. */
const isDistinct = (texts: readonly string[]): boolean => new Set(texts).size === texts.length

const hashSet: Take<readonly string[]> = listOf(hash, { max: envelopesMax })

/** «I am present and release my shares of this seal's frozen list, and of `again`, to those present.» */
export const attestation = recordKind(
  signed.statement,
  {
    again: listOf(hash, { max: sealsAgainMax }),
    box: id,
    kind: oneOf('week'),
    member: memberIndex,
    next: hash,
    opening: id,
    recipient,
    seal: hash,
  },
  ({ again }) => isDistinct(again),
)

/** A device that lost its opening key says a new one. Numbers rise; the attestation's own is 0. */
export const openingKey = recordKind(signed.openingKey, {
  box: id,
  member: memberIndex,
  n: wholeNumber(10_000, 1),
  opening: id,
  recipient,
})

/** The box freezes one list and puts the next seal in force. `count` is true, canary included. */
export const swap = recordKind(
  signed.swap,
  {
    again: listOf(exactly({ envelopes: hashSet, seal: hash }), { max: sealsAgainMax }),
    box: id,
    count: wholeNumber(envelopesMax),
    covers: hash,
    next: hash,
    opening: id,
    root: hash,
    seal: hash,
    size: wholeNumber(2 * envelopesMax, 1),
  },
  ({ again, count, size }) =>
    count <= size &&
    isDistinct(again.map(({ seal }) => seal)) &&
    again.every(({ envelopes }) => isDistinct(envelopes)),
)

/** The box says how many outer file keys it gave out, for this frozen list and no other. */
export const release = recordKind(signed.release, {
  box: id,
  keys: wholeNumber(envelopesMax * (sealsAgainMax + 1)),
  opening: id,
  root: hash,
})

/** Two leaves a letter from a parent: the fullest box, and five hundred letters left over. */
export const shareValuesMax = 5000

/** The giver's own place among the parents or the members; readers' places have no name here. */
export type GivenLeaf = `${'m' | 'p'}${number}`

const givenLeaf: Take<GivenLeaf> = value => {
  if (typeof value !== 'string' || !/^[mp](?:0|[1-9]\d{0,2})$/.test(value)) {
    throw new Malformed('leaf')
  }
  return value as GivenLeaf
}

/** What one member's share keys unwrapped, for one device. `file` is the hash of the age file. */
export const shareBatch = recordKind(
  signed.share,
  {
    box: id,
    file: hash,
    from: memberIndex,
    opening: id,
    root: hash,
    to: recipient,
    values: listOf(exactly({ envelope: hash, hash, leaf: givenLeaf }), { max: shareValuesMax }),
  },
  ({ from, values }) =>
    values.every(({ leaf }) => Number(leaf.slice(1)) === from) &&
    isDistinct(values.map(({ envelope, leaf }) => envelope + leaf)),
)

/** `none concerns me`, or the lines that do; signed by each reader before any text is shown. */
export const conflict = recordKind(
  signed.conflict,
  {
    box: id,
    entries: listOf(exactly({ concerns: trueOrFalse, entry: id }), { max: envelopesMax }),
    member: memberIndex,
    opening: id,
  },
  ({ entries }) => isRising(entries.map(({ entry }) => entry)),
)

/** Which envelope is the rehearsal letter; known to those who must not count it. */
export const canary = recordKind(signed.canary, {
  box: id,
  envelope: hash,
  member: memberIndex,
  seal: hash,
})

/** The box took this envelope into this seal's list. */
export const ack = recordKind(signed.ack, { box: id, envelope: hash, seal: hash })

/** Who added which sealed file to which case. `key` is the device's own, against doubles. SPEC §12.4 */
export const caseEntry = recordKind(signed.caseEntry, {
  box: id,
  entry: id,
  file: hash,
  key: id,
  member: memberIndex,
})

type Read<Kind extends { read(body: Uint8Array): unknown }> = Exclude<
  ReturnType<Kind['read']>,
  LockRefusal
>
export type OpeningKey = Read<typeof openingKey>
export type Swap = Read<typeof swap>
export type Release = Read<typeof release>
export type ShareBatch = Read<typeof shareBatch>

/** A new key of an old case: no server can put one of its own in its place. SPEC §12.3 */
export const caseRotation = recordKind(signed.rotation, {
  box: id,
  commission: hash,
  /** SHA-256 of the file with the earlier keys. */
  earlier: hash,
  entry: id,
  member: memberIndex,
  recipient,
})
