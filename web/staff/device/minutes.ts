// The minutes of sittings that elected, as a member's device reads them: every signature checked.
import { readMinutes as asMinutes, electedIn, type Minutes } from '#core/minutes.ts'
import { isRefusal, type Refusal, refuse } from '#core/refusal.ts'
import { fromBase64url, toBase64url } from '#crypto/bytes.ts'
import { parseCanonical } from '#crypto/canonical.ts'
import { signed } from '#crypto/labels.ts'
import { fromWire, recordHash, recordName, signersOf } from '#crypto/records.ts'
import { readMinutes as minutesPromise } from '#wire/minutes.ts'
import type { WireRecord } from '#wire/primitives.ts'
import { type BoxFacts, knowBox } from './box.ts'
import type { Seat } from './seat.ts'

export type CheckedMinutes = {
  readonly body: Minutes
  /** As it stands in the journal. */
  readonly hash: string
  /** `7F3A 91C2 0B5E 44D1 9C07` */
  readonly name: string
  /** Who signed, and the beginning of each signature as it is printed. */
  readonly signatures: readonly { readonly by: number; readonly code: string }[]
}

/**
 * Oldest first. `commission_wrong` when others hold office than were elected; `signature_wrong` or
 * `signature_missing` when minutes are not as they were signed.
 */
export async function readMinutes(seat: Seat): Promise<readonly CheckedMinutes[] | Refusal> {
  const known = await knowBox(seat)
  if (isRefusal(known)) return known
  const told = await seat.call(minutesPromise, {})
  if (isRefusal(told)) return told
  const { everyone } = known.sealed.commission
  const keyOf = (by: number | 'box') => {
    // An index belongs to one key for good, so whoever has left is still known by it.
    const key = everyone.find(({ i }) => i === by)?.key
    return key === undefined ? undefined : fromBase64url(key, 32)
  }
  const all: CheckedMinutes[] = []
  for (const wire of told.minutes) {
    const checked = check(wire, seat, keyOf)
    if (isRefusal(checked)) return checked
    all.push(checked)
  }
  const [newest] = all.slice(-1)
  return isOfTheirs(newest, known.facts) ? all : refuse('commission_wrong', { at: 'officers' })
}

/** The line that puts officers in office is the box's own: here they are held against the vote. */
function isOfTheirs(newest: CheckedMinutes | undefined, { officers, commission }: BoxFacts) {
  if (!newest) return true
  const elected = electedIn(newest.body, commission)
  return (
    !isRefusal(elected) &&
    elected.chair === officers.chair &&
    elected.secretary === officers.secretary
  )
}

function check(
  wire: WireRecord,
  { box, boxId }: Seat,
  keyOf: Parameters<typeof signersOf>[3],
): CheckedMinutes | Refusal {
  const record = fromWire(wire)
  if (isRefusal(record)) return record
  const body = asMinutes(canonicalOf(record.body))
  if (isRefusal(body)) return body
  if (body.box !== box) return refuse('malformed', { at: 'box' })
  const signers = signersOf(record, signed.minutes, boxId, keyOf)
  if (isRefusal(signers)) return signers
  const missing = body.present.find(({ i }) => !signers.has(i))
  if (missing) return refuse('signature_missing', { member: missing.i })
  const hash = recordHash(signed.minutes, record.body)
  const signatures = record.signatures.flatMap(({ by, sig }) =>
    by === 'box' ? [] : [{ by, code: recordName(sig) }],
  )
  return { body, hash: toBase64url(hash), name: recordName(hash), signatures }
}

function canonicalOf(body: Uint8Array): unknown {
  try {
    return parseCanonical(body)
  } catch {
    return undefined
  }
}
