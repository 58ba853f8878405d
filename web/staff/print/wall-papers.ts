// Poster and slip: the newest commission record, read and checked on this device, becomes a QR.
import { localDate } from '#core/local-time.ts'
import { isRefusal, type Refusal } from '#core/refusal.ts'
import { toBase64url } from '#crypto/bytes.ts'
import { recordName } from '#crypto/records.ts'
import { classSlipPaper } from '#papers/class-slip.ts'
import { type PosterFacts, posterAddress, posterPaper } from '#papers/poster.ts'
import { knowBox } from '../device/box.ts'
import type { Seat } from '../device/seat.ts'
import type { Draw } from './drawn.ts'

export const drawPoster: Draw = seat => onTheWall(seat, posterPaper)
export const drawSlip: Draw = seat => onTheWall(seat, classSlipPaper)

async function onTheWall(seat: Seat, paper: typeof posterPaper): ReturnType<Draw> {
  const facts = await posterFacts(seat)
  if (isRefusal(facts)) return facts
  return {
    papers: language => [paper(facts, language)],
    address: posterAddress(facts),
    ...(onlyHere.test(location.hostname) ? { care: 'addressWrong' as const } : {}),
  }
}

/** A name that means another machine on every phone. */
const onlyHere = /^(localhost|127\.|\[::1\]$)/

async function posterFacts(seat: Seat): Promise<PosterFacts | Refusal> {
  const known = await knowBox(seat)
  if (isRefusal(known)) return known
  const { about, regulation, now } = known.facts
  const { commission } = known.sealed
  return {
    about,
    regulation,
    commission: known.facts.commission,
    origin: location.origin,
    commissionHash: toBase64url(commission.hash),
    commissionName: recordName(commission.hash),
    on: localDate(now, regulation.utcOffsetMinutes),
  }
}
