// The three papers of a founding, drawn once more on this device: what differs by a byte is not signed.
import { kyrgyzCalendar } from '#core/holidays.ts'
import { readEntry } from '#core/journal.ts'
import { drawFirstSitting, electedBy, type Minutes } from '#core/minutes.ts'
import { nextOpening } from '#core/planned-openings.ts'
import { isRefusal, type Refusal, refuse } from '#core/refusal.ts'
import { staleAfterOf } from '#core/seal.ts'
import { equalBytes, fromBase64url, toBase64url } from '#crypto/bytes.ts'
import { canonical, parseCanonical } from '#crypto/canonical.ts'
import { headAfter } from '#crypto/chain.ts'
import type { Commission } from '#crypto/commission-record.ts'
import { signed } from '#crypto/labels.ts'
import { recordHash } from '#crypto/records.ts'
import { checkSealBody, type SealFacts } from '#crypto/seal-record.ts'
import { drawFoundingEntry, drawRefoundingEntry } from '../founding.ts'
import type { FoundingFacts } from './facts.ts'

export type FoundingPapers = {
  readonly version: number
  readonly entry: Uint8Array
  readonly minutesBody: Uint8Array
  readonly sealBody: Uint8Array
  /** For the screen: what it shows is what is signed. */
  readonly minutes: Minutes
  readonly seal: SealFacts
  readonly commission: Commission
}

/** `step_out_of_order` while they are not drawn; `seal_wrong` or `malformed` with what differs. */
export function checkFoundingPapers(facts: FoundingFacts): FoundingPapers | Refusal {
  const { founding, election, papers } = facts
  if (!founding || !election || !papers) return refuse('step_out_of_order', { step: 'election' })
  const { commission, anew } = founding
  const entry = fromBase64url(papers.entry)
  const minutesBody = fromBase64url(papers.minutes)
  const sealBody = fromBase64url(papers.seal)
  const read = readEntry(canonicalOf(entry))
  if (isRefusal(read) || read.at > facts.now) return refuse('malformed', { at: 'entry' })
  const { place, chair, secretary } = election
  const sitting = { place, elections: { chair, secretary }, order: facts.order, at: read.at }
  const { utcOffsetMinutes } = facts.regulation
  const box = toBase64url(commission.box)
  const minutes = drawFirstSitting({ ...sitting, box, utcOffsetMinutes }, commission)
  if (!equalBytes(canonical(minutes), minutesBody)) return refuse('malformed', { at: 'minutes' })
  const present = commission.members.map(({ i }) => i)
  const officers = electedBy(election, present, commission)
  if (isRefusal(officers)) return officers
  const hash = toBase64url(recordHash(signed.minutes, minutesBody))
  const { box: id, hash: appointed } = commission
  const { about, regulation } = facts
  const drawn = anew
    ? drawRefoundingEntry(anew, read.at, commission, officers, hash)
    : drawFoundingEntry(id, read.at, { about, regulation }, officers, appointed, hash)
  if (!equalBytes(drawn, entry)) return refuse('malformed', { at: 'entry' })
  const seal = checkFirstSeal(sealBody, founding, facts, read.at, entry)
  if (isRefusal(seal)) return seal
  return { version: papers.version, entry, minutesBody, sealBody, minutes, seal, commission }
}

function checkFirstSeal(
  body: Uint8Array,
  { commission, anew }: NonNullable<FoundingFacts['founding']>,
  { regulation, now }: FoundingFacts,
  at: number,
  entry: Uint8Array,
): SealFacts | Refusal {
  const before = anew && { previous: anew.last, lostNo: anew.nextNo - 1 }
  const seal = checkSealBody(body, commission, before)
  if (isRefusal(seal)) return seal
  const { seq, hash } = headAfter(entry, (anew?.journal.seq ?? 0) + 1)
  const { opensAt } = nextOpening(at, regulation, anew?.calendar ?? kyrgyzCalendar)
  const isTimely =
    seal.sealedAt === at &&
    seal.opensAt === opensAt &&
    seal.opensAt > now &&
    seal.staleAfter === staleAfterOf(opensAt, regulation)
  if (!isTimely) return refuse('seal_wrong', { at: 'times' })
  const isFirst =
    seal.no === (anew?.nextNo ?? 1) && seal.journal.seq === seq && seal.journal.hash === hash
  if (!isFirst) return refuse('seal_wrong', { at: 'journal' })
  return seal.members.some(({ dead }) => dead) ? refuse('seal_wrong', { at: 'members' }) : seal
}

function canonicalOf(body: Uint8Array): unknown {
  try {
    return parseCanonical(body)
  } catch {
    return undefined
  }
}
