// Who opens this box: the commission record, and the line of them from the founding on. SPEC §4.1
import { seatsHeld } from '#core/seats.ts'
import { fromBase64url, toBase64url } from './bytes.ts'
import { type CommissionMember, common, compositionProblem } from './commission-shape.ts'
import { signed } from './labels.ts'
import { exactly, hash, id, wholeNumber } from './record-shape.ts'
import { recordHash, recordKind, type SignedRecord, type Signer, signersOf } from './records.ts'
import { isRefusal, type LockRefusal, refuse } from './refusal.ts'
import { boxIdBytes, isAcceptableKey } from './verify.ts'

/** The first record has no box: its own hash becomes the box id. */
export const founding = recordKind(signed.commission, common)
export const succession = recordKind(signed.commission, { ...common, box: id, prev: hash })

/** A commission of people whom the one before did not choose: nobody of it could sign any more. */
export const refounding = recordKind(signed.refound, {
  ...common,
  box: id,
  /** What the box's lines were signed with until then, and from then on. */
  boxKeys: exactly({ before: hash, now: hash }),
  /** The last line there was: the line that says so comes right behind it, and nowhere else. */
  journal: exactly({ hash, seq: wholeNumber(Number.MAX_SAFE_INTEGER, 1) }),
  prev: hash,
})

/** Where the present chain of records began, when that was not the founding itself. */
export type Refounded = {
  /** Its record's place in the chain. */
  readonly at: number
  readonly no: number
  /** Everybody it listed: they have signed it, and the line that says so. */
  readonly members: readonly number[]
  readonly boxKeys: { readonly before: string; readonly now: string }
  readonly journal: { readonly hash: string; readonly seq: number }
}

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
  /** The last time the box was founded anew; absent where it never was. */
  readonly refounded?: Refounded
}

export type CommissionRefusal = LockRefusal<
  'commission_wrong' | 'malformed' | 'signature_missing' | 'signature_wrong'
>

/** The founding record is signed with sixteen zeros where later ones have the box id. */
export const noBoxYet = new Uint8Array(boxIdBytes)

/** The first 16 bytes of the founding record's hash: the box is named by who founded it. */
export const boxIdOf = (first: SignedRecord): Uint8Array =>
  recordHash(signed.commission, first.body).slice(0, boxIdBytes)

/** What seals, lines and posters call a record by: one that founds anew has a label of its own. */
export const commissionHash = (body: Uint8Array): Uint8Array =>
  recordHash(isRefounding(body) ? signed.refound : signed.commission, body)

const isRefounding = (body: Uint8Array): boolean => !isRefusal(refounding.read(body))

/** Keys of the box no seal need be there for any more: a record that replaced one names both. */
export const boxKeysSaid = (records: readonly SignedRecord[]): readonly Uint8Array[] =>
  records.flatMap(({ body }) => {
    const fields = refounding.read(body)
    if (isRefusal(fields)) return []
    return [fromBase64url(fields.boxKeys.before), fromBase64url(fields.boxKeys.now)]
  })

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
  seen: readonly Uint8Array[] = [],
): readonly Commission[] | CommissionRefusal {
  const checked: Commission[] = []
  const said = boxKeysSaid(records)
  const boxKeys = said.length > 0 ? [...seen, ...said] : seen
  for (const record of records) {
    const before = checked[checked.length - 1]
    const next = before ? checkNext(record, before, boxKeys) : checkFounding(record)
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
  return signedByAll(commission, signers)
}

function signedByAll(
  commission: Commission,
  signers: ReadonlySet<Signer>,
): Commission | CommissionRefusal {
  const missing = commission.members.find(({ i }) => !signers.has(i))
  return missing ? refuse('signature_missing', String(missing.i)) : commission
}

const checkNext = (
  record: SignedRecord,
  before: Commission,
  boxKeys: readonly Uint8Array[],
): Commission | CommissionRefusal =>
  isRefounding(record.body)
    ? checkRefounding(record, before)
    : checkSuccession(record, before, boxKeys)

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
    ...(outgoing.refounded && { refounded: outgoing.refounded }),
  }
  if (box !== toBase64url(outgoing.box)) return refuse('commission_wrong', 'box')
  if (prev !== toBase64url(outgoing.hash)) return refuse('commission_wrong', 'chain')
  if (rest.no <= outgoing.no) return refuse('commission_wrong', 'number')
  const wrong = compositionProblem(incoming) ?? stayingProblem(incoming, outgoing)
  if (wrong) return refuse('commission_wrong', wrong)
  return checkSuccessionSignatures(record, incoming, outgoing, boxKeys)
}

