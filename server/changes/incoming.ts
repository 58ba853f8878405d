// The commission a ready change brings: whose seal is drawn next, and whose record stands beside it.
import { isRefusal } from '#core/refusal.ts'
import { fromBase64url } from '#crypto/bytes.ts'
import { type Commission, checkCommissionChain } from '#crypto/commission-record.ts'
import { signed } from '#crypto/labels.ts'
import type { SignedRecord } from '#crypto/records.ts'
import { boxPublicKey, signAsBox } from '../box-key.ts'
import type { KeyFolder } from '../key-folder.ts'
import { readSeal } from '../keys-agree.ts'
import type { Nouns } from '../store/store.ts'
import type { TheBox } from '../the-box.ts'
import { isReady, readChange } from './standing.ts'

export type Incoming = {
  readonly commission: Commission
  readonly record: SignedRecord
  readonly hash: string
}

/**
 * The box signs when everybody else has: once, its signature is then kept with theirs. Absent while
 * anything is missing. `now` decides nothing here: who has keys needs no invitation any more.
 */
export async function incomingCommission(
  nouns: Nouns,
  keys: KeyFolder,
  box: TheBox,
): Promise<Incoming | undefined> {
  const change = await readChange(nouns, box, 0)
  if (!change?.record || !isReady(change)) return undefined
  const { body, hash, signatures } = change.record
  const isSigned = signatures.some(({ by }) => by === 'box')
  const sig = signAsBox(keys, signed.commission, box.idBytes, body)
  if (!isSigned) await nouns.records.sign(box.id, hash, [{ by: 'box', sig }])
  const record: SignedRecord = {
    body,
    signatures: isSigned ? signatures : [...signatures, { by: 'box', sig }],
  }
  const before = change.kept.hung ? box.commissions.slice(0, -1) : box.commissions
  const commission = checkCommissionChain([...before, record], [boxPublicKey(keys)])
  if (isRefusal(commission)) throw new Error('a ready change does not hold')
  return { commission, record, hash }
}

/** Of the seal drawn for an opening under way: the new commission's record when it is for another. */
export async function incomingOf(
  nouns: Nouns,
  box: TheBox,
  nextBody: Uint8Array,
): Promise<Incoming | undefined> {
  const { commission: hash, boxKey } = readSeal(nextBody)
  const change = await readChange(nouns, box, 0)
  if (change?.record?.hash !== hash) return undefined
  const { body, signatures } = change.record
  const record = { body, signatures }
  const before = change.kept.hung ? box.commissions.slice(0, -1) : box.commissions
  const commission = checkCommissionChain([...before, record], [fromBase64url(boxKey, 32)])
  return isRefusal(commission) ? undefined : { commission, record, hash }
}
