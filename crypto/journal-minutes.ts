// The minutes beside the chain: which line names them, who signed, and whom they elect. SPEC §13.3

import { toBase64url } from './bytes.ts'
import { parseCanonical } from './canonical.ts'
import type { JournalFile } from './journal-file.ts'
import type { Vouching } from './journal-seals.ts'
import {
  type CheckedLine,
  type InChain,
  type LawOfMinutes,
  type LockProblem,
  type PlaceInFile,
  type Present,
  problem,
} from './journal-verdict.ts'
import { signed } from './labels.ts'
import { recordHash, type SignedRecord } from './records.ts'
import { verify } from './verify.ts'

/** With the number of the line that rests on them. */
export type HeldMinutes<M> = { readonly seq: number; readonly said: M }

export type CheckedMinutes<M> = {
  /** Absent in a file of before minutes were put into it: then nothing can be said of the vote. */
  readonly minutes?: readonly HeldMinutes<M>[]
  readonly problems: readonly LockProblem[]
}

export function checkMinutes<E extends InChain, M extends Present>(
  { minutes: records }: JournalFile,
  law: LawOfMinutes<E, M>,
  lines: readonly CheckedLine<E>[],
  vouching: Vouching,
): CheckedMinutes<M> {
  if (!records) return { problems: [] }
  const problems: LockProblem[] = []
  const named = new Map(lines.flatMap(line => namedBy(line)))
  const minutes = records.flatMap(record => {
    const hash = toBase64url(recordHash(signed.minutes, record.body))
    const line = named.get(hash)
    named.delete(hash)
    const said = bodyOf(record, law)
    if (!said) problems.push(problem('minutes_malformed', { of: 'file' }))
    else if (!line) problems.push(problem('minutes_without_line', { of: 'file' }))
    if (!said || !line) return []
    const { seq, entry } = line
    const place = { of: 'entry', no: seq } as const
    problems.push(...handProblems(record, said, place, vouching))
    const commission = vouching.commissions.find(
      ({ hash: of }) => 'commission' in entry && toBase64url(of) === entry.commission,
    )
    const isElected = commission !== undefined && law.isElected(entry, said, commission)
    if (!isElected) problems.push(problem('minutes_differ', place))
    return [{ seq, said }]
  })
  for (const { seq } of named.values()) {
    problems.push(problem('minutes_missing', { of: 'entry', no: seq }))
  }
  return { minutes, problems }
}

const namedBy = <E extends InChain>(line: CheckedLine<E>): readonly [string, CheckedLine<E>][] => {
  const entry: object = line.entry
  return 'minutes' in entry && typeof entry.minutes === 'string' ? [[entry.minutes, line]] : []
}

function bodyOf<M extends Present>({ body }: SignedRecord, law: LawOfMinutes<never, M>) {
  try {
    const value = law.readMinutes(parseCanonical(body))
    return 'refusal' in value ? undefined : (value as M)
  } catch {
    // Whatever parsing throws comes from the bytes.
    return undefined
  }
}

/** Cl. 5.3: signed by all who were there, and by nobody else. */
function handProblems(
  { body, signatures }: SignedRecord,
  { present }: Present,
  place: PlaceInFile,
  { box, keyOf }: Vouching,
): readonly LockProblem[] {
  const isThere = (by: SignedRecord['signatures'][number]['by']) =>
    present.some(({ i }) => i === by)
  const wrong = signatures.filter(({ by, sig }) => {
    const key = keyOf(by)
    return !isThere(by) || !key || !verify(signed.minutes, box, body, sig, key)
  })
  const missing = present.filter(({ i }) => !signatures.some(({ by }) => by === i))
  return [
    ...wrong.map(({ by }) => problem('minutes_signature_wrong', place, String(by))),
    ...missing.map(({ i }) => problem('minutes_signature_missing', place, String(i))),
  ]
}
