// Shares handed from one device to another: sealed to its opening key, signed by the giver. SPEC §12.2
//
// Only what share keys unwrapped. What a read key unwraps never leaves its device: there is no
// name for such a leaf in this message, so it cannot be sent by mistake.
import { openWith, sealTo } from './age-file.ts'
import { concat, fromBase64url, toBase64url } from './bytes.ts'
import { sha256 } from './hash.ts'
import { type GivenLeaf, type ShareBatch, shareBatch } from './opening-records.ts'
import { type Random, systemRandom } from './random.ts'
import { type OwnRecord, type RecordRefusal, readOwn } from './records.ts'
import { isRefusal, type LockRefusal, refuse } from './refusal.ts'
import type { Secret } from './secret.ts'
import { sign } from './sign.ts'
import type { Identity25519 } from './x25519-stanza.ts'

/** `leaf` is `p3` or `m3`: the parents' or the members' place of the member with index 3. */
export type ShareValue = {
  readonly envelope: string
  readonly leaf: GivenLeaf
  readonly value: Uint8Array
}

const VALUE_BYTES = 16

/** One message for one device. It names nobody: to a person a letter names, a dead share opens too. */
export async function makeShareBatch(
  {
    values,
    ...about
  }: Pick<ShareBatch, 'box' | 'from' | 'opening' | 'root' | 'to'> & {
    readonly values: readonly ShareValue[]
  },
  signing: Secret,
  random: Random = systemRandom,
): Promise<{ readonly record: OwnRecord; readonly file: Uint8Array }> {
  const file = await sealTo([about.to], concat(...values.map(({ value }) => value)), random)
  const body = shareBatch.body({
    ...about,
    file: toBase64url(sha256(file)),
    values: values.map(({ envelope, leaf, value }) => ({ envelope, hash: hashOf(value), leaf })),
  })
  return {
    record: { body, sig: sign(shareBatch.label, fromBase64url(about.box), body, signing) },
    file,
  }
}

/**
 * Opens what another device gave. `expected` says which opening and root this device verified by
 * itself and whose batch it asked for: a batch of another opening, or signed by another, is refused.
 */
export async function openShareBatch(
  record: OwnRecord,
  file: Uint8Array,
  expected: {
    readonly box: Uint8Array
    readonly opening: string
    readonly root: string
    readonly from: number
    readonly key: Uint8Array
  },
  openingKey: Identity25519,
): Promise<
  readonly ShareValue[] | RecordRefusal | LockRefusal<'cannot_be_opened' | 'share_wrong'>
> {
  const batch = readOwn(shareBatch, record, expected.box, expected.key)
  if (isRefusal(batch)) return batch
  for (const field of ['opening', 'root', 'from'] as const) {
    if (batch[field] !== expected[field]) return refuse('share_wrong', field)
  }
  if (batch.to !== openingKey.recipient) return refuse('share_wrong', 'to')
  if (batch.file !== toBase64url(sha256(file))) return refuse('share_wrong', 'file')
  const opened = await openWith(openingKey, file)
  return isRefusal(opened) ? opened : checkShareValues(batch, opened)
}

/** The giver signed the hash of every value: one that differs is their false word, and provable. */
export function checkShareValues(
  { values }: Pick<ShareBatch, 'values'>,
  opened: Uint8Array,
): readonly ShareValue[] | LockRefusal<'share_wrong'> {
  if (opened.length !== values.length * VALUE_BYTES) return refuse('share_wrong', 'length')
  const given = values.map(({ envelope, leaf, hash }, at) => {
    const value = opened.slice(at * VALUE_BYTES, (at + 1) * VALUE_BYTES)
    return { envelope, leaf, value, isTrue: hashOf(value) === hash }
  })
  if (given.some(({ isTrue }) => !isTrue)) return refuse('share_wrong', 'value')
  return given.map(({ isTrue: _, ...share }) => share)
}

/** A value is 128 random bits: its hash, which others see, does not lead back to it. */
const hashOf = (value: Uint8Array): string => toBase64url(sha256(value))
