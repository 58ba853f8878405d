// The signed records of one opening, found in the journal's own file and made ready for their papers.
import { type ActBody, actBody } from '#core/act.ts'
import { type ClosedBody, closedBody } from '#core/closing.ts'
import { isRefusal } from '#core/refusal.ts'
import { read, type Shape } from '#core/shape.ts'
import { fromBase64url, inFours } from '#crypto/bytes.ts'
import { parseCanonical } from '#crypto/canonical.ts'
import { type SignatureLabel, signed } from '#crypto/labels.ts'
import { recordHash, recordName } from '#crypto/records.ts'
import type { ActFacts } from '#papers/act.ts'
import type { HeldLine } from '#papers/opening-line.ts'
import type { SignedPaper } from '#papers/signed-paper.ts'
import type { WireRecord } from '#wire/primitives.ts'
import type { CheckedJournal } from '../device/journal.ts'

export type OpeningPapers = { readonly act?: ActFacts; readonly line: HeldLine }

export function papersOfLine(journal: CheckedJournal, seq: number): OpeningPapers | undefined {
  const { file, lines } = journal
  const entry = lines.find(line => line.seq === seq)?.entry
  const record = file.entries[seq - 1]
  if (entry?.kind !== 'opening_held' || !record) return undefined
  const { opening } = entry
  const line: HeldLine = {
    kind: 'held',
    seq,
    codeOf,
    ...paperOf(signed.journal, record, entry),
    signedAt: entry.at,
  }
  const act = found(file.acts, actBody, opening)
  const closed = found(file.closed, closedBody, opening)
  if (!act || !closed) return { line }
  return {
    line,
    act: {
      ...paperOf<ActBody>(signed.act, act.record, act.body),
      closed: closed.body satisfies ClosedBody,
      codeOf,
      signedAt: entry.at,
    },
  }
}

function paperOf<Body>(label: SignatureLabel, record: WireRecord, body: Body): SignedPaper<Body> {
  const bytes = fromBase64url(record.body)
  return {
    body,
    code: recordName(recordHash(label, bytes)),
    signatures: record.signatures.flatMap(({ by, sig }) =>
      by === 'box' ? [] : [{ by, code: codeOf(sig) }],
    ),
  }
}

/** The record of this opening among all of its kind; one that is not what it says is passed over. */
function found<Body extends { readonly opening: string }>(
  records: readonly WireRecord[],
  shape: Shape<Body>,
  opening: string,
): { readonly record: WireRecord; readonly body: Body } | undefined {
  for (const record of records) {
    try {
      const body = read(shape, parseCanonical(fromBase64url(record.body)))
      if (!isRefusal(body) && (body as Body).opening === opening) {
        return { record, body: body as Body }
      }
    } catch {
      // Not canonical: the journal's own check has said so already.
    }
  }
  return undefined
}

/** The first ten bytes in fours, as people compare them. */
const codeOf = (base64url: string): string => inFours(fromBase64url(base64url).subarray(0, 10))
