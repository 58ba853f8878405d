// Which commission a seal belongs to: the line of records, checked from the founding on.
import { type Refusal, refuse } from '#core/refusal.ts'
import { equalBytes, fromBase64url, toBase64url } from '#crypto/bytes.ts'
import {
  boxKeysSaid,
  type Commission,
  checkCommissionChain,
  commissionHash,
} from '#crypto/commission-record.ts'
import { fromWire } from '#crypto/records.ts'
import { isRefusal } from '#crypto/refusal.ts'
import { checkSeal, type SealFacts, seal } from '#crypto/seal-record.ts'
import type { WireRecord } from '#wire/primitives.ts'

/** A seal of this box, checked, with the commission in whose name it was signed. */
export type Sealed = { readonly seal: SealFacts; readonly commission: Commission }

/**
 * The commission whose record has this hash. Records after it are not looked at: a change of the
 * commission takes effect with a seal, and older seals stay with those they were sealed to.
 */
export function commissionNamed(
  records: readonly WireRecord[],
  hash: string,
  boxKey: Uint8Array,
): Commission | Refusal {
  const wanted = fromBase64url(hash, 32)
  const all = []
  for (const wire of records) {
    const record = fromWire(wire)
    if (isRefusal(record)) return record
    all.push(record)
  }
  const at = all.findIndex(({ body }) => equalBytes(commissionHash(body), wanted))
  if (at < 0) return refuse('commission_wrong', { at: 'not_found' })
  // Of a box founded anew later records may name the key that earlier ones are signed with.
  return checkCommissionChain(all.slice(0, at + 1), [boxKey, ...boxKeysSaid(all)])
}

/** Reads the commission a seal names, then checks the seal with it. `box` is this device's own. */
export function checkSealed(
  wire: WireRecord,
  records: readonly WireRecord[],
  box: Uint8Array,
): Sealed | Refusal {
  const record = fromWire(wire)
  if (isRefusal(record)) return record
  const commission = commissionOf(record.body, records, box)
  if (isRefusal(commission)) return commission
  const facts = checkSeal(record, commission)
  return isRefusal(facts) ? facts : { seal: facts, commission }
}

/**
 * Who is the commission by the journal: the one the newest seal names, or in the one hour between
 * its hanging and its line in the journal, the one before. The server says which.
 */
export function commissionInForce(
  { seal, commission }: Sealed,
  records: readonly WireRecord[],
  told: { readonly inForce: string; readonly isUnderway: boolean },
): Commission | Refusal {
  const { chain } = commission
  const [before, named] = [chain[chain.length - 2], chain[chain.length - 1]]
  const isIt = (hash: Uint8Array | undefined) =>
    hash !== undefined && toBase64url(hash) === told.inForce
  if (isIt(named)) return commission
  return told.isUnderway && isIt(before)
    ? commissionNamed(records, told.inForce, fromBase64url(seal.boxKey))
    : refuse('commission_wrong', { at: 'in_force' })
}

/** The commission that comes: its record follows the one this seal names, and nothing lies between. */
export function incomingAfter(
  { seal, commission }: Sealed,
  records: readonly WireRecord[],
  incoming: WireRecord,
): Commission | Refusal {
  const chain = []
  for (const wire of [...records.slice(0, commission.chain.length), incoming]) {
    const record = fromWire(wire)
    if (isRefusal(record)) return record
    chain.push(record)
  }
  const next = checkCommissionChain(chain, [fromBase64url(seal.boxKey)])
  if (isRefusal(next)) return next
  const before = next.chain[next.chain.length - 2]
  return before !== undefined && equalBytes(before, commission.hash)
    ? next
    : refuse('commission_wrong', { at: 'chain' })
}

function commissionOf(
  sealBody: Uint8Array,
  records: readonly WireRecord[],
  box: Uint8Array,
): Commission | Refusal {
  const fields = seal.read(sealBody)
  if (isRefusal(fields)) return fields
  const commission = commissionNamed(records, fields.commission, fromBase64url(fields.boxKey))
  if (isRefusal(commission)) return commission
  return equalBytes(commission.box, box) ? commission : refuse('commission_wrong', { at: 'box' })
}
