// Checks an exported journal from the founding to its last line, without asking anybody. SPEC §13.2
//
// Commission records, then the seals they vouch for, then the chain, then the papers beside it, and
// at the end what only the law can compare. It never stops at the first thing wrong: whoever checks
// wants to see how far the damage goes. Only without a founding record is there nothing to check by.
import { fromBase64url, toBase64url } from './bytes.ts'
import { checkJournal, type Entry } from './chain.ts'
import type { Commission } from './commission-record.ts'
import type { JournalFile } from './journal-file.ts'
import { checkMinutes, type HeldMinutes } from './journal-minutes.ts'
import { checkPapers } from './journal-papers.ts'
import { type Vouching, whoVouches } from './journal-seals.ts'
import {
  type CheckedLine,
  type InChain,
  type JournalLaw,
  type LockProblem,
  type Numbered,
  type OfOpening,
  type Present,
  problem,
  type Step,
} from './journal-verdict.ts'
import { signed } from './labels.ts'
import { recordHash, recordName, type SignedRecord } from './records.ts'
import type { SealFacts } from './seal-record.ts'
import { verify } from './verify.ts'

export type CheckedFile<E, M, P> = {
  /** Absent when not even the founding record holds. */
  readonly commission: Commission | undefined
  /** Of the newest commission record, as on the poster. */
  readonly commissionName: string
  readonly lines: readonly CheckedLine<E>[]
  readonly newestSeal: SealFacts | undefined
  /** Of each sitting that elected; absent when the file does not hold them. */
  readonly minutes?: readonly HeldMinutes<M>[]
  readonly problems: readonly (LockProblem | P)[]
}

export type CheckWith = {
  /** A code typed from a paper: something of that name has to be in the file. */
  readonly known?: string
  readonly breathe?: (done: number, of: number) => Promise<void>
}

export async function checkJournalFile<
  E extends InChain,
  A extends OfOpening & Numbered,
  C extends OfOpening,
  M extends Present,
  P,
>(
  file: JournalFile,
  law: JournalLaw<E, A, C, M, P>,
  { known = '', breathe = async () => {} }: CheckWith = {},
): Promise<CheckedFile<E, M, P>> {
  const all = file.seals.length + file.entries.length + file.acts.length + file.closed.length
  let done = 0
  const step = () => breathe(++done, all)

  const vouching = await whoVouches(file, step)
  const { commissions, seals } = vouching
  const commission = commissions[commissions.length - 1]
  const newestSeal = seals[seals.length - 1]
  const commissionNames = commissions.map(({ hash }) => recordName(hash))
  const commissionName = commissionNames[commissionNames.length - 1] ?? ''
  const vouched = { commission, commissionName, newestSeal }
  if (!commission) return { ...vouched, lines: [], problems: vouching.problems }

  const chain = await checkChain(file, law, vouching, step)
  const papers = await checkPapers(file, law, chain.lines, { vouching, step })
  const { minutes, ...ofMinutes } = checkMinutes(file, law, chain.lines, vouching)
  const sealNames = seals.map(({ name }) => name)
  const minutesNames = chain.lines.flatMap(({ entry }) => minutesNamed(entry))
  const codes = [...chain.codes, ...papers.codes, ...sealNames, ...commissionNames, ...minutesNames]
  const disagreements = law.disagreements({
    entries: chain.lines.map(({ entry }) => entry),
    acts: papers.acts,
    closed: papers.closed,
    swaps: papers.swaps,
    seals: seals.map(({ no, hash, opensAt, commission: to }) => {
      return { no, hash: toBase64url(hash), opensAt, commission: to }
    }),
    commissions: commissions.map(listed),
  })
  const problems = [
    ...vouching.problems,
    ...chain.problems,
    ...papers.problems,
    ...ofMinutes.problems,
    ...headProblems(seals, chain.hashes),
    ...endProblems(file, chain.hashes),
    ...(isKnown(known, codes) ? [] : [problem('known_code_missing', { of: 'file' }, known)]),
    ...disagreements,
  ]
  return { ...vouched, lines: chain.lines, problems, ...(minutes && { minutes }) }
}

function listed({ no, hash, members, chain, refounded }: Commission) {
  const record = { no, hash: toBase64url(hash), members: members.map(({ i }) => i) }
  if (refounded?.at !== chain.length - 1) return record
  const { journal, boxKeys } = refounded
  const isReplaced = boxKeys.before !== boxKeys.now
  return { ...record, refounded: { journal, ...(isReplaced && { boxKey: boxKeys.now }) } }
}

