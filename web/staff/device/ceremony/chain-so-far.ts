// The journal up to this minute, as far as a closing needs it: linked hash by hash, and anchored.
//
// The seal being opened names where the journal stood when it was drawn, and a quorum signed that
// seal. So the lines up to there need no signature looked at again; of the few since, all are.
import { type ClosedBody, closedBody } from '#core/closing.ts'
import { type JournalEntry, readEntry, requiredSigners } from '#core/journal.ts'
import { entriesOf } from '#core/read-journal.ts'
import { isRefusal, type Refusal, refuse } from '#core/refusal.ts'
import { read } from '#core/shape.ts'
import { fromBase64url, toBase64url } from '#crypto/bytes.ts'
import { parseCanonical } from '#crypto/canonical.ts'
import { emptyHead, type Head, headAfter } from '#crypto/chain.ts'
import { closingLabels } from '#crypto/closing-records.ts'
import { type Commission, keyOfMember } from '#crypto/commission-record.ts'
import { signed } from '#crypto/labels.ts'
import { fromWire, recordHash, type SignedRecord, signersOf } from '#crypto/records.ts'
import { exportedJournal, type JournalFile } from '#wire/journals.ts'
import type { WireRecord } from '#wire/primitives.ts'
import { commissionNamed, type Sealed } from '../commissions.ts'
import type { Seat } from '../seat.ts'
import type { Room } from './room.ts'

export type ChainSoFar = {
  readonly entries: readonly JournalEntry[]
  readonly head: Head
  /** The closed record that the last opening's line names; absent before the first. */
  readonly lastClosed?: ClosedBody
}

/** `count_differs` names the line at which the chain breaks. */
export async function chainSoFar(
  seat: Seat,
  { records, verified }: Pick<Room, 'records' | 'verified'>,
): Promise<ChainSoFar | Refusal> {
  const file = await seat.call(exportedJournal, {})
  if (isRefusal(file)) return file
  const chain = linked(file, verified.sealed, records)
  if (isRefusal(chain)) return chain
  const last = entriesOf(chain.entries, 'opening_held').at(-1)
  // What was left over by then was lost when the box was founded anew: its line says so.
  const anew = entriesOf(chain.entries, 'box_refounded').at(-1)
  if (!last || (anew && anew.seq > last.seq)) return chain
  const lastClosed = closedNamed(last.closed, file)
  return lastClosed ? { ...chain, lastClosed } : refuse('count_differs', { at: 'closed' })
}

function linked(
  { entries: wires }: JournalFile,
  anchor: Sealed,
  records: readonly WireRecord[],
): Pick<ChainSoFar, 'entries' | 'head'> | Refusal {
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
  { seal, commission }: Sealed,
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
  if (!isFirst || !before) return commission
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

function closedNamed(hash: string, { closed }: JournalFile): ClosedBody | undefined {
  for (const wire of closed) {
    const named = fromWire(wire)
    if (isRefusal(named)) continue
    if (toBase64url(recordHash(closingLabels.closed, named.body)) !== hash) continue
    // Its bytes are those a quorum signed, so they parse.
    const record = read(closedBody, parseCanonical(named.body))
    return isRefusal(record) ? undefined : record
  }
  return undefined
}
