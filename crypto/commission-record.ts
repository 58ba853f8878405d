// Who opens this box: the commission record, and the line of them from the founding on. SPEC §4.1
import { commissionPeopleMax, leavesMax, membersMax, membersMin } from '#core/limits.ts'
import { isWellSeated, leafCount, seatsHeld, seatsOf } from '#core/seats.ts'
import { equalBytes, fromBase64url, toBase64url } from './bytes.ts'
import { signed } from './labels.ts'
import {
  day,
  exactly,
  hash,
  id,
  line,
  listOf,
  memberIndex,
  oneOf,
  recipient,
  type Shaped,
  type Take,
  wholeNumber,
} from './record-shape.ts'
import { recordHash, recordKind, type SignedRecord, type Signer, signersOf } from './records.ts'
import { isRefusal, type LockRefusal, refuse } from './refusal.ts'
import { boxIdBytes, isAcceptableKey } from './verify.ts'

const person = {
  /** Case keys are wrapped to it. */
  desk: recipient,
  /** Theirs for as long as the box lives; in later records no longer their place in the list. */
  i: memberIndex,
  /** Verifies what they sign. */
  key: hash,
  name: line(200),
  role: oneOf('responsible', 'parent', 'staff'),
}
const ownSeat = exactly(person)
/** A substitute has a field more: the index of the member whose seat it shares. */
const sharedSeat = exactly({ ...person, seat: memberIndex })

export type CommissionMember = Shaped<{ member: typeof ownSeat }>['member'] & {
  readonly seat?: number
}

const member: Take<CommissionMember> = value =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, 'seat')
    ? sharedSeat(value)
    : ownSeat(value)

const common = {
  /** How many seats must be taken to open the box: more than half. */
  k: wholeNumber(membersMax, 1),
  members: listOf(member, { min: membersMin, max: commissionPeopleMax }),
  no: wholeNumber(1_000_000, 1),
  order: exactly({ date: day, no: line(120) }),
}

/** The first record has no box: its own hash becomes the box id. */
export const founding = recordKind(signed.commission, common)
export const succession = recordKind(signed.commission, { ...common, box: id, prev: hash })

/**
 * A checked commission. `chain` holds every record's hash from the founding to this one, `everyone`
 * all who were ever listed, by rising index: an old answer is still signed by who signed it.
 */
export type Commission = {
  readonly box: Uint8Array
  readonly hash: Uint8Array
  readonly chain: readonly Uint8Array[]
  readonly everyone: readonly CommissionMember[]
  readonly k: number
  readonly members: readonly CommissionMember[]
  readonly no: number
  readonly order: { readonly date: string; readonly no: string }
}

export type CommissionRefusal = LockRefusal<
  'commission_wrong' | 'malformed' | 'signature_missing' | 'signature_wrong'
>

/** The founding record is signed with sixteen zeros where later ones have the box id. */
export const noBoxYet = new Uint8Array(boxIdBytes)

/** The first 16 bytes of the founding record's hash: the box is named by who founded it. */
export const boxIdOf = (first: SignedRecord): Uint8Array =>
  recordHash(signed.commission, first.body).slice(0, boxIdBytes)

/** By index, never by place: after a change of the commission the two differ. */
export const keyOfMember = (commission: Commission, i: number): Uint8Array | undefined => {
  const found = commission.members.find(member => member.i === i)
  return found && fromBase64url(found.key, 32)
}

/**
 * Are these people enough: on at least k seats, a parent's among them? A member and the substitute
 * are one seat, both present or one alone.
 */
export const isQuorum = (commission: Commission, present: Iterable<Signer>): boolean => {
  const held = seatsHeld(present, commission)
  return held.length >= commission.k && held.some(({ role }) => role === 'parent')
}

/**
 * Checks every record from the founding on and hands back the newest commission.
 *
 * A later record takes effect only if those who leave agreed: k of the outgoing with a parent, all
 * newcomers, and the box. `boxKeys` are the box's public keys, old and new, as seals list them.
 */
export function checkCommissionChain(
  records: readonly SignedRecord[],
  boxKeys: readonly Uint8Array[] = [],
): Commission | CommissionRefusal {
  const all = checkCommissions(records, boxKeys)
  return isRefusal(all) ? all : all[all.length - 1]!
}

/** The same, with every commission there was, oldest first: a journal spans them all. */
export function checkCommissions(
  records: readonly SignedRecord[],
  boxKeys: readonly Uint8Array[] = [],
): readonly Commission[] | CommissionRefusal {
  const checked: Commission[] = []
  for (const record of records) {
    const before = checked[checked.length - 1]
    const next = before ? checkSuccession(record, before, boxKeys) : checkFounding(record)
    if (isRefusal(next)) return next
    checked.push(next)
  }
  return checked.length > 0 ? checked : refuse('commission_wrong', 'none')
}

