// The journal as a member's device reads it: every link and signature checked before a line is shown.
import { type JournalEntry, readEntry as lawfulEntry, requiredSigners } from '#core/journal.ts'
import type { Instant } from '#core/local-time.ts'
import { isRefusal, type Refusal, refuse } from '#core/refusal.ts'
import { equalBytes, fromBase64url } from '#crypto/bytes.ts'
import { parseCanonical } from '#crypto/canonical.ts'
import { checkJournal, type Entry, type JournalProblem } from '#crypto/chain.ts'
import { type Commission, checkCommissionChain } from '#crypto/commission-record.ts'
import { fromWire, type SignedRecord } from '#crypto/records.ts'
import { seal } from '#crypto/seal-record.ts'
import { exportedJournal, type JournalFile } from '#wire/journals.ts'
import type { WireRecord } from '#wire/primitives.ts'
import type { Seat } from './seat.ts'

export type JournalLine = {
  readonly seq: number
  readonly at: Instant
  readonly kind: string
  /** The entry by its kind, as core/journal.ts lists them; absent when it is of no known kind. */
  readonly entry?: JournalEntry
  readonly signedBy: readonly number[]
  /** Nothing when the link holds; else codes of what does not. */
  readonly problems: readonly JournalProblem[]
}

export type CheckedJournal = {
  readonly lines: readonly JournalLine[]
  /** Every link holds, and the head is the one the server names. */
  readonly holds: boolean
  readonly head: { readonly seq: number; readonly hash: string }
  /** The whole export as it came: to be kept as a file and read by the verifying page. */
  readonly file: JournalFile
}

export async function readJournal(seat: Seat): Promise<CheckedJournal | Refusal> {
  const file = await seat.call(exportedJournal, {})
  return isRefusal(file) ? file : checkFile(file, seat.boxId)
}

export function checkFile(file: JournalFile, box: Uint8Array): CheckedJournal | Refusal {
  const records = recordsOf(file.commissions)
  const seals = recordsOf(file.seals)
  const entries = recordsOf(file.entries)
  if (isRefusal(records)) return records
  if (isRefusal(seals)) return seals
  if (isRefusal(entries)) return entries
  const keyAt = boxKeys(seals)
  const commissions = commissionsOf(records, keyAt(Number.MAX_SAFE_INTEGER))
  if (isRefusal(commissions)) return commissions
  if (!commissions.every(commission => equalBytes(commission.box, box))) {
    return refuse('commission_wrong', { at: 'box' })
  }
  const signers = (entry: Entry) => signersOf(entry, commissions)
  const verdicts = [
    ...checkJournal({ box, entries, boxKeyAt: keyAt, commissions, requiredSigners: signers }),
  ]
  const lines = verdicts.map(({ seq, at, kind, problems }, place) => {
    const record = entries[place]
    const entry = record && entryOf(record)
    const signedBy = (record?.signatures ?? []).flatMap(({ by }) => (by === 'box' ? [] : [by]))
    return { seq, at, kind, signedBy, problems, ...(entry ? { entry } : {}) }
  })
  const last = verdicts[verdicts.length - 1]
  const head = { seq: last?.seq ?? 0, hash: last?.hash ?? '' }
  const holds = verdicts.every(({ ok }) => ok) && head.hash === file.head
  return { lines, holds, head, file }
}

/** The lines of one kind, oldest first. */
export const linesOf = <K extends JournalEntry['kind']>(
  { lines }: CheckedJournal,
  kind: K,
): readonly Extract<JournalEntry, { readonly kind: K }>[] =>
  lines.flatMap(({ entry }) =>
    entry?.kind === kind ? [entry as Extract<JournalEntry, { readonly kind: K }>] : [],
  )

function recordsOf(wires: readonly WireRecord[]): readonly SignedRecord[] | Refusal {
  const records: SignedRecord[] = []
  for (const wire of wires) {
    const record = fromWire(wire)
    if (isRefusal(record)) return record
    records.push(record)
  }
  return records
}

/** Each seal names the box's key and where the journal stood: from there on that key signs lines. */
function boxKeys(seals: readonly SignedRecord[]): (seq: number) => Uint8Array | undefined {
  const keys = seals.flatMap(({ body }) => {
    const fields = seal.read(body)
    return isRefusal(fields)
      ? []
      : [{ from: fields.journal.seq, key: fromBase64url(fields.boxKey) }]
  })
  return seq => (keys.findLast(({ from }) => from < seq) ?? keys[0])?.key
}

function commissionsOf(
  records: readonly SignedRecord[],
  boxKey: Uint8Array | undefined,
): readonly Commission[] | Refusal {
  const commissions: Commission[] = []
  for (const at of records.keys()) {
    const commission = checkCommissionChain(records.slice(0, at + 1), boxKey ? [boxKey] : [])
    if (isRefusal(commission)) return commission
    commissions.push(commission)
  }
  return commissions
}

/** By the law's own table; of the founding entry by the commission that it names. */
function signersOf(
  entry: Entry,
  commissions: readonly Commission[],
): readonly number[] | undefined {
  const lawful = lawfulEntry(entry)
  const [first] = commissions
  if (isRefusal(lawful) || !first) return undefined
  return requiredSigners(lawful, first)
}

function entryOf({ body }: SignedRecord): JournalEntry | undefined {
  try {
    const entry = lawfulEntry(parseCanonical(body))
    return isRefusal(entry) ? undefined : entry
  } catch {
    return undefined
  }
}
