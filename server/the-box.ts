// The box as the law sees it: read from the store, its commission checked from the founding on.
import type { BoxAbout } from '#core/box.ts'
import type { Calendar, DeclaredDay } from '#core/calendar.ts'
import { isMember, type Officers } from '#core/commission.ts'
import { kyrgyzCalendar } from '#core/holidays.ts'
import { readEntry } from '#core/journal.ts'
import { isRefusal } from '#core/refusal.ts'
import type { Regulation } from '#core/regulation.ts'
import { withSchoolDays } from '#core/school-days.ts'
import { fromBase64url, toBase64url } from '#crypto/bytes.ts'
import { parseCanonical } from '#crypto/canonical.ts'
import { type Commission, checkCommissionChain } from '#crypto/commission-record.ts'
import { sha256 } from '#crypto/hash.ts'
import type { SignedRecord } from '#crypto/records.ts'
import { seal } from '#crypto/seal-record.ts'
import type { KeptRefounding } from './store/refoundings.ts'
import type { Nouns } from './store/store.ts'

export type TheBox = {
  readonly id: string
  readonly idBytes: Uint8Array
  readonly about: BoxAbout
  readonly regulation: Regulation
  /** The days of the state with the school's own. */
  readonly calendar: Calendar
  readonly schoolDays: readonly DeclaredDay[]
  /** In force by the journal. */
  readonly commission: Commission
  /** Whom letters are sealed to: the same, but for the hour between their seal and their line. */
  readonly sealedTo: Commission
  /** From the founding on; the last one may be of the commission whose seal hangs already. */
  readonly commissions: readonly SignedRecord[]
  /** Members of it who have left, by lines of the journal. */
  readonly departed: readonly Departure[]
  readonly officers: Officers
  readonly woodenSeal: string
  readonly foundedAt: number
  /** Called for, and not done yet: until then nobody is a member, and no letter is taken. */
  readonly refounding?: KeptRefounding
}

/** Absent before a school is founded. */
export async function theBox(nouns: Nouns): Promise<TheBox | undefined> {
  const kept = await nouns.boxes.only()
  if (!kept) return undefined
  const commissions = await nouns.boxes.commissions(kept.id)
  const current = await nouns.seals.current(kept.id)
  const fields = current && seal.read(current.record.body)
  const boxKeys = fields && !isRefusal(fields) ? [fromBase64url(fields.boxKey, 32)] : []
  const days = await nouns.schoolDays.all(kept.id)
  const schoolDays = days.map(day => parseCanonical(day) as DeclaredDay)
  // From the swap at which its seal was hung to the closing, the newest commission waits for its line.
  const refounding = await nouns.refoundings.of(kept.id)
  const isHung = (await nouns.changes.pending(kept.id))?.hung ?? false
  const sealedTo = checked(commissions, boxKeys)
  const commission = isHung ? checked(commissions.slice(0, -1), boxKeys) : sealedTo
  const { id, chair, secretary, woodenSeal, foundedAt } = kept
  return {
    id,
    idBytes: fromBase64url(id, 16),
    // Checked when the box was founded or a line was entered, and only this server writes them.
    about: parseCanonical(kept.about) as BoxAbout,
    regulation: parseCanonical(kept.regulation) as Regulation,
    calendar: withSchoolDays(kyrgyzCalendar, schoolDays),
    schoolDays,
    commission,
    sealedTo,
    commissions,
    departed: await departures(nouns, id, commission),
    officers: { chair, secretary },
    woodenSeal,
    foundedAt,
    ...(refounding && { refounding }),
  }
}

export const departedOf = ({ departed }: Pick<TheBox, 'departed'>): readonly number[] =>
  departed.map(({ member }) => member)

export type Departure = { readonly member: number; readonly on: string; readonly seq: number }

/** An index is never given twice, so a line about an earlier commission names nobody of this one. */
async function departures(
  nouns: Nouns,
  box: string,
  commission: Commission,
): Promise<readonly Departure[]> {
  const records = await nouns.journal.allOf(box, 'member_left')
  return records.flatMap(({ body }) => {
    const entry = readEntry(parseCanonical(body))
    if (isRefusal(entry) || entry.kind !== 'member_left') return []
    const { member, on, seq } = entry
    return isMember(member, commission) ? [{ member, on, seq }] : []
  })
}

/** Every request asks, records change once a year: the last verdicts are remembered by their bytes. */
const remembered = new Map<string, Commission>()
const verdictsMax = 8

function checked(records: readonly SignedRecord[], boxKeys: readonly Uint8Array[]): Commission {
  const parts = records.flatMap(({ body, signatures }) => [body, ...signatures.map(s => s.sig)])
  const of = toBase64url(sha256(...parts, ...boxKeys))
  const known = remembered.get(of)
  if (known) return known
  const commission = checkCommissionChain(records, boxKeys)
  if (isRefusal(commission)) throw new Error('the commission records in the store do not hold')
  if (remembered.size >= verdictsMax) remembered.clear()
  remembered.set(of, commission)
  return commission
}
