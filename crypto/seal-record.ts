// The seal (пломба): which keys a letter of this week is locked with, and who vouches. SPEC §4.2
import { commissionPeopleMax } from '#core/limits.ts'
import { seatsHeld } from '#core/seats.ts'
import { fromBase64url, toBase64url } from './bytes.ts'
import { type Commission, isQuorum, keyOfMember } from './commission-record.ts'
import { signed } from './labels.ts'
import {
  bytesOf,
  exactly,
  hash,
  id,
  instant,
  listOf,
  memberIndex,
  oneOf,
  orEmpty,
  recipient,
  type Shaped,
  trueOrFalse,
  wholeNumber,
} from './record-shape.ts'
import {
  type RecordRefusal,
  recordHash,
  recordKind,
  recordName,
  type SignedRecord,
  signersOf,
} from './records.ts'
import { isRefusal, type LockRefusal, refuse } from './refusal.ts'
import { isAcceptableKey, verify } from './verify.ts'

/** What a member signs for each number ahead: these two keys are mine, use them once. */
export const prekey = recordKind(
  signed.prekey,
  {
    box: id,
    member: memberIndex,
    n: wholeNumber(1_000_000, 1),
    read: recipient,
    share: recipient,
  },
  ({ read, share }) => read !== share,
)

const sealMember = exactly({
  /** Left out of this seal, for want of a prekey: the other fields are empty. */
  dead: trueOrFalse,
  i: memberIndex,
  n: wholeNumber(1_000_000),
  /** What a key of this kind unwraps stays on its device; of the other kind is handed over. */
  read: orEmpty(recipient),
  share: orEmpty(recipient),
  /** The member's own, over the prekey record of these two. */
  sig: orEmpty(bytesOf(64)),
})

export const seal = recordKind(signed.seal, {
  box: id,
  /** Verifies what the box signs while this seal is in force. */
  boxKey: hash,
  commission: hash,
  /** The outer layer of every envelope is for it; its key lies in the server's key folder. */
  gate: recipient,
  /** Where the chain stood: a seal binds the journal before it. */
  journal: exactly({ hash: orEmpty(hash), seq: wholeNumber() }),
  kind: oneOf('week'),
  members: listOf(sealMember, { max: commissionPeopleMax }),
  no: wholeNumber(1_000_000, 1),
  opensAt: instant,
  /** Hash of the seal before; empty in the first. */
  prev: orEmpty(hash),
  sealedAt: instant,
  /** From then on a writer is warned: the box should have been opened and sealed anew. */
  staleAfter: instant,
})

export type SealMember = Shaped<{ member: typeof sealMember }>['member']
export type SealBody = Exclude<ReturnType<typeof seal.read>, LockRefusal>

/** A checked seal: the fields as signed, the seal's hash, and its name as people compare it. */
export type SealFacts = SealBody & { readonly hash: Uint8Array; readonly name: string }

export type SealRefusal = RecordRefusal | LockRefusal<'seal_wrong'>

/** `7F3A 91C2 0B5E 44D1 9C07`; the number in front is the page's affair. */
export const sealName = recordName

/** What envelopes, attestations and the next seal call this one. */
export const sealHash = (body: Uint8Array): Uint8Array => recordHash(signed.seal, body)

/**
 * Everything about one seal that can be known from it and the commission: shape, keys, every
 * living member's own signature under their two keys, and a quorum with a parent over the whole.
 *
 * With `previous` also that it follows that seal. Whether it is the newest only time tells: `mayUse`.
 */
export function checkSeal(
  record: SignedRecord,
  commission: Commission,
  { previous }: { readonly previous?: SealFacts } = {},
): SealFacts | SealRefusal {
  const checked = checkSealBody(record.body, commission, { ...(previous ? { previous } : {}) })
  if (isRefusal(checked)) return checked
  const boxKey = fromBase64url(checked.boxKey)
  const signers = signersOf(record, seal.label, commission.box, by =>
    by === 'box' ? boxKey : keyOfMember(commission, by),
  )
  if (isRefusal(signers)) return signers
  if (!signers.has('box')) return refuse('signature_missing', 'box')
  return isQuorum(commission, signers) ? checked : refuse('signature_missing', 'quorum')
}

/**
 * The same before anybody signed: what each device checks of the next seal at Open. `lostNo` is the
 * highest number a seal had that was lost with a disk, as the journal says: none is given twice.
 */
