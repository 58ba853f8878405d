// The chain of the journal up to some minute: linked hash by hash, and anchored in a seal.
//
// A seal names where the journal stood when it was drawn, and a quorum signed that seal. So the
// lines up to there need no signature looked at again; of the few since, all are.
import { type JournalEntry, readEntry, requiredSigners } from '#core/journal.ts'
import { isRefusal, type Refusal, refuse } from '#core/refusal.ts'
import { fromBase64url, toBase64url } from '#crypto/bytes.ts'
import { parseCanonical } from '#crypto/canonical.ts'
import { emptyHead, type Head, headAfter } from '#crypto/chain.ts'
import { type Commission, keyOfMember } from '#crypto/commission-record.ts'
import { signed } from '#crypto/labels.ts'
import { fromWire, type SignedRecord, signersOf } from '#crypto/records.ts'
import type { WireRecord } from '#wire/primitives.ts'
import { commissionNamed, type Sealed } from './commissions.ts'

export type Chain = { readonly entries: readonly JournalEntry[]; readonly head: Head }

/** `inForce` while the seal is of a commission that has no line yet: the one before. */
export type Anchor = Sealed & { readonly inForce?: Commission }

/** `count_differs` names the line at which the chain breaks. */
export function linked(
  wires: readonly WireRecord[],
  anchor: Anchor,
  records: readonly WireRecord[],
): Chain | Refusal {
  const { journal } = anchor.seal
  const entries: JournalEntry[] = []
  let inForce = commissionAtHead(wires, anchor, records)
  if (isRefusal(inForce)) return inForce
  let head: Head = emptyHead
  for (const wire of wires) {
    const broken = refuse('count_differs', { at: 'journal', seq: head.seq + 1 })
    const record = fromWire(wire)
    const entry = isRefusal(record) ? record : entryOf(record)
    if (isRefusal(record) || isRefusal(entry)) return broken
    if (entry.seq !== head.seq + 1 || entry.prev !== head.hash) return broken
    head = headAfter(record.body, entry.seq)
    if (entry.seq === journal.seq && head.hash !== journal.hash) return broken
    if (entry.kind === 'commission_changed' && entry.seq > journal.seq) inForce = anchor.commission
    if (entry.seq > journal.seq && !isSigned(record, entry, anchor, inForce)) return broken
    entries.push(entry)
  }
  const isWhole = head.seq >= journal.seq
  return isWhole ? { entries, head } : refuse('count_differs', { at: 'journal', seq: head.seq })
}

/**
 * The first seal of a commission was drawn while the one before was still in force: its line comes
 * behind the opening that hung that seal.
 */
function commissionAtHead(
  wires: readonly WireRecord[],
  { seal, commission, inForce = commission }: Anchor,
  records: readonly WireRecord[],
): Commission | Refusal {
  const named = toBase64url(commission.hash)
  const isFirst = wires.some(wire => {
    const record = fromWire(wire)
    const entry = isRefusal(record) ? record : entryOf(record)
    return (
      !isRefusal(entry) &&
      entry.kind === 'commission_changed' &&
      entry.commission === named &&
      entry.seq > seal.journal.seq
    )
  })
  const before = commission.chain[commission.chain.length - 2]
  if (!isFirst || !before) return inForce
  return commissionNamed(records, toBase64url(before), fromBase64url(seal.boxKey))
}

function entryOf({ body }: SignedRecord): JournalEntry | Refusal {
  try {
    return readEntry(parseCanonical(body))
  } catch {
    return refuse('malformed')
  }
}

/** By the box, and by everybody whose hand the law wants under this kind of line. */
function isSigned(
  record: SignedRecord,
  entry: JournalEntry,
  { seal }: Sealed,
  commission: Commission,
): boolean {
  const signers = signersOf(record, signed.journal, commission.box, by =>
    by === 'box' ? fromBase64url(seal.boxKey) : keyOfMember(commission, by),
  )
  if (isRefusal(signers) || !signers.has('box')) return false
  return requiredSigners(entry, commission).every(by => signers.has(by))
}
