// What a member sees first: the box, with every signature behind it checked on this device.
import { type BoxAbout, boxAbout } from '#core/box.ts'
import type { Calendar, DeclaredDay } from '#core/calendar.ts'
import type { Commission, Officers } from '#core/commission.ts'
import { dueOpening } from '#core/heartbeat.ts'
import { kyrgyzCalendar } from '#core/holidays.ts'
import { schoolDaysMax } from '#core/limits.ts'
import type { CivilDate, Instant } from '#core/local-time.ts'
import type { PlannedOpening } from '#core/planned-openings.ts'
import { isRefusal, type Refusal, refuse } from '#core/refusal.ts'
import { type Regulation, ruleOn } from '#core/regulation.ts'
import { readRegulation } from '#core/regulation-record.ts'
import { declaredDay, withSchoolDays } from '#core/school-days.ts'
import { deadSeats, isStale } from '#core/seal.ts'
import { list, read } from '#core/shape.ts'
import { fromBase64url, fromUtf8, toBase64url } from '#crypto/bytes.ts'
import type { SealFacts } from '#crypto/seal-record.ts'
import { deskBox } from '#wire/boxes.ts'
import type { AnswerOf } from '#wire/contract.ts'
import type { WireRecord } from '#wire/primitives.ts'
import type { Anchor } from './chain.ts'
import { checkSealed, commissionInForce, type Sealed } from './commissions.ts'
import { holdRules, nameOfRules } from './held-rules.ts'
import { type Refounded, readRefounded } from './refounded.ts'
import { type Restored, readRestored } from './restored.ts'
import type { Seat } from './seat.ts'

export type BoxFacts = {
  readonly box: string
  readonly now: Instant
  readonly demo: boolean
  readonly about: BoxAbout
  readonly regulation: Regulation
  /** The days of the state with the school's own. */
  readonly calendar: Calendar
  readonly schoolDays: readonly DeclaredDay[]
  /** The line of the journal that last changed each. */
  readonly changed: AnswerOf<typeof deskBox>['changed']
  /** In force by the journal. */
  readonly commission: Commission
  /** All who were ever listed: lines and papers name people who have left. */
  readonly everyone: readonly { readonly i: number; readonly name: string }[]
  /** Of the commission, those who have left. */
  readonly departed: readonly number[]
  /** Why those who are left are no commission (cl. 5.1): no opening until an order names another. */
  readonly unlawful?: { readonly why: string; readonly clause: string }
  /** A change of the commission under way, for `readChange`. */
  readonly change?: { readonly version: number; readonly ready: boolean }
  /** Cases whose keys wait for a device to renew them, for `rotateCases`. */
  readonly casesToRotate: number
  readonly officers: Officers
  readonly seal: {
    readonly no: number
    readonly hash: string
    /** `7F3A 91C2 0B5E 44D1 9C07` */
    readonly name: string
    readonly sealedAt: Instant
    readonly opensAt: Instant
    readonly isStale: boolean
    /** Members left out of this seal because they had no prekey. */
    readonly dead: readonly number[]
  }
  readonly woodenSeal: string
  readonly journal: { readonly seq: number; readonly hash: string }
  readonly next: PlannedOpening & { readonly roomOpensAt: Instant }
  readonly lastOpenedOn?: CivilDate
  /** The opening under way, for `enterRoom`. */
  readonly opening?: string
  /** Put back from a backup, and when; `isSince` until the next seal hangs on the box. */
  readonly restored?: Restored & { readonly isSince: boolean }
  /** Founded anew, and when; `isSince` while the first seal of the new commission hangs. */
  readonly refounded?: Refounded & { readonly isSince: boolean }
  readonly safety?: AnswerOf<typeof deskBox>['safety']
  readonly leftOver: number
  readonly unregistered: number
  readonly overdue: number
}

/** The newest seal and journal head this device saw; the screen may keep it between visits. */
export type Seen = {
  readonly no: number
  readonly seal: string
  readonly seq: number
  readonly head: string
  /** The last line this device saw that says the box was put back from a backup. */
  readonly restored?: string
  /** The line this device saw that says the box was founded anew. */
  readonly refounded?: string
  /** Rules, calendar and self-description this device has held against the journal. */
  readonly rules?: string
}

