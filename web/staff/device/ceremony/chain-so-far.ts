// The journal up to this minute, as far as a closing needs it, and the record of the opening before.
import { type ClosedBody, closedBody } from '#core/closing.ts'
import { entriesOf } from '#core/read-journal.ts'
import { isRefusal, type Refusal, refuse } from '#core/refusal.ts'
import { read } from '#core/shape.ts'
import { toBase64url } from '#crypto/bytes.ts'
import { parseCanonical } from '#crypto/canonical.ts'
import { closingLabels } from '#crypto/closing-records.ts'
import { fromWire, recordHash } from '#crypto/records.ts'
import { exportedJournal, type JournalFile } from '#wire/journals.ts'
import { type Chain, linked } from '../chain.ts'
import type { Seat } from '../seat.ts'
import type { Room } from './room.ts'

export type ChainSoFar = Chain & {
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
  const chain = linked(file.entries, verified.sealed, records)
  if (isRefusal(chain)) return chain
  const [last] = entriesOf(chain.entries, 'opening_held').slice(-1)
  // What was left over by then was lost when the box was founded anew: its line says so.
  const [anew] = entriesOf(chain.entries, 'box_refounded').slice(-1)
  if (!last || (anew && anew.seq > last.seq)) return chain
  const lastClosed = closedNamed(last.closed, file)
  return lastClosed ? { ...chain, lastClosed } : refuse('count_differs', { at: 'closed' })
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