/** What each device looks at before anybody signs: a lawful commission, and the box it will name. */
export function checkFoundingBody(body: Uint8Array): Commission | CommissionRefusal {
  const fields = founding.read(body)
  if (isRefusal(fields)) return fields
  const hash = recordHash(signed.commission, body)
  const box = hash.slice(0, boxIdBytes)
  const commission = { ...fields, box, hash, chain: [hash], everyone: fields.members }
  // Only here may indexes be assumed to run 0, 1, 2 …: later a place that fell free stays empty.
  if (fields.members.some(({ i }, at) => i !== at)) return refuse('commission_wrong', 'index')
  const wrong = compositionProblem(commission)
  return wrong ? refuse('commission_wrong', wrong) : commission
}

function checkFounding(record: SignedRecord): Commission | CommissionRefusal {
  const commission = checkFoundingBody(record.body)
  if (isRefusal(commission)) return commission
  const signers = signersOf(record, signed.commission, noBoxYet, by =>
    by === 'box' ? undefined : keyOfMember(commission, by),
  )
  if (isRefusal(signers)) return signers
  const missing = commission.members.find(({ i }) => !signers.has(i))
  return missing ? refuse('signature_missing', String(missing.i)) : commission
}

function checkSuccession(
  record: SignedRecord,
  outgoing: Commission,
  boxKeys: readonly Uint8Array[],
): Commission | CommissionRefusal {
  const fields = succession.read(record.body)
  if (isRefusal(fields)) return fields
  const { box, prev, ...rest } = fields
  const hash = recordHash(signed.commission, record.body)
  const incoming = {
    ...rest,
    box: outgoing.box,
    hash,
    chain: [...outgoing.chain, hash],
    everyone: [...outgoing.everyone, ...rest.members.filter(({ i }) => !keyOfMember(outgoing, i))],
  }
  if (box !== toBase64url(outgoing.box)) return refuse('commission_wrong', 'box')
  if (prev !== toBase64url(outgoing.hash)) return refuse('commission_wrong', 'chain')
  if (rest.no <= outgoing.no) return refuse('commission_wrong', 'number')
  const wrong = compositionProblem(incoming) ?? stayingProblem(incoming, outgoing)
  if (wrong) return refuse('commission_wrong', wrong)
  return checkSuccessionSignatures(record, incoming, outgoing, boxKeys)
}

/**
 * With each of the box's keys in turn: which one was in force then is not in the record. A member
 * who stays signs with one key that is in both, so the outgoing list is asked first.
 */
function checkSuccessionSignatures(
  record: SignedRecord,
  incoming: Commission,
  outgoing: Commission,
  boxKeys: readonly Uint8Array[],
): Commission | CommissionRefusal {
  const { label } = succession
  let signers: ReturnType<typeof signersOf> | undefined
  for (const boxKey of boxKeys) {
    signers = signersOf(record, label, outgoing.box, by =>
      by === 'box' ? boxKey : (keyOfMember(outgoing, by) ?? keyOfMember(incoming, by)),
    )
    if (!isRefusal(signers)) break
  }
  if (!signers) return refuse('signature_missing', 'box')
  if (isRefusal(signers)) return signers
  if (!signers.has('box')) return refuse('signature_missing', 'box')
  const newcomer = incoming.members.find(({ i }) => !keyOfMember(outgoing, i) && !signers.has(i))
  if (newcomer) return refuse('signature_missing', String(newcomer.i))
  return isQuorum(outgoing, signers) ? incoming : refuse('signature_missing', 'quorum')
}

/** What makes any commission unlawful, as a word, or nothing. */
function compositionProblem({ members, k }: Commission): string | undefined {
  const seats = seatsOf({ members })
  if (seats.length % 2 === 0) return 'even'
  if (seats.length < membersMin || seats.length > membersMax) return 'size'
  if (k !== Math.floor(seats.length / 2) + 1) return 'majority'
  if (seats.filter(({ role }) => role === 'responsible').length !== 1) return 'responsible'
  if (!seats.some(({ role }) => role === 'parent')) return 'parent'
  if (members.some(({ i }, at) => at > 0 && members[at - 1]!.i >= i)) return 'index'
  if (!members.every(each => isWellSeated(each, seats))) return 'seat'
  if (leafCount({ members }) > leavesMax) return 'leaves'
  if (new Set(members.map(({ key }) => key)).size !== members.length) return 'keys'
  if (new Set(members.map(({ desk }) => desk)).size !== members.length) return 'desk'
  if (!members.every(({ key }) => isAcceptableKey(fromBase64url(key)))) return 'keys'
  return undefined
}

/**
 * An index belongs to one key for good: a signature `by` 4 must never have two meanings. So who
 * stays keeps index and key together, and the recipient that comes from the same root; a newcomer
 * gets a number that was not in use before.
 */
function stayingProblem(incoming: Commission, outgoing: Commission): string | undefined {
  const highest = Math.max(...outgoing.everyone.map(({ i }) => i))
  for (const { i, key, desk } of incoming.members) {
    const before = outgoing.members.find(member => member.i === i || member.key === key)
    if (before ? before.i !== i || before.key !== key : i <= highest) return 'index'
    if (before && before.desk !== desk) return 'desk'
  }
  return undefined
}

/** The poster's question: does this line of records pass through the one printed on the wall? */
export const passesThrough = (commission: Commission, hash: Uint8Array): boolean =>
  commission.chain.some(link => equalBytes(link, hash))
