// Closing: three papers drawn by the server, drawn again here, and signed only if they are the same.
import { isRefusal, type Refusal, refuse } from '#core/refusal.ts'
import { toBase64url } from '#crypto/bytes.ts'
import { closingLabels } from '#crypto/closing-records.ts'
import {
  proposeClosing as proposePromise,
  refuseClosing as refusePromise,
  signClosing as signPromise,
} from '#wire/closings.ts'
import type { Seat } from '../seat.ts'
import { chainSoFar } from './chain-so-far.ts'
import { fatesOf, fatesOfShut, haveWaited, leftOverHere } from './letter-fates.ts'
import { readPapers } from './papers.ts'
import { seen } from './presence.ts'
import { gravestOf, type Room, refresh } from './room.ts'
import type { Problem, Sight } from './sight.ts'
import { rehearsalOf, sightOf } from './sight-of.ts'

export type ClosingWords = {
  readonly newWoodenSeal: string
  /** Asked for when the freeze came after 13:00 or on another day than planned. */
  readonly reason: string
  readonly note: string
  /** Unreadable, blank, not an appeal: papers of the wooden box. */
  readonly unreadable: number
  readonly absences: readonly { readonly member: number; readonly reason: string }[]
  /** The medium for backups is gone: keys that wait for it shall die. Only after some have waited. */
  readonly backup?: 'none'
}

/**
 * What is left over, what cannot be opened at all and what is given up because its term has passed,
 * this device finds out by itself.
 * `answers_missing` while shares are awaited, unless `waitForNobody` says that a device has gone for
 * good: what it alone could have opened is left over, and its owner is said to have left. `not_yours` when some of the letters shut here were
 * read by others: then only a device that read all of them can say which are left over.
 */
export async function proposeClosing(
  room: Room,
  seat: Seat,
  words: ClosingWords,
  { waitForNobody = false }: { readonly waitForNobody?: boolean } = {},
): Promise<Sight | Refusal> {
  const newest = await refresh(room, seat)
  if (isRefusal(newest)) return newest
  const grave = gravestOf(room)
  if (grave) return refuse('seal_wrong', { at: grave.problem })
  const sight = sightOf(room)
  if (sight.waitingFor.length > 0 && !waitForNobody) {
    return refuse('answers_missing', { missing: sight.waitingFor.length })
  }
  const left = leftOverHere(room)
  if (left === 'unknown') return refuse('not_yours')
  const chain = haveWaited(room, left) ? await chainSoFar(seat, room) : undefined
  if (chain && isRefusal(chain)) return chain
  const shut = fatesOfShut(room, left, chain)
  const answer = await seat.call(proposePromise, {
    opening: room.opening,
    ...words,
    absences: [...words.absences],
    leftOver: [...shut.leftOver],
    cannot: [...fatesOf(room).cannot, ...shut.cannot].sort(),
    lost: [...shut.lost],
    canary: canaryFate(room, sight),
  })
  return seen(room, answer)
}

/** Draws act, journal line and closed record from what this device saw; empty when all agree. */
export function checkClosing(room: Room): readonly Problem[] {
  const { closing } = room.state
  const { compared } = room.memory
  if (!closing || compared?.version !== closing.version) {
    return [{ problem: 'closing_differs', grave: false, detail: 'not_compared' }]
  }
  return compared.problems
}

/** One tap: signs all three, and only the version just compared. */
export async function signClosing(
  room: Room,
  seat: Seat,
  lastGroup?: string,
): Promise<Sight | Refusal> {
  const grave = gravestOf(room)
  if (grave) return refuse('seal_wrong', { at: grave.problem })
  const { closing } = room.state
  const papers = closing && readPapers(closing)
  if (!closing || !papers) return refuse('nothing_to_sign')
  const [first] = checkClosing(room)
  if (first) return refuse('count_differs', { at: first.detail ?? first.problem })
  const pen = await seat.pen(lastGroup)
  if (isRefusal(pen)) return pen
  const { act, line, closed } = papers.bytes
  const answer = await seat.call(signPromise, {
    opening: room.opening,
    version: closing.version,
    ...(act ? { act: toBase64url(pen.sign(closingLabels.act, act)) } : {}),
    line: toBase64url(pen.sign(closingLabels.line, line)),
    closed: toBase64url(pen.sign(closingLabels.closed, closed)),
  })
  return isRefusal(answer) && answer.refusal === 'no_closing'
    ? maybeClosed(room, seat, answer)
    : seen(room, answer)
}

/** The last signature closes. Its answer was lost, it came once more, and found nothing to sign. */
async function maybeClosed(room: Room, seat: Seat, refusal: Refusal): Promise<Sight | Refusal> {
  const newest = await refresh(room, seat)
  if (isRefusal(newest)) return newest
  const { stage } = room.state
  return stage === 'closed' || stage === 'finished' ? sightOf(room) : refusal
}

export type ClosingRefusal = {
  /** Oneself, or one who left before the end. */
  readonly member: number
  readonly kind: 'refuses' | 'objects' | 'left'
  readonly reason: string
}

/** Said in one's own name, so on a shared laptop it asks the last group as a signature does. */
export async function refuseClosing(
  room: Room,
  seat: Seat,
  words: ClosingRefusal,
  lastGroup?: string,
): Promise<Sight | Refusal> {
  const pen = await seat.pen(lastGroup)
  if (isRefusal(pen)) return pen
  return seen(room, await seat.call(refusePromise, { opening: room.opening, ...words }))
}

function canaryFate(room: Room, { canary }: Sight): 'opened' | 'missing' | 'none' {
  if (canary === 'opened') return 'opened'
  const inList = room.memory.list?.letters.some(({ envelope }) => envelope === rehearsalOf(room))
  return inList ? 'missing' : 'none'
}