/** Signed by everybody in it and by nobody else: no one of those before is asked, and none vouches. */
function checkRefounding(record: SignedRecord, before: Commission): Commission | CommissionRefusal {
  const commission = checkRefoundingBody(record.body, before)
  if (isRefusal(commission)) return commission
  const signers = signersOf(record, refounding.label, before.box, by =>
    by === 'box' ? undefined : keyOfMember(commission, by),
  )
  return isRefusal(signers) ? signers : signedByAll(commission, signers)
}

/** The same before anybody signed: what each device looks at when a box is founded anew. */
export function checkRefoundingBody(
  body: Uint8Array,
  before: Commission,
): Commission | CommissionRefusal {
  const fields = refounding.read(body)
  if (isRefusal(fields)) return fields
  const { box, prev, boxKeys, journal, ...rest } = fields
  const hash = commissionHash(body)
  const chain = [...before.chain, hash]
  const commission = {
    ...rest,
    box: before.box,
    hash,
    chain,
    everyone: [...before.everyone, ...rest.members],
    refounded: {
      ...{ at: chain.length - 1, no: rest.no, boxKeys, journal },
      members: rest.members.map(({ i }) => i),
    },
  }
  if (box !== toBase64url(before.box)) return refuse('commission_wrong', 'box')
  if (prev !== toBase64url(before.hash)) return refuse('commission_wrong', 'chain')
  if (rest.no !== before.no + 1) return refuse('commission_wrong', 'number')
  const isKeyKnown = !before.refounded || before.refounded.boxKeys.now === boxKeys.before
  const areKeys = Object.values(boxKeys).every(key => isAcceptableKey(fromBase64url(key)))
  if (!isKeyKnown || !areKeys) return refuse('commission_wrong', 'box_key')
  const wrong = compositionProblem(commission) ?? newcomersProblem(rest.members, before)
  return wrong ? refuse('commission_wrong', wrong) : commission
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

/**
 * An index belongs to one key for good: a signature `by` 4 must never have two meanings. So who
 * stays keeps index and key together, and the recipient that comes from the same root; a newcomer
 * gets a number that was not in use before.
 */
function stayingProblem(incoming: Commission, outgoing: Commission): string | undefined {
  const highest = highestIndex(outgoing.everyone)
  for (const { i, key, desk } of incoming.members) {
    const before = outgoing.members.find(member => member.i === i || member.key === key)
    if (before ? before.i !== i || before.key !== key : i <= highest) return 'index'
    if (before && before.desk !== desk) return 'desk'
  }
  return undefined
}

/** Founding anew nobody stays: whoever was there before comes with new keys, under a new index. */
function newcomersProblem(
  members: readonly CommissionMember[],
  { everyone }: Commission,
): string | undefined {
  const highest = highestIndex(everyone)
  if (members.some(({ i }) => i <= highest)) return 'index'
  if (members.some(({ key }) => everyone.some(known => known.key === key))) return 'keys'
  if (members.some(({ desk }) => everyone.some(known => known.desk === desk))) return 'desk'
  return undefined
}

/** Of everybody a box ever knew; a newcomer gets one above it. */
export const highestIndex = (everyone: readonly { readonly i: number }[]): number =>
  Math.max(...everyone.map(({ i }) => i))