export function checkSealBody(
  body: Uint8Array,
  commission: Commission,
  { previous, lostNo = 0 }: { readonly previous?: SealFacts; readonly lostNo?: number } = {},
): SealFacts | SealRefusal {
  const fields = seal.read(body)
  if (isRefusal(fields)) return fields
  const wrong =
    belongingProblem(fields, commission) ??
    refoundedProblem(fields, commission) ??
    orderProblem(fields, previous, lostNo) ??
    membersProblem(fields, commission) ??
    prekeysProblem(fields, previous)
  if (wrong) return refuse('seal_wrong', wrong)
  const hash = sealHash(body)
  return { ...fields, hash, name: sealName(hash) }
}

/** What a writer's phone asks: is this seal good to seal with, and not older than one it saw. */
export function mayUse(
  { no, staleAfter }: Pick<SealFacts, 'no' | 'staleAfter'>,
  { now, lowestNo }: { readonly now: number; readonly lowestNo: number },
): 'fresh' | 'stale' | 'older_than_seen' {
  if (no < lowestNo) return 'older_than_seen'
  return now > staleAfter ? 'stale' : 'fresh'
}

function belongingProblem(fields: SealBody, commission: Commission): string | undefined {
  if (fields.box !== toBase64url(commission.box)) return 'box'
  if (fields.commission !== toBase64url(commission.hash)) return 'commission'
  return isAcceptableKey(fromBase64url(fields.boxKey)) ? undefined : 'box_key'
}

/** After a founding anew the box has the key the record names, and its journal the line behind it. */
function refoundedProblem({ boxKey, journal }: SealBody, { refounded }: Commission) {
  if (!refounded) return undefined
  if (boxKey !== refounded.boxKeys.now) return 'box_key'
  return journal.seq > refounded.journal.seq ? undefined : 'journal'
}

function orderProblem(
  fields: SealBody,
  previous: SealFacts | undefined,
  lostNo: number,
): string | undefined {
  if ((fields.no === 1) !== (fields.prev === '')) return 'prev'
  if ((fields.journal.seq === 0) !== (fields.journal.hash === '')) return 'journal'
  if (fields.sealedAt >= fields.opensAt || fields.opensAt >= fields.staleAfter) return 'times'
  if (!previous) return undefined
  if (fields.no !== Math.max(previous.no, lostNo) + 1) return 'number'
  if (fields.prev !== toBase64url(previous.hash)) return 'prev'
  return fields.journal.seq < previous.journal.seq ? 'journal' : undefined
}

function membersProblem(fields: SealBody, commission: Commission): string | undefined {
  const { members } = fields
  if (members.length !== commission.members.length) return 'members'
  if (members.some(({ i }, at) => i !== commission.members[at]!.i)) return 'members'
  const wrong = members.find(member => !isSoundMember(member, fields, commission))
  if (wrong) return `member_${wrong.i}`
  // One key in two places would let its owner stand in for another person, or for the gate.
  const living = members.filter(({ dead }) => !dead)
  const recipients = [
    fields.gate,
    ...living.flatMap(({ read, share }) => [read, share]),
    ...commission.members.map(({ desk }) => desk),
  ]
  if (new Set(recipients).size !== recipients.length) return 'recipients'
  // A seat lives as long as one of its people does.
  const seats = seatsHeld(
    living.map(({ i }) => i),
    commission,
  )
  if (seats.length < commission.k) return 'too_few_living'
  return seats.some(({ role }) => role === 'parent') ? undefined : 'no_living_parent'
}

/**
 * Numbers rise: keys that were in the seal before are destroyed when it is closed, and nobody could
 * read what was locked to them again.
 */
function prekeysProblem({ members }: SealBody, previous: SealFacts | undefined) {
  const used = new Map(previous?.members.map(({ i, n }) => [i, n]))
  const again = members.find(({ dead, i, n }) => !dead && n <= (used.get(i) ?? 0))
  return again && `member_${again.i}`
}

/** A dead member has nothing at all; a living one signed exactly these two recipients. */
function isSoundMember(
  { dead, i, n, read, share, sig }: SealMember,
  { box }: SealBody,
  commission: Commission,
): boolean {
  if (dead) return n === 0 && read === '' && share === '' && sig === ''
  if (n === 0 || read === '' || share === '' || sig === '') return false
  const key = keyOfMember(commission, i)
  if (!key) return false
  const body = prekey.body({ box, member: i, n, read, share })
  return verify(prekey.label, commission.box, body, fromBase64url(sig), key)
}
