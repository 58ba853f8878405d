// The closed record and the rules of closing: nothing lost between the box, the act and the register.
//
// An opening is not over until every letter that lay in the box has a fate everybody signs for:
// registered, left over for other members to open, impossible to open at all, or given up as lost.
// Appeals vanish between two notebooks; here the counts must agree, or there is nothing to sign.

import { type ActBody, drawAct, isActDrawn } from './act.ts'
import { canaries, type HeldOpening, refusalToSign } from './held-opening.ts'
import {
  commissionPeopleMax,
  envelopesPerSealMax,
  itemsMax,
  paperLettersMax,
  sealsAgainMax,
} from './limits.ts'
import { addDays, type Instant, localDate } from './local-time.ts'
import { drawLine, type OpeningLine } from './opening-line.ts'
import { refusalsWitnessed, signersNeeded } from './participants.ts'
import { type Hash, hash, id, instant, sequence, version } from './record.ts'
import { type Allowed, allowed, isRefusal, type Refusal, refuse } from './refusal.ts'
import { type Regulation, ruleOn } from './regulation.ts'
import { count, list, type Of, object, oneOf } from './shape.ts'
import { isBlank } from './text.ts'

const envelopes = list(hash, envelopesPerSealMax)

// One seal that was open: `count` letters lay in it, the canary among them, covers not. Letters that
// stay or are given up stand by the hash of their envelope, so that each can be looked up in the list.
const closedSeal = object({
  seal: hash,
  no: sequence,
  root: hash,
  count,
  registered: count,
  leftOver: envelopes,
  cannot: envelopes,
  lost: envelopes,
  canary: oneOf(canaries),
})

// What each device compares before its owner signs. Registered letters stand here by their case
// file's entry, never by the hash of their envelope: nobody shall link the two.
export const closedBody = object({
  v: version,
  box: id,
  opening: id,
  closedAt: instant,
  next: hash,
  seals: list(closedSeal, sealsAgainMax + 1, 1),
  entries: list(id, itemsMax),
  refusals: list(refusalToSign, commissionPeopleMax),
})
export type ClosedBody = Of<typeof closedBody>

export const drawClosed = (held: HeldOpening): ClosedBody | Refusal => {
  const signers = signersNeeded(held)
  if (isRefusal(signers)) return signers
  return {
    v: 1,
    box: held.box,
    opening: held.opening,
    closedAt: held.closedAt,
    next: held.nextSeal.hash,
    seals: held.seals.map(seal => ({
      seal: seal.seal,
      no: seal.no,
      root: seal.root,
      count: seal.count,
      registered: seal.registered,
      leftOver: [...seal.leftOver].sort(),
      cannot: [...seal.cannot].sort(),
      lost: [...seal.lost].sort(),
      canary: seal.canary,
    })),
    entries: held.items.map(({ entry }) => entry).sort(),
    refusals: refusalsWitnessed(held, signers),
  }
}

// The act is absent when nothing was found.
export type Closing = {
  readonly act?: ActBody
  readonly line: OpeningLine
  readonly closed: ClosedBody
}

// The papers of one opening, or what still stands against closing it.
export const drawClosing = (held: HeldOpening, hashOf: HashOfPaper): Closing | Refusal => {
  const whole = isWhole(held)
  if (isRefusal(whole)) return whole
  const closed = drawClosed(held)
  if (isRefusal(closed)) return closed
  const act = isActDrawn(held) ? drawAct(held) : undefined
  if (isRefusal(act)) return act
  const hashes = { act: act ? hashOf('act', act) : '', closed: hashOf('closed', closed) }
  const line = drawLine(held, hashes)
  if (isRefusal(line)) return line
  return act ? { act, line, closed } : { line, closed }
}

// The line names the other two papers by their hashes, which the locks take.
export type HashOfPaper = (paper: 'act' | 'closed', body: ActBody | ClosedBody) => Hash