type LawOfEntries<E> = {
  readEntry(value: unknown): E | { readonly refusal: string }
  requiredSigners(entry: E, commission: Commission): readonly number[]
  isSound(entry: E, commission: Commission): 'allowed' | { readonly refusal: string }
}

async function checkChain<E extends InChain>(
  { entries }: JournalFile,
  law: LawOfEntries<E>,
  vouching: Vouching,
  step: Step,
) {
  const { box, commissions, boxKeyAt } = vouching
  const read: (E | undefined)[] = []
  const problems: LockProblem[] = []
  // The commission in force is the last one a line has named; the founding line names the first.
  let inForce = commissions[0]
  const requiredSigners = (entry: Entry) => {
    inForce = commissions.find(({ hash }) => toBase64url(hash) === entry.commission) ?? inForce
    const lawful = law.readEntry(entry)
    const isLawful = inForce !== undefined && !('refusal' in lawful)
    read.push(isLawful ? (lawful as E) : undefined)
    if (!isLawful || !inForce) return undefined
    if (law.isSound(lawful as E, inForce) !== 'allowed') {
      problems.push(problem('officers_wrong', { of: 'entry', no: entry.seq }))
    }
    return law.requiredSigners(lawful as E, inForce)
  }
  const lines: CheckedLine<E>[] = []
  const hashes = new Map<number, string>()
  const codes: string[] = []
  let at = 0
  for (const verdict of checkJournal({ box, entries, boxKeyAt, commissions, requiredSigners })) {
    await step()
    const record = entries[at++]!
    const { seq } = verdict
    hashes.set(seq, verdict.hash)
    const code = recordName(recordHash(signed.journal, record.body))
    codes.push(code)
    for (const what of verdict.problems) problems.push(problem(what, { of: 'entry', no: seq }))
    const entry = verdict.problems.includes('not_canonical') ? undefined : read[read.length - 1]
    if (!entry) continue
    const isSigned = !verdict.problems.some(what => what.includes('signature_wrong'))
    const signedBy = isSigned
      ? record.signatures.map(({ by }) => by)
      : rightSigners(record, seq, vouching)
    lines.push({ entry, seq, code, signedBy, ok: verdict.ok })
  }
  return { lines, hashes, codes, problems }
}

const rightSigners = ({ body, signatures }: SignedRecord, seq: number, vouching: Vouching) =>
  signatures
    .filter(({ by, sig }) => {
      const key = vouching.keyOf(by, seq)
      return key && verify(signed.journal, vouching.box, body, sig, key)
    })
    .map(({ by }) => by)

/** Each seal carries the head of its hour: the chain cannot have been written anew behind it. */
function headProblems(
  seals: readonly SealFacts[],
  hashes: ReadonlyMap<number, string>,
): readonly LockProblem[] {
  return seals
    .filter(({ journal }) => journal.seq > 0 && hashes.get(journal.seq) !== journal.hash)
    .map(({ no, journal }) =>
      problem('seal_journal_differs', { of: 'seal', no }, String(journal.seq)),
    )
}

function endProblems({ head }: JournalFile, hashes: ReadonlyMap<number, string>) {
  const last = [...hashes.values()].pop() ?? ''
  return last === head ? [] : [problem('head_differs', { of: 'file' })]
}

/** In a file without minutes, too, the line they are the ground of names them. */
const minutesNamed = (entry: object): readonly string[] =>
  'minutes' in entry && typeof entry.minutes === 'string' && entry.minutes !== ''
    ? [recordName(fromBase64url(entry.minutes))]
    : []

/** Nothing typed, or at least four bytes of a name that is there. */
function isKnown(typed: string, codes: readonly string[]): boolean {
  const plain = (code: string) =>
    code
      .toUpperCase()
      .replace(/[АВСЕ]/g, letter => latinOf[letter] ?? '')
      .replace(/[^0-9A-F]/g, '')
  if (typed.trim() === '') return true
  return plain(typed).length >= 8 && codes.some(code => plain(code).startsWith(plain(typed)))
}

/** Of a Kyrgyz keyboard: the letters that look the same on the paper. */
const latinOf: Readonly<Record<string, string>> = { А: 'A', В: 'B', С: 'C', Е: 'E' }