/** Refuses what is older than what was seen, signed by the wrong people, or signed by nobody. */
export async function readBox(
  seat: Seat,
  seen?: Seen,
): Promise<{ readonly facts: BoxFacts; readonly seen: Seen } | Refusal> {
  const known = await knowBox(seat)
  if (isRefusal(known)) return known
  const { seal, journal, restored, refounded } = known.facts
  // Put back, said in the journal and on the first page: what was seen before is lost, once.
  const isForgotten = restored !== undefined && restored.hash !== seen?.restored
  const older =
    seen !== undefined &&
    !isForgotten &&
    (seal.no < seen.no ||
      (seal.no === seen.no && seal.hash !== seen.seal) ||
      journal.seq < seen.seq ||
      (journal.seq === seen.seq && journal.hash !== seen.head) ||
      (refounded !== undefined && isFromOlderPast(refounded, seen)))
  if (older) return refuse('seal_older', { seen: seen.no, shown: seal.no })
  const rules = nameOfRules(known.facts)
  if (rules !== seen?.rules) {
    const held = await holdRules(seat, known, known.anchor)
    if (isRefusal(held)) return held
  }
  const now = {
    ...{ no: seal.no, seal: seal.hash, seq: journal.seq, head: journal.hash, rules },
    ...(restored && { restored: restored.hash }),
    ...(refounded && { refounded: refounded.hash }),
  }
  return { facts: known.facts, seen: now }
}

/** A founding anew that forgets lines this device has seen, or puts others in their place. */
const isFromOlderPast = ({ seq, prev, hash }: Refounded, seen: Seen): boolean =>
  (seen.seq === seq && seen.head !== hash) ||
  (seen.seq === seq - 1 && seen.head !== prev) ||
  (seen.seq > seq && seen.refounded !== hash)

/** The same for the other parts of the device, with the records themselves. */
export type KnownBox = {
  readonly facts: BoxFacts
  readonly sealed: Sealed
  /** The same seal, for reading the journal by. */
  readonly anchor: Anchor
  readonly records: readonly WireRecord[]
}

export async function knowBox(seat: Seat): Promise<KnownBox | Refusal> {
  const told = await seat.call(deskBox, {})
  if (isRefusal(told)) return told
  if (told.box !== seat.box) return refuse('commission_wrong', { at: 'box' })
  const sealed = checkSealed(told.seal, told.commissions, seat.boxId)
  if (isRefusal(sealed)) return sealed
  const { inForce, opening } = told
  const force = { inForce, isUnderway: opening !== undefined }
  const commission = commissionInForce(sealed, told.commissions, force)
  if (isRefusal(commission)) return commission
  const facts = factsOf(told, sealed, commission)
  const anchor = { ...sealed, inForce: commission }
  return isRefusal(facts) ? facts : { facts, sealed, anchor, records: told.commissions }
}

function factsOf(
  told: AnswerOf<typeof deskBox>,
  sealed: Sealed,
  commission: Commission,
): BoxFacts | Refusal {
  const about = read(boxAbout, json(told.about))
  if (isRefusal(about)) return about
  const regulation = readRegulation(json(told.regulation))
  if (isRefusal(regulation)) return regulation
  const schoolDays = read(list(declaredDay, schoolDaysMax), json(told.schoolDays))
  if (isRefusal(schoolDays)) return schoolDays
  const { seal } = sealed
  const restored = told.restored && readRestored(told.restored, seal)
  if (isRefusal(restored)) return restored
  const refounded = readRefounded(told.refounded, sealed)
  if (isRefusal(refounded)) return refounded
  const hash = toBase64url(seal.hash)
  if (hash !== told.sealHash) return refuse('seal_wrong', { at: 'hash' })
  const { box, now, demo, officers, woodenSeal, journal, leftOver, changed } = told
  const calendar = withSchoolDays(kyrgyzCalendar, schoolDays)
  return {
    ...{ box, now, demo, officers, woodenSeal, journal, leftOver, changed },
    ...{ about, regulation, calendar, schoolDays },
    next: nextOpening(seal, regulation, calendar),
    commission,
    everyone: sealed.commission.everyone,
    departed: told.departed,
    casesToRotate: told.casesToRotate,
    ...(told.unlawful ? { unlawful: told.unlawful } : {}),
    ...(told.change ? { change: told.change } : {}),
    seal: {
      no: seal.no,
      hash,
      name: seal.name,
      sealedAt: seal.sealedAt,
      opensAt: seal.opensAt,
      isStale: isStale(seal, now),
      dead: deadSeats(seal),
    },
    unregistered: told.unregistered,
    overdue: told.overdue,
    ...(told.lastOpenedOn ? { lastOpenedOn: told.lastOpenedOn } : {}),
    ...(told.opening ? { opening: told.opening } : {}),
    ...(restored && { restored: { ...restored, isSince: restored.seq > seal.journal.seq } }),
    ...(refounded && {
      refounded: { ...refounded, isSince: refounded.seq >= seal.journal.seq },
    }),
    ...(told.safety && { safety: told.safety }),
  }
}

/** The hour the seal promises, moved with a day off; past it, the box is overdue and says the same. */
function nextOpening(seal: SealFacts, regulation: Regulation, calendar: Calendar) {
  const due = dueOpening(seal, regulation, calendar)
  const early = ruleOn(regulation.roomOpensBefore, due.on).value * 60
  return { ...due, roomOpensAt: due.opensAt - early }
}

function json(text: string): unknown {
  try {
    return JSON.parse(fromUtf8(fromBase64url(text)))
  } catch {
    return undefined
  }
}
