// The journal up to this minute, as far as a closing needs it: linked hash by hash, and anchored.
//
// The seal being opened names the head of the journal, and a quorum signed that seal a week ago.
// So the lines up to there need no signature looked at again; those since are the box's own.
import { type JournalEntry, readEntry } from '#core/journal.ts'
import { isRefusal, type Refusal, refuse } from '#core/refusal.ts'
import { fromBase64url } from '#crypto/bytes.ts'
import { parseCanonical } from '#crypto/canonical.ts'
import { emptyHead, type Head, headAfter } from '#crypto/chain.ts'
import { signed } from '#crypto/labels.ts'
import { fromWire, type SignedRecord } from '#crypto/records.ts'
import { verify } from '#crypto/verify.ts'
import { exportedJournal, type JournalFile } from '#wire/journals.ts'
import type { Sealed } from '../commissions.ts'
import type { Seat } from '../seat.ts'

export type ChainSoFar = { readonly entries: readonly JournalEntry[]; readonly head: Head }

export async function chainSoFar(seat: Seat, anchor: Sealed): Promise<ChainSoFar | Refusal> {
  const file = await seat.call(exportedJournal, {})
  return isRefusal(file) ? file : linked(file, anchor)
}

/** `count_differs` names the line at which the chain breaks. */
export function linked(
  { entries: wires }: Pick<JournalFile, 'entries'>,
  { seal, commission }: Sealed,
): ChainSoFar | Refusal {
  const entries: JournalEntry[] = []
  let head: Head = emptyHead
  for (const wire of wires) {
    const broken = refuse('count_differs', { at: 'journal', seq: head.seq + 1 })
    const record = fromWire(wire)
    const entry = isRefusal(record) ? record : entryOf(record)
    if (isRefusal(record) || isRefusal(entry)) return broken
    if (entry.seq !== head.seq + 1 || entry.prev !== head.hash) return broken
    head = headAfter(record.body, entry.seq)
    const key = fromBase64url(seal.boxKey)
    if (entry.seq === seal.journal.seq && head.hash !== seal.journal.hash) return broken
    if (entry.seq > seal.journal.seq && !isByBox(record, commission.box, key)) return broken
    entries.push(entry)
  }
  return head.seq < seal.journal.seq
    ? refuse('count_differs', { at: 'journal', seq: head.seq })
    : { entries, head }
}

function entryOf({ body }: SignedRecord): JournalEntry | Refusal {
  try {
    return readEntry(parseCanonical(body))
  } catch {
    return refuse('malformed')
  }
}

function isByBox({ body, signatures }: SignedRecord, box: Uint8Array, key: Uint8Array): boolean {
  const own = signatures.find(({ by }) => by === 'box')
  return own !== undefined && verify(signed.journal, box, body, own.sig, key)
}
