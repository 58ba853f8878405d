// The journal's chain: every line carries the hash of the one before, signed by the box and by
// those it concerns. Anybody can check it without us. SPEC §13
import { toBase64url } from './bytes.ts'
import { type Canonical, canonical, parseCanonical } from './canonical.ts'
import { type Commission, keyOfMember } from './commission-record.ts'
import { signed } from './labels.ts'
import { recordHash, type SignedRecord, type Signer } from './records.ts'
import { isRefusal, type LockRefusal, refuse } from './refusal.ts'
import { verify } from './verify.ts'

/** A kind's own fields; the chain adds its own and looks at nothing else. */
export type EntryFields = { readonly [name: string]: Canonical }
export type Entry = EntryFields & {
  /** Seconds in UTC by the server's clock; it may stand still, it never goes back. */
  readonly at: number
  readonly box: string
  readonly kind: string
  /** Hash of the line before; empty in the first. */
  readonly prev: string
  /** From 1 on without a gap. */
  readonly seq: number
  readonly v: 1
}

/** Where the chain stands: what the next line refers to, what acts print and devices remember. */
export type Head = { readonly seq: number; readonly hash: string }
export const emptyHead: Head = { seq: 0, hash: '' }

/** The body of the next line, to be signed. Which fields a kind has is the law's affair. */
export function linkEntry(
  head: Head,
  { at, box, kind }: { readonly at: number; readonly box: Uint8Array; readonly kind: string },
  fields: EntryFields,
): Uint8Array {
  const taken = chainFields.find(name => name in fields)
  if (taken) throw new TypeError(`${taken} is set by the chain`)
  const link = { at, box: toBase64url(box), kind, prev: head.hash, seq: head.seq + 1, v: 1 }
  return canonical({ ...fields, ...link })
}

/** The chain's head once this body is its last line. */
export const headAfter = (body: Uint8Array, seq: number): Head => ({
  seq,
  hash: toBase64url(recordHash(signed.journal, body)),
})

/** The chain's own fields are checked, the kind's are handed on as they are. */
export function readEntry(body: Uint8Array): Entry | LockRefusal<'malformed'> {
  try {
    const entry = parseCanonical(body) as Partial<Entry>
    const { at, box, kind, prev, seq, v } = entry
    const isSound =
      typeof at === 'number' &&
      typeof box === 'string' &&
      typeof kind === 'string' &&
      typeof prev === 'string' &&
      typeof seq === 'number' &&
      v === 1 &&
      !('refusal' in entry)
    return isSound ? (entry as Entry) : refuse('malformed', 'entry')
  } catch {
    return refuse('malformed', 'bytes')
  }
}

/** Each has a sentence in words/. What each means: SPEC §13.2. */
export type JournalProblem =
  | 'another_box'
  | 'box_signature_wrong'
  | 'commission_unknown'
  | 'hash_broken'
  | 'not_canonical'
  | 'seq_gap'
  | 'signature_missing'
  | 'signature_wrong'
  | 'time_goes_back'
  | 'unknown_kind'

/** About one line. `hash` is what the next line must refer to, whatever is wrong with this one. */
export type Verdict = {
  readonly seq: number
  readonly kind: string
  readonly at: number
  readonly hash: string
  readonly ok: boolean
  readonly problems: readonly JournalProblem[]
}

export type JournalToCheck = {
  readonly box: Uint8Array
  readonly entries: Iterable<SignedRecord>
  /** The box's public key in force at that line; a change of it is itself a line. */
  readonly boxKeyAt: (seq: number) => Uint8Array | undefined
  /** Checked ones, oldest first. A line with a field `commission` puts the named one in force. */
  readonly commissions: readonly Commission[]
  /** Members who must have signed besides the box; nothing for a kind the law does not know. */
  readonly requiredSigners: (entry: Entry) => readonly number[] | undefined
}

/**
 * A verdict for every line, in order, and never an end at the first bad one: whoever checks wants
 * to see how far the damage goes. After a broken line the chain is followed from its own bytes.
 */
export function* checkJournal(journal: JournalToCheck): Generator<Verdict> {
  let standing: Standing = { head: emptyHead, at: 0, commission: undefined }
  for (const record of journal.entries) {
    const seq = standing.head.seq + 1
    const entry = readEntry(record.body)
    const hash = headAfter(record.body, seq).hash
    if (isRefusal(entry)) {
      yield { seq, kind: '', at: standing.at, hash, ok: false, problems: ['not_canonical'] }
      standing = { ...standing, head: { seq, hash } }
      continue
    }
    const problems = [
      ...linkProblems(entry, standing, journal.box),
      ...signatureProblems(record, entry, standing, journal),
    ]
    const { kind, at } = entry
    yield { seq: entry.seq, kind, at, hash, ok: problems.length === 0, problems }
    standing = {
      head: { seq: entry.seq, hash },
      at: Math.max(at, standing.at),
      commission: commissionFrom(entry, journal) ?? standing.commission,
    }
  }
}

/** What one line leaves behind for the next to be measured by. */
type Standing = {
  readonly head: Head
  readonly at: number
  readonly commission: Commission | undefined
}

function* linkProblems(
  entry: Entry,
  { head, at }: Standing,
  box: Uint8Array,
): Generator<JournalProblem> {
  if (entry.box !== toBase64url(box)) yield 'another_box'
  if (entry.seq !== head.seq + 1) yield 'seq_gap'
  if (entry.prev !== head.hash) yield 'hash_broken'
  if (entry.at < at) yield 'time_goes_back'
}

function* signatureProblems(
  { body, signatures }: SignedRecord,
  entry: Entry,
  { commission: outgoing }: Standing,
  journal: JournalToCheck,
): Generator<JournalProblem> {
  const incoming = commissionFrom(entry, journal)
  if ('commission' in entry && !incoming) yield 'commission_unknown'
  const keyOf = (by: Signer): Uint8Array | undefined => {
    if (by === 'box') return journal.boxKeyAt(entry.seq)
    // At a change of the commission both sign: those who leave and those who come.
    return (outgoing && keyOfMember(outgoing, by)) ?? (incoming && keyOfMember(incoming, by))
  }
  const isSigned = (by: Signer): boolean => {
    const key = keyOf(by)
    const found = signatures.filter(signature => signature.by === by)
    return (
      key !== undefined &&
      found.length === 1 &&
      verify(signed.journal, journal.box, body, found[0]!.sig, key)
    )
  }
  if (!isSigned('box')) yield 'box_signature_wrong'
  const signers = signatures.map(({ by }) => by).filter(by => by !== 'box')
  if (signers.some(by => !isSigned(by))) yield 'signature_wrong'
  const required = journal.requiredSigners(entry)
  if (!required) yield 'unknown_kind'
  else if (required.some(by => !signers.includes(by))) yield 'signature_missing'
}

const commissionFrom = (
  entry: Entry,
  { commissions }: Pick<JournalToCheck, 'commissions'>,
): Commission | undefined => commissions.find(({ hash }) => entry.commission === toBase64url(hash))

/** `refusal` too: a line with such a field could be taken for a refused one by a careless reader. */
const chainFields = ['at', 'box', 'kind', 'prev', 'refusal', 'seq', 'v'] as const
