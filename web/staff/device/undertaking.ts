// A member's own undertaking, read back from the box and checked with the member's own key.
import type { Order } from '#core/commission.ts'
import type { CivilDate } from '#core/local-time.ts'
import { isRefusal, type Refusal, refuse } from '#core/refusal.ts'
import { fromBase64url } from '#crypto/bytes.ts'
import { noBoxYet } from '#crypto/commission-record.ts'
import { keyEverOf } from '#crypto/everyone.ts'
import { readOwn, recordHash, recordName } from '#crypto/records.ts'
import { undertaking } from '#crypto/undertaking.ts'
import type { OwnRecord } from '#wire/primitives.ts'
import { readUndertaking as promise } from '#wire/undertakings.ts'
import { knowBox } from './box.ts'
import type { Seat } from './seat.ts'

export type OwnUndertaking = {
  readonly on: CivilDate
  readonly order: Order
  /** `7F3A 91C2 0B5E 44D1 9C07` */
  readonly code: string
  readonly record: OwnRecord
}

/** Nothing in a box founded before undertakings were kept; `signature_wrong` when it is not one's own. */
export async function readUndertaking(seat: Seat): Promise<OwnUndertaking | undefined | Refusal> {
  const known = await knowBox(seat)
  if (isRefusal(known)) return known
  const told = await seat.call(promise, {})
  if (isRefusal(told)) return told
  if (told.undertaking === undefined) return undefined
  const key = keyEverOf(known.sealed.commission, seat.member)
  if (!key) return refuse('not_a_member', { member: seat.member })
  const body = fromBase64url(told.undertaking.body)
  const own = { body, sig: fromBase64url(told.undertaking.sig, 64) }
  // Given in a founding, it was signed before the box had a name.
  const inBox = readOwn(undertaking, own, seat.boxId, key)
  const fields = isRefusal(inBox) ? readOwn(undertaking, own, noBoxYet, key) : inBox
  if (isRefusal(fields)) return fields
  if (fields.member !== seat.member) return refuse('signature_wrong')
  const code = recordName(recordHash(undertaking.label, body))
  return { on: fields.on, order: fields.order, code, record: told.undertaking }
}
