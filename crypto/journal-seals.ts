// Who vouches in an exported journal: its commissions, the seals they signed, and whose key is whose.
import { equalBytes, fromBase64url, toBase64url } from './bytes.ts'
import { type Commission, checkCommissionChain, keyOfMember } from './commission-record.ts'
import type { JournalFile } from './journal-file.ts'
import { type LockProblem, problem, type Step } from './journal-verdict.ts'
import type { SignedRecord, Signer } from './records.ts'
import { isRefusal } from './refusal.ts'
import { checkSeal, type SealFacts, seal, sealHash, sealName } from './seal-record.ts'

export type Vouching = {
  readonly box: Uint8Array
  readonly commissions: readonly Commission[]
  readonly seals: readonly SealFacts[]
  /** The box's key while that line was written; that of the newest seal when no line is named. */
  readonly boxKeyAt: (seq?: number) => Uint8Array | undefined
  /** A number belongs to one person for as long as the box lives. */
  readonly keyOf: (by: Signer, seq?: number) => Uint8Array | undefined
  readonly problems: readonly LockProblem[]
}

export async function whoVouches(file: JournalFile, step: Step): Promise<Vouching> {
  const drawn = inOrder(file.seals)
  const boxKeys = [...new Set(drawn.map(({ boxKey }) => boxKey))].map(key => fromBase64url(key))
  const { commissions, problems } = checkCommissions(file, boxKeys)
  const box = commissions[0]?.box ?? fromBase64url(file.box)
  const inForce = keysInForce(drawn, commissions)
  const boxKeyAt = (seq = Number.MAX_SAFE_INTEGER) => {
    const known = inForce.find(({ after }) => after < seq) ?? inForce[inForce.length - 1]
    return known && fromBase64url(known.key)
  }
  const keyOf = (by: Signer, seq?: number) => {
    if (by === 'box') return boxKeyAt(seq)
    const found = commissions.find(commission => keyOfMember(commission, by))
    return found && keyOfMember(found, by)
  }
  for (const [at, hung] of drawn.entries()) {
    await step()
    // Without a commission nothing can be said of a seal that would not be the same for all.
    if (commissions.length > 0) problems.push(...sealProblems(hung, drawn[at - 1], commissions))
  }
  return { box, commissions, seals: drawn, boxKeyAt, keyOf, problems }
}

/** Newest first: which key the box signs with behind which line. Founded anew, before its seal hangs. */
function keysInForce(seals: readonly SealFacts[], commissions: readonly Commission[]) {
  const refounded = commissions.flatMap(({ refounded: each, chain }) =>
    each && each.at === chain.length - 1 ? [each] : [],
  )
  return [
    ...seals.map(({ journal, boxKey }) => ({ after: journal.seq, key: boxKey })),
    ...refounded.map(({ journal, boxKeys }) => ({ after: journal.seq, key: boxKeys.now })),
  ].sort((a, b) => b.after - a.after)
}

/** Each record by the ones before it: after a wrong one nobody is known to be a member. */
function checkCommissions(file: JournalFile, boxKeys: readonly Uint8Array[]) {
  const commissions: Commission[] = []
  const problems: LockProblem[] = []
  for (const at of file.commissions.keys()) {
    const commission = checkCommissionChain(file.commissions.slice(0, at + 1), boxKeys)
    if (isRefusal(commission)) {
      const place = { of: 'commission', no: at + 1 } as const
      problems.push(problem('commission_wrong', place, reasonOf(commission)))
      break
    }
    commissions.push(commission)
  }
  if (file.commissions.length === 0) {
    problems.push(problem('commission_wrong', { of: 'commission', no: 1 }, 'none'))
  }
  const box = commissions[0]?.box
  if (box && !equalBytes(box, fromBase64url(file.box))) {
    problems.push(problem('another_box', { of: 'file' }))
  }
  return { commissions, problems }
}

type DrawnSeal = SealFacts & { readonly record: SignedRecord }

/** Read by shape alone, lowest number first; one that cannot be read leaves a gap that is found. */
function inOrder(records: readonly SignedRecord[]): readonly DrawnSeal[] {
  return records
    .flatMap(record => {
      const fields = seal.read(record.body)
      if (isRefusal(fields)) return []
      const hash = sealHash(record.body)
      return [{ ...fields, hash, name: sealName(hash), record }]
    })
    .sort((a, b) => a.no - b.no)
}

function sealProblems(
  hung: DrawnSeal,
  before: DrawnSeal | undefined,
  commissions: readonly Commission[],
): readonly LockProblem[] {
  const place = { of: 'seal', no: hung.no } as const
  const commission = commissions.find(({ hash }) => toBase64url(hash) === hung.commission)
  if (!commission) return [problem('seal_wrong', place, 'commission')]
  // A gap before it is the law's to name: then only the seal itself is checked here.
  const previous = before && before.no + 1 === hung.no ? { previous: before } : {}
  const checked = checkSeal(hung.record, commission, previous)
  if (!isRefusal(checked)) return []
  const isSignature = checked.refusal.startsWith('signature')
  return [problem(isSignature ? 'seal_signature_wrong' : 'seal_wrong', place, reasonOf(checked))]
}

const reasonOf = ({ detail }: { readonly detail?: { readonly reason: string } }) => detail?.reason