// May the papers be drawn? A late opening says why (cl. 4.3), the wooden box that could be reached
// hangs sealed again under a number (cl. 4.5), and the counts agree.
export const isWhole = (held: HeldOpening): Allowed | Refusal => {
  if (held.reasonNeeded && isBlank(held.reason)) return refuse('reason_needed', { clause: '4.3' })
  if (held.woodenBox.reachable && isBlank(held.newWoodenSeal)) {
    return refuse('wooden_seal_missing', { clause: '4.5' })
  }
  const paper = held.items.filter(({ channel }) => channel === 'paper').length
  if (paper > paperLettersMax) return refuse('too_many', { paperLettersMax })
  if (paper > 0 && !held.woodenBox.reachable) {
    return refuse('count_differs', { box: 0, act: paper, of: 'paper' })
  }
  return isReconciled(held)
}

// Count in the box = lines of the act = registration numbers, seal by seal and all together.
const isReconciled = ({ seals, items }: HeldOpening): Allowed | Refusal => {
  for (const seal of seals) {
    const accounted =
      seal.registered +
      seal.leftOver.length +
      seal.cannot.length +
      seal.lost.length +
      (seal.canary === 'none' ? 0 : 1)
    if (accounted !== seal.count) {
      return refuse('count_differs', { box: seal.count, act: accounted, seal: seal.no })
    }
  }
  const taken = seals.reduce((total, seal) => total + seal.registered, 0)
  const digital = items.filter(({ channel }) => channel === 'digital').length
  if (taken !== digital) return refuse('count_differs', { box: taken, act: digital, of: 'digital' })
  const entries = new Set(items.map(({ entry }) => entry))
  return entries.size === items.length
    ? allowed
    : refuse('count_differs', { box: items.length, act: entries.size, of: 'entries' })
}

// What the signing of a closing turns on: who took part, who refused, who has signed already.
export type SigningFacts = {
  readonly attendances: HeldOpening['attendances']
  readonly refusals: HeldOpening['refusals']
  readonly signed: readonly number[]
}

// One signature of each participant over the three papers; a second adds nothing.
export const maySign = (member: number, facts: SigningFacts): Allowed | Refusal => {
  const signers = signersNeeded(facts)
  if (isRefusal(signers)) return signers
  if (!facts.attendances.some(attendance => attendance.member === member)) {
    return refuse('not_yours', { member })
  }
  return signers.includes(member) && !facts.signed.includes(member)
    ? allowed
    : refuse('nothing_to_sign', { member })
}

// Refusing to sign is one's own to say; for one who has left, the leader records it. Never empty.
export const mayRefuse = (
  by: number,
  refusal: HeldOpening['refusals'][number],
  facts: SigningFacts & { readonly leader: number },
): Allowed | Refusal => {
  if (isBlank(refusal.reason)) return refuse('reason_needed')
  if (by !== refusal.member && by !== facts.leader) return refuse('not_yours', { member: by })
  if (!facts.attendances.some(({ member }) => member === refusal.member)) {
    return refuse('not_yours', { member: refusal.member })
  }
  const others = facts.refusals.filter(({ member }) => member !== refusal.member)
  const signers = signersNeeded({ ...facts, refusals: [...others, refusal] })
  return isRefusal(signers) ? signers : allowed
}

export const mayClose = (facts: SigningFacts): Allowed | Refusal => {
  const signers = signersNeeded(facts)
  if (isRefusal(signers)) return signers
  const missing = signers.filter(member => !facts.signed.includes(member)).length
  return missing === 0 ? allowed : refuse('step_out_of_order', { step: 'close', missing })
}

export type SealEnd = {
  readonly leftOver: number
  readonly casesDurable: boolean
  // verified: made after the registration and read back, on the second medium too where one is set ·
  // none: the commission signs that there is none but on the box's own disk.
  readonly backup: 'verified' | 'none' | 'unverified'
}

// Keys die only when nothing needs them any more. Until then the seal is «opened in part».
export const mayDestroyKeys = ({ leftOver, casesDurable, backup }: SealEnd): boolean =>
  leftOver === 0 && casesDurable && backup !== 'unverified'

// A left-over letter may be given up, signed and published, when its term has run.
export const mayGiveUp = (frozenAt: Instant, now: Instant, regulation: Regulation): boolean => {
  const frozenOn = localDate(frozenAt, regulation.utcOffsetMinutes)
  const days = ruleOn(regulation.leftOverTerm, frozenOn).value
  return localDate(now, regulation.utcOffsetMinutes) > addDays(frozenOn, days)
}
