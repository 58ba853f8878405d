// All keys of one case this member has: the one it began with, and one for each commission since.
import { shutOutNow } from '#core/commission-change.ts'
import { isRefusal, type Refusal, refuse } from '#core/refusal.ts'
import { equalBytes, fromBase64url, toBase64url } from '#crypto/bytes.ts'
import { type CaseContents, openCaseFile, openCaseKey } from '#crypto/case-file.ts'
import { openEarlierKeys, rotateCase } from '#crypto/case-rotation.ts'
import { keyOfMember } from '#crypto/commission-record.ts'
import { sha256 } from '#crypto/hash.ts'
import { caseRotation } from '#crypto/opening-records.ts'
import { readOwn } from '#crypto/records.ts'
import type { Identity25519 } from '#crypto/x25519-stanza.ts'
import { type CaseKeys, rotateCase as rotatePromise } from '#wire/case-rotations.ts'
import type { KnownBox } from './box.ts'
import { ownFromWire } from './ceremony/verify-state.ts'
import { commissionNamed } from './commissions.ts'
import type { Seat } from './seat.ts'

export type CaseKeyRing = {
  /** Newest first, all that were ever used; what is written now is sealed to the first. */
  readonly keys: readonly [Identity25519, ...Identity25519[]]
  readonly file: CaseContents
}

type InCase = { readonly box: KnownBox; readonly entry: string }

/**
 * The newest key that leads to the one which opens the case file: a key somebody made that does not
 * is passed over, and the one before is used as if it had not been. `not_yours` for one shut out.
 */
export async function openKeyRing(
  seat: Seat,
  at: InCase,
  { firstWrap, rotations }: CaseKeys,
  file: Uint8Array,
): Promise<CaseKeyRing | Refusal> {
  if (!seat.keys) return refuse('signed_out')
  let last: Refusal = refuse('not_yours')
  for (const rotation of [...rotations].reverse()) {
    const ring = await keysFrom(seat, at, rotation)
    const opened = ring && (await openWithOneOf(ring, file))
    if (ring && opened && !isRefusal(opened)) return { keys: ring, file: opened }
    if (opened && isRefusal(opened)) last = opened
  }
  const first = await openCaseKey(fromBase64url(firstWrap), seat.keys.desk)
  if (isRefusal(first)) return last
  const opened = await openCaseFile(file, first)
  return isRefusal(opened) ? opened : { keys: [first], file: opened }
}

/** Signed by a member of the commission it was made for, and led to by this member's own wrap. */
async function keysFrom(
  { boxId, box: boxName, keys }: Seat,
  { box, entry }: InCase,
  rotation: CaseKeys['rotations'][number],
): Promise<CaseKeyRing['keys'] | undefined> {
  const { sealed, records } = box
  const { commission: named, by, recipient } = rotation
  const commission = commissionNamed(records, named, fromBase64url(sealed.seal.boxKey))
  const record = ownFromWire(rotation.record)
  const signer = isRefusal(commission) ? undefined : keyOfMember(commission, by)
  if (!record || !signer || !keys) return undefined
  const said = readOwn(caseRotation, record, boxId, signer)
  const earlier = fromBase64url(rotation.earlier)
  const isOfThis =
    !isRefusal(said) &&
    said.box === boxName &&
    said.entry === entry &&
    said.member === by &&
    said.commission === named &&
    said.recipient === recipient &&
    equalBytes(fromBase64url(said.earlier), sha256(earlier))
  if (!isOfThis) return undefined
  const newest = await openCaseKey(fromBase64url(rotation.wrap), keys.desk)
  if (isRefusal(newest) || newest.recipient !== recipient) return undefined
  const older = await openEarlierKeys(earlier, newest)
  return isRefusal(older) ? undefined : [newest, ...older]
}

/** The oldest opens it; tried from there. */
async function openWithOneOf(
  keys: readonly Identity25519[],
  file: Uint8Array,
): Promise<CaseContents | Refusal> {
  let refusal: Refusal = refuse('cannot_be_opened')
  for (const key of [...keys].reverse()) {
    const opened = await openCaseFile(file, key)
    if (!isRefusal(opened)) return opened
    refusal = opened
  }
  return refusal
}

/**
 * A new key for the present commission, once: `already_there` when a colleague's device was first.
 * Nobody shut out is let in by it, under whatever index they have come again.
 */
export async function renewCaseKey(
  seat: Seat,
  { box, entry }: InCase,
  { keys }: CaseKeyRing,
  shutOut: readonly number[],
): Promise<Identity25519 | Refusal> {
  const { commission, everyone } = box.facts
  const hash = hashOf(box)
  if (hash === undefined) return refuse('commission_changed')
  const out = shutOutNow(shutOut, everyone)
  const desks = commission.members.map(({ i, desk }) => (out.includes(i) ? null : desk))
  const { random } = seat.tools
  const { caseKey, earlier, wraps } = await rotateCase(keys, desks, random)
  const pen = await seat.pen()
  if (isRefusal(pen)) return pen
  const body = caseRotation.body({
    box: seat.box,
    commission: hash,
    earlier: toBase64url(sha256(earlier)),
    entry,
    member: seat.member,
    recipient: caseKey.recipient,
  })
  const kept = await seat.call(rotatePromise, {
    ...{ entry, commission: hash, recipient: caseKey.recipient },
    earlier: toBase64url(earlier),
    wraps: wraps.map(toBase64url),
    record: { body: toBase64url(body), sig: toBase64url(pen.sign(caseRotation.label, body)) },
  })
  return isRefusal(kept) ? kept : caseKey
}

/** Not in the hour in which the next commission's seal hangs already and this one's rule still runs. */
function hashOf({ facts, sealed }: KnownBox): string | undefined {
  const { commission } = sealed
  return commission.no === facts.commission.no ? toBase64url(commission.hash) : undefined
}

/** One wrap tried; `not_yours` for one shut out. */
export async function caseKeyOf(
  wrap: string,
  desk: Identity25519,
): Promise<Identity25519 | Refusal> {
  const key = await openCaseKey(fromBase64url(wrap), desk)
  return isRefusal(key) ? refuse('not_yours') : key
}
