// The papers beside the chain: what the box signed at each swap, what everybody signed at closing.
import { fromBase64url, toBase64url } from './bytes.ts'
import { parseCanonical } from './canonical.ts'
import { closingLabels } from './closing-records.ts'
import type { JournalFile } from './journal-file.ts'
import type { Vouching } from './journal-seals.ts'
import {
  type CheckedLine,
  type InChain,
  type JournalLaw,
  type LockProblem,
  type Numbered,
  type OfOpening,
  type PlaceInFile,
  type Present,
  problem,
  type Step,
} from './journal-verdict.ts'
import { type Swap, swap } from './opening-records.ts'
import { readByBox, recordHash, recordName, type SignedRecord } from './records.ts'
import { isRefusal } from './refusal.ts'
import { verify } from './verify.ts'

export type CheckedPapers<A, C> = {
  readonly acts: readonly A[]
  readonly closed: readonly C[]
  readonly swaps: readonly Swap[]
  /** Names of all acts, as they are printed on them. */
  readonly codes: readonly string[]
  readonly problems: readonly LockProblem[]
}

type Reading = { readonly vouching: Vouching; readonly step: Step }

export async function checkPapers<
  E extends InChain,
  A extends OfOpening & Numbered,
  C extends OfOpening,
  M extends Present,
  P,
>(
  file: JournalFile,
  law: JournalLaw<E, A, C, M, P>,
  lines: readonly CheckedLine<E>[],
  { vouching, step }: Reading,
): Promise<CheckedPapers<A, C>> {
  const problems: LockProblem[] = []
  const entries = lines.map(({ entry }) => entry)
  const signersOf = (opening: string) => {
    const line = law.lineOf(entries, opening)
    const [first] = vouching.commissions
    if (!line || !first) return undefined
    return { seq: line.seq, by: law.requiredSigners(line, first), says: law.hashesIn(line) }
  }
  const acts: A[] = []
  for (const record of file.acts) {
    await step()
    const act = readBody(record, law.readAct)
    if (!act) problems.push(problem('act_malformed', { of: 'file' }))
    else {
      acts.push(act)
      const place = { of: 'act', name: `${act.no}/${act.year}` } as const
      problems.push(...handProblems('act', record, place, signersOf(act.opening), vouching))
    }
  }
  const closed: C[] = []
  for (const record of file.closed) {
    await step()
    const body = readBody(record, law.readClosed)
    if (!body) problems.push(problem('closed_malformed', { of: 'file' }))
    else {
      closed.push(body)
      const signers = signersOf(body.opening)
      const place = placeOfOpening(body.opening, signers)
      problems.push(...handProblems('closed', record, place, signers, vouching))
    }
  }
  const swaps = checkSwaps(file, vouching, problems)
  const codes = file.acts.map(({ body }) => recordName(recordHash(closingLabels.act, body)))
  return { acts, closed, swaps, codes, problems }
}

type SignersOfLine = {
  readonly seq: number
  readonly by: readonly number[]
  readonly says: { readonly act: string; readonly closed: string }
}

/** As the line beside it demands: this very paper, the same people, and the box. */
function handProblems(
  paper: 'act' | 'closed',
  { body, signatures }: SignedRecord,
  place: PlaceInFile,
  signers: SignersOfLine | undefined,
  { box, keyOf }: Vouching,
): readonly LockProblem[] {
  const wrong = signatures.filter(({ by, sig }) => {
    const key = keyOf(by, signers?.seq)
    return !key || !verify(closingLabels[paper], box, body, sig, key)
  })
  const missing = (signers ? [...signers.by, 'box' as const] : []).filter(
    by => !signatures.some(signature => signature.by === by),
  )
  const isNamed =
    !signers || signers.says[paper] === toBase64url(recordHash(closingLabels[paper], body))
  return [
    ...(isNamed ? [] : [problem(`${paper}_hash_differs`, place)]),
    ...wrong.map(({ by }) => problem(`${paper}_signature_wrong`, place, String(by))),
    ...missing.map(by => problem(`${paper}_signature_missing`, place, String(by))),
  ]
}

function readBody<Body extends object>(
  { body }: SignedRecord,
  read: (value: unknown) => Body | { readonly refusal: string },
): Body | undefined {
  try {
    const value = read(parseCanonical(body))
    return 'refusal' in value ? undefined : (value as Body)
  } catch {
    // Whatever parsing throws comes from the bytes; the place is named by the caller.
    return undefined
  }
}

function checkSwaps(
  file: JournalFile,
  { box, seals, boxKeyAt }: Vouching,
  problems: LockProblem[],
): readonly Swap[] {
  return file.swaps.flatMap(record => {
    const fields = swap.read(record.body)
    if (isRefusal(fields)) {
      problems.push(problem('swap_signature_wrong', { of: 'file' }, 'malformed'))
      return []
    }
    const taken = seals.find(({ hash }) => fields.seal === toBase64url(hash))
    const key = taken ? fromBase64url(taken.boxKey) : boxKeyAt()
    const read = key && readByBox(swap, record, box, key)
    if (!read || isRefusal(read)) {
      const place: PlaceInFile = taken
        ? { of: 'seal', no: taken.no }
        : { of: 'opening', id: fields.opening }
      problems.push(problem('swap_signature_wrong', place))
    }
    return [fields]
  })
}

const placeOfOpening = (
  opening: string,
  signers: { readonly seq: number } | undefined,
): PlaceInFile => (signers ? { of: 'entry', no: signers.seq } : { of: 'opening', id: opening })
