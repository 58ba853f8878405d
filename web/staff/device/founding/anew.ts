// A box that is founded anew, as a newcomer's device is told of it: the records before, the last seal, the last line.
//
// This device has never seen the box. It checks that all it is told hangs together from the first
// founding on, so that what it signs goes on with that box and with no other past of it.
import type { Calendar } from '#core/calendar.ts'
import { kyrgyzCalendar } from '#core/holidays.ts'
import { schoolDaysMax } from '#core/limits.ts'
import type { LostSeal, RefoundingReason } from '#core/refounding.ts'
import { isRefusal, type Refusal, refuse } from '#core/refusal.ts'
import { declaredDay, withSchoolDays } from '#core/school-days.ts'
import { list, read } from '#core/shape.ts'
import { equalBytes, fromBase64url, toBase64url } from '#crypto/bytes.ts'
import { parseCanonical } from '#crypto/canonical.ts'
import { type Commission, checkCommissionChain } from '#crypto/commission-record.ts'
import { fromWire, type SignedRecord } from '#crypto/records.ts'
import type { SealFacts } from '#crypto/seal-record.ts'
import type { FoundingAnswer } from '#wire/founding.ts'
import { checkSealed } from '../commissions.ts'

type Told = NonNullable<FoundingAnswer['anew']>

export type Anew = {
  readonly reason: RefoundingReason
  readonly calledAt: number
  readonly lost: readonly LostSeal[]
  readonly journal: { readonly seq: number; readonly hash: string }
  readonly boxKeys: { readonly before: string; readonly now: string }
  /** The newest record there was. */
  readonly before: Commission
  /** The last seal that hung. */
  readonly last: SealFacts
  readonly nextNo: number
  readonly calendar: Calendar
}

export function readAnew(told: Told): Anew | Refusal {
  const { reason, calledAt, lost, journal, boxKeys, nextNo } = told
  const records: SignedRecord[] = []
  for (const wire of told.commissions) {
    const record = fromWire(wire)
    if (isRefusal(record)) return record
    records.push(record)
  }
  const before = checkCommissionChain(records, [fromBase64url(boxKeys.before)])
  if (isRefusal(before)) return before
  const sealed = checkSealed(told.seal, told.commissions, before.box)
  if (isRefusal(sealed)) return sealed
  const days = read(list(declaredDay, schoolDaysMax), parsed(told.schoolDays))
  if (isRefusal(days)) return days
  const { seal: last } = sealed
  const follows =
    last.boxKey === boxKeys.before &&
    last.journal.seq <= journal.seq &&
    nextNo > last.no &&
    lost.some(({ seal }) => seal === toBase64url(last.hash))
  if (!follows) return refuse('seal_wrong', { at: 'refounded' })
  const calendar = withSchoolDays(kyrgyzCalendar, days)
  return { ...{ reason, calledAt, lost, journal, boxKeys, nextNo }, before, last, calendar }
}

/** The record that is to be signed names the keys and the line that were told. */
export const isBehindLast = ({ boxKeys, journal, before }: Anew, { box, refounded }: Commission) =>
  equalBytes(box, before.box) &&
  refounded?.journal.seq === journal.seq &&
  refounded.journal.hash === journal.hash &&
  refounded.boxKeys.before === boxKeys.before &&
  refounded.boxKeys.now === boxKeys.now

function parsed(bytes: string): unknown {
  try {
    return parseCanonical(fromBase64url(bytes))
  } catch {
    return undefined
  }
}
