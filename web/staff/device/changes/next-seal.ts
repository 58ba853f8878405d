// A newcomer in the room looks at the seal drawn for the new commission, and signs it: their first act.
import { kyrgyzCalendar } from '#core/holidays.ts'
import { schoolDaysMax } from '#core/limits.ts'
import { isRefusal, type Refusal, refuse } from '#core/refusal.ts'
import { readRegulation } from '#core/regulation-record.ts'
import { declaredDay, withSchoolDays } from '#core/school-days.ts'
import { list, read } from '#core/shape.ts'
import { fromBase64url, toBase64url } from '#crypto/bytes.ts'
import { parseCanonical } from '#crypto/canonical.ts'
import { type SealFacts, seal } from '#crypto/seal-record.ts'
import { readNextSeal as readPromise, signNextSeal as signPromise } from '#wire/changes.ts'
import type { AnswerOf } from '#wire/contract.ts'
import { checkNextSeal, isProblem, provesOwnKeys } from '../ceremony/next-seal.ts'
import { checkSealed, incomingAfter } from '../commissions.ts'
import { readRestored } from '../restored.ts'
import type { Seat } from '../seat.ts'

type Told = AnswerOf<typeof readPromise>

/** Every signature, key and hour of it was checked on this device. */
export type NextSealSight = {
  readonly opening: string
  readonly hash: string
  readonly body: Uint8Array
  readonly seal: SealFacts
  /** Of the new commission, who has signed it; `enough` when the box may be sealed with it. */
  readonly signed: readonly number[]
  readonly enough: boolean
}

/** `no_opening` while no room is open for which a seal of the new commission is drawn. */
export async function readNextSeal(seat: Seat): Promise<NextSealSight | Refusal> {
  const told = await seat.call(readPromise, {})
  if (isRefusal(told)) return told
  const last = told.commissions[told.commissions.length - 1]
  const sealed = checkSealed(told.seal, told.commissions, seat.boxId)
  if (isRefusal(sealed)) return sealed
  const incoming = last && incomingAfter(sealed, told.commissions, last)
  if (!incoming) return refuse('commission_wrong', { at: 'none' })
  if (isRefusal(incoming)) return incoming
  const rules = rulesIn(told)
  if (isRefusal(rules)) return rules
  const { calledAt, now, nextSeal, nextSealHash } = told
  const shown = { calledAt, now, nextSealHash, nextSeal: { body: nextSeal, signatures: [] } }
  const restored = told.restored && readRestored(told.restored, sealed.seal)
  if (isRefusal(restored)) return restored
  const facts = {
    ...rules,
    ...(restored && { restored: { ...restored, isSince: restored.seq > sealed.seal.journal.seq } }),
  }
  const next = checkNextSeal(shown, { sealed, incoming }, facts)
  if (isProblem(next)) return refuse('seal_wrong', { at: next.detail ?? next.problem })
  const isOwn = next.commission.members.some(
    ({ i, key }) => i === seat.member && key === seat.keys?.publics.key,
  )
  if (!isOwn) return refuse('commission_wrong', { at: 'own_key' })
  const { opening, signed, enough } = told
  return {
    ...{ opening, signed, enough, body: next.body, seal: next.seal },
    hash: toBase64url(next.seal.hash),
  }
}

/** Signs after the newcomer's own keys of this seal came back and opened. */
export async function signNextSeal(
  seat: Seat,
  { opening, hash, body, seal: next }: NextSealSight,
  lastGroup?: string,
): Promise<'signed' | Refusal> {
  if (!seat.keys) return refuse('signed_out')
  if (!(await provesOwnKeys(seat, next))) return refuse('keys_disagree', { number: next.no })
  const pen = await seat.pen(lastGroup)
  if (isRefusal(pen)) return pen
  const sig = toBase64url(pen.sign(seal.label, body))
  const kept = await seat.call(signPromise, { opening, nextSeal: hash, sig })
  return isRefusal(kept) ? kept : 'signed'
}

function rulesIn({ regulation: rules, schoolDays }: Told) {
  const regulation = readRegulation(json(rules))
  if (isRefusal(regulation)) return regulation
  const days = read(list(declaredDay, schoolDaysMax), json(schoolDays))
  if (isRefusal(days)) return days
  return { regulation, calendar: withSchoolDays(kyrgyzCalendar, days) }
}

function json(bytes: string): unknown {
  try {
    return parseCanonical(fromBase64url(bytes))
  } catch {
    return undefined
  }
}
