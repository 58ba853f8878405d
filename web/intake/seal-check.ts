// Whether the seal the box shows is good to lock a letter with: every signature, from the founding on.

import { isRefusal, type Refusal, refuse } from '#core/refusal.ts'
import { fromBase64url } from '#crypto/bytes.ts'
import { type Commission, checkCommissionChain } from '#crypto/commission-record.ts'
import { passedBefore, passesThrough } from '#crypto/poster.ts'
import { fromWire, type SignedRecord } from '#crypto/records.ts'
import { checkSeal, mayUse, type SealFacts, seal as sealRecord } from '#crypto/seal-record.ts'
import type { AnswerOf } from '#wire/contract.ts'
import type { currentSeal } from '#wire/seals.ts'

export type TrustedSeal = {
  readonly seal: SealFacts
  readonly commission: Commission
  /** Whether the commission was compared with the poster the phone came by. */
  readonly poster: 'compared' | 'not_compared'
  readonly isStale: boolean
}

export type SeenBefore = {
  /** In seconds; the phone's own clock. */
  readonly now: number
  /** A seal with a lower number than one this page has seen is an old one shown again. */
  readonly lowestNo: number
  /** From the QR code of the poster: the hash of a commission record, base64url. */
  readonly poster?: string | undefined
}

export function checkShown(
  shown: AnswerOf<typeof currentSeal>,
  { now, lowestNo, poster }: SeenBefore,
): TrustedSeal | Refusal {
  const record = fromWire(shown.seal)
  if (isRefusal(record)) return refuse('seal_wrong')
  const commission = chainOf(shown, record.body)
  if (isRefusal(commission)) return commission
  const seal = checkSeal(record, commission)
  if ('refusal' in seal) return refuse('seal_wrong', seal.detail)
  const use = mayUse(seal, { now, lowestNo })
  if (use === 'older_than_seen') return refuse('seal_older', { no: seal.no, lowestNo })
  if (poster !== undefined && !passesThrough(commission, hashOnPoster(poster))) {
    const isOfBefore = passedBefore(commission, hashOnPoster(poster))
    return refuse(isOfBefore ? 'poster_of_before' : 'poster_differs')
  }
  return {
    seal,
    commission,
    poster: poster === undefined ? 'not_compared' : 'compared',
    isStale: use === 'stale',
  }
}

/** Later commission records are signed by the box too, with the key the seal lists. */
function chainOf(shown: AnswerOf<typeof currentSeal>, sealBody: Uint8Array): Commission | Refusal {
  const fields = sealRecord.read(sealBody)
  if ('refusal' in fields) return refuse('seal_wrong', fields.detail)
  const records = shown.commissions.map(fromWire).filter(isRecord)
  if (records.length < shown.commissions.length) return refuse('commission_wrong')
  const commission = checkCommissionChain(records, [fromBase64url(fields.boxKey)])
  return 'refusal' in commission ? refuse('commission_wrong', commission.detail) : commission
}

const isRecord = (record: object): record is SignedRecord => !isRefusal(record)

/** A fragment that is no hash compares with nothing: then the poster is not ours. */
function hashOnPoster(poster: string): Uint8Array {
  try {
    return fromBase64url(poster, 32)
  } catch {
    return new Uint8Array(0)
  }
}
