// What one member signed, found in the journal's own file: each paper with its day and its code.
import type { Instant } from '#core/local-time.ts'
import { fromBase64url } from '#crypto/bytes.ts'
import { parseCanonical } from '#crypto/canonical.ts'
import { commissionHash } from '#crypto/commission-record.ts'
import { type SignatureLabel, signed } from '#crypto/labels.ts'
import { recordHash, recordName } from '#crypto/records.ts'
import type { WireRecord } from '#wire/primitives.ts'
import type { CheckedJournal, JournalLine } from '../device/journal.ts'
import type { CheckedMinutes } from '../device/minutes.ts'

export type SignedPaper = {
  readonly kind: 'undertaking' | 'commission' | 'seal' | 'act' | 'closed' | 'line' | 'minutes'
  /** Where the paper has one. */
  readonly no: string
  readonly at: Instant
  /** Of a line of the journal, to be said as a sentence. */
  readonly line?: JournalLine
  /** `7F3A 91C2 0B5E 44D1 9C07`, as the checking page asks for it. */
  readonly code: string
}

/** Oldest first; papers of one moment in the order in which they follow from each other. */
export function papersSignedBy(
  member: number,
  journal: CheckedJournal,
  minutes: readonly CheckedMinutes[],
): readonly SignedPaper[] {
  const { file, lines } = journal
  const times = timesOf(lines)
  const papers = [
    ...theirs(member, file.commissions, commissionHash, ({ fields }) => ({
      kind: 'commission' as const,
      no: String(fields.no),
      at: times.commission(Number(fields.no)),
    })),
    ...theirs(member, file.seals, hashAs(signed.seal), ({ fields }) => ({
      kind: 'seal' as const,
      no: String(fields.no),
      at: Number(fields.sealedAt),
    })),
    ...theirs(member, file.acts, hashAs(signed.act), ({ fields }) => ({
      kind: 'act' as const,
      no: `${fields.no}/${fields.year}`,
      at: times.opening(String(fields.opening)),
    })),
    ...theirs(member, file.closed, hashAs(signed.destroyed), ({ fields }) => ({
      kind: 'closed' as const,
      no: '',
      at: times.opening(String(fields.opening)),
    })),
    ...theirs(member, file.entries, hashAs(signed.journal), ({ place }) => {
      const line = lines.find(({ seq }) => seq === place + 1)
      return {
        kind: 'line' as const,
        no: String(place + 1),
        at: line?.entry.at ?? 0,
        ...(line && { line }),
      }
    }),
  ]
  const sittings = minutes
    .filter(({ signatures }) => signatures.some(({ by }) => by === member))
    .map(({ body, hash, name }) => ({
      kind: 'minutes' as const,
      no: String(body.no),
      at: times.minutes(hash),
      code: name,
    }))
  return [...papers, ...sittings].sort((a, b) => a.at - b.at)
}

const hashAs = (label: SignatureLabel) => (body: Uint8Array) => recordHash(label, body)

type Found = { readonly fields: Record<string, unknown>; readonly place: number }

function theirs(
  member: number,
  records: readonly WireRecord[],
  hashOf: (body: Uint8Array) => Uint8Array,
  paper: (found: Found) => Omit<SignedPaper, 'code'>,
): readonly SignedPaper[] {
  return records.flatMap(({ body, signatures }, place) => {
    if (!signatures.some(({ by }) => by === member)) return []
    const bytes = fromBase64url(body)
    const fields = fieldsOf(bytes)
    return [{ ...paper({ fields, place }), code: recordName(hashOf(bytes)) }]
  })
}

/** What is not canonical the journal's own check has named already; its code can be said all the same. */
function fieldsOf(bytes: Uint8Array): Record<string, unknown> {
  try {
    return parseCanonical(bytes) as Record<string, unknown>
  } catch {
    return {}
  }
}

/** When a paper came into force, as the journal says it: papers have days, and the line a moment. */
function timesOf(lines: readonly JournalLine[]) {
  const [founding] = lines
  return {
    opening: (opening: string): Instant =>
      lines.find(({ entry }) => entry.kind === 'opening_held' && entry.opening === opening)?.entry
        .at ?? 0,
    /** A sitting's minutes are named by the line that its officers hold office by. */
    minutes: (hash: string): Instant =>
      lines.find(({ entry }) => 'minutes' in entry && entry.minutes === hash)?.entry.at ?? 0,
    commission: (no: number): Instant =>
      (no === 1 ? founding : lines.find(({ entry }) => isChange(entry, no)))?.entry.at ?? 0,
  }
}

const isChange = (entry: JournalLine['entry'], no: number): boolean =>
  (entry.kind === 'commission_changed' || entry.kind === 'box_refounded') && entry.no === no
