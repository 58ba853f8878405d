// The line of the journal that says the box was put back from a backup, checked on this device.
import { type EntryOf, readEntry } from '#core/journal.ts'
import { isRefusal, type Refusal, refuse } from '#core/refusal.ts'
import { fromBase64url, toBase64url } from '#crypto/bytes.ts'
import { parseCanonical } from '#crypto/canonical.ts'
import { signed } from '#crypto/labels.ts'
import { fromWire, recordHash, signersOf } from '#crypto/records.ts'
import type { SealFacts } from '#crypto/seal-record.ts'
import type { WireRecord } from '#wire/primitives.ts'

export type Restored = Pick<EntryOf<'restored'>, 'at' | 'no' | 'seq'> & { readonly hash: string }

/** By the box's own key, as the seal that hangs on it lists that key. */
export function readRestored(wire: WireRecord, { box, boxKey }: SealFacts): Restored | Refusal {
  const record = fromWire(wire)
  if (isRefusal(record)) return record
  const key = fromBase64url(boxKey)
  const signers = signersOf(record, signed.journal, fromBase64url(box), by =>
    by === 'box' ? key : undefined,
  )
  if (isRefusal(signers) || !signers.has('box'))
    return refuse('signature_wrong', { at: 'restored' })
  const entry = readEntry(parseCanonical(record.body))
  if (isRefusal(entry)) return entry
  if (entry.kind !== 'restored' || entry.box !== box) return refuse('malformed', { at: 'restored' })
  const { at, no, seq } = entry
  return { at, no, seq, hash: toBase64url(recordHash(signed.journal, record.body)) }
}
