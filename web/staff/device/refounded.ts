// The line of the journal that says the box was founded anew, checked on this device against the records.
import { type EntryOf, readEntry } from '#core/journal.ts'
import { isRefusal, type Refusal, refuse } from '#core/refusal.ts'
import { fromBase64url, toBase64url } from '#crypto/bytes.ts'
import { parseCanonical } from '#crypto/canonical.ts'
import { keyEverOf } from '#crypto/everyone.ts'
import { signed } from '#crypto/labels.ts'
import { fromWire, recordHash, signersOf } from '#crypto/records.ts'
import type { WireRecord } from '#wire/primitives.ts'
import type { Sealed } from './commissions.ts'

export type Refounded = Pick<EntryOf<'box_refounded'>, 'at' | 'no' | 'prev' | 'reason' | 'seq'> & {
  readonly hash: string
}

/**
 * A new chain of records is taken only with its line: right behind the one the record names, signed by
 * the box and by everybody the record lists. Absent where there is neither the one nor the other.
 */
export function readRefounded(
  wire: WireRecord | undefined,
  { commission }: Sealed,
): Refounded | undefined | Refusal {
  const { refounded, chain, box } = commission
  if (!refounded && !wire) return undefined
  const record = wire && fromWire(wire)
  if (!refounded || !record) return refuse('commission_wrong', { at: 'refounded' })
  if (isRefusal(record)) return record
  const { boxKeys, journal } = refounded
  const signers = signersOf(record, signed.journal, box, by =>
    by === 'box' ? fromBase64url(boxKeys.now) : keyEverOf(commission, by),
  )
  if (isRefusal(signers)) return refuse('signature_wrong', { at: 'refounded' })
  const entry = readEntry(parseCanonical(record.body))
  if (isRefusal(entry)) return entry
  const named = chain[refounded.at]
  const isItsLine =
    entry.kind === 'box_refounded' &&
    entry.box === toBase64url(box) &&
    named !== undefined &&
    entry.commission === toBase64url(named) &&
    entry.seq === journal.seq + 1 &&
    entry.prev === journal.hash &&
    (entry.boxKey ?? boxKeys.before) === boxKeys.now
  if (!isItsLine) return refuse('commission_wrong', { at: 'refounded' })
  const isSignedByAll = signers.has('box') && refounded.members.every(i => signers.has(i))
  if (!isSignedByAll) return refuse('signature_missing', { at: 'refounded' })
  const { at, no, prev, reason, seq } = entry
  return { at, no, prev, reason, seq, hash: toBase64url(recordHash(signed.journal, record.body)) }
}
