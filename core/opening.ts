// The opening: which steps it has, in what order, and who may take them when.
//
// Cl. 4.3: every Tuesday at 12:00, by the commission. Nothing here happens by itself: each function
// answers one question from plain facts, the same on the server and on every member's device.

import type { Calendar } from './calendar.ts'
import { type Commission, isMember, isQuorum } from './commission.ts'
import { type Instant, localDate } from './local-time.ts'
import { lastDueOpening, nextOpening, type PlannedOpening } from './planned-openings.ts'
import { type Allowed, allowed, isRefusal, type Refusal, refuse } from './refusal.ts'
import { type Regulation, ruleOn } from './regulation.ts'
import type { SealTimes } from './seal.ts'

// planned: on its Tuesday · moved: on another day, because of a holiday or because nobody came.
export const openingKinds = ['planned', 'moved'] as const
export type OpeningKind = (typeof openingKinds)[number]

// called: the room is open, nothing has changed yet · reading: the swap is done, the list is
// frozen, the gate gives out its keys and devices open letters · closing: the papers are drawn and
// being signed · closed: all signed, cases durable · finished: the keys of what was fully opened
// are gone. An opening without quorum is given up while it is called: nothing has changed.
export const openingStages = ['called', 'reading', 'closing', 'closed', 'finished'] as const
export type OpeningStage = (typeof openingStages)[number]

// Each step, the stages it may be taken in and the stage it leads to. A closing proposed anew
// stays a closing.
const steps = {
  freeze: { in: ['called'], to: 'reading' },
  propose: { in: ['reading', 'closing'], to: 'closing' },
  close: { in: ['closing'], to: 'closed' },
  finish: { in: ['closed'], to: 'finished' },
} as const satisfies Record<string, { in: readonly OpeningStage[]; to: OpeningStage }>
export type OpeningStep = keyof typeof steps

export const afterStep = (stage: OpeningStage, step: OpeningStep): OpeningStage | Refusal => {
  const from: readonly OpeningStage[] = steps[step].in
  return from.includes(stage) ? steps[step].to : refuse('step_out_of_order', { stage, step })
}

// Does this opening still stand in the way of another of the same box?
export const isUnderway = (stage: OpeningStage): boolean => stage !== 'finished'

const isOver = (stage: OpeningStage): boolean => stage === 'closed' || stage === 'finished'

// Only before the swap: afterwards letters have been released and must be accounted for.
export const mayAbandon = (stage: OpeningStage): Allowed | Refusal =>
  stage === 'called' ? allowed : refuse('step_out_of_order', { stage, step: 'abandon' })

// What an opening held at a moment stands for.
export type Occasion = {
  readonly kind: OpeningKind
  readonly plannedFor: PlannedOpening['plannedFor']
  // Later than the regulation's latest hour: the line must say why.
  readonly reasonNeeded: boolean
  // What the next seal promises: the first planned opening after this one.
  readonly nextOpensAt: Instant
}

export const occasionAt = (
  now: Instant,
  seal: SealTimes,
  regulation: Regulation,
  calendar: Calendar,
): Occasion => {
  const { utcOffsetMinutes } = regulation
  const today = localDate(now, utcOffsetMinutes)
  const early = ruleOn(regulation.roomOpensBefore, today).value * 60
  const last = lastDueOpening(now + early, regulation, calendar)
  // A holiday declared after the sealing may have moved the plan; the seal's own hour stands.
  const sealDay = localDate(seal.opensAt, utcOffsetMinutes)
  const due =
    last.opensAt >= seal.opensAt
      ? last
      : { plannedFor: [sealDay], on: sealDay, opensAt: seal.opensAt }
  const late = ruleOn(regulation.reasonAskedAfter, due.on).value * 60
  return {
    kind: due.on === today && due.plannedFor.includes(today) ? 'planned' : 'moved',
    plannedFor: due.plannedFor,
    reasonNeeded: now > due.opensAt + late,
    nextOpensAt: nextOpening(Math.max(now, due.opensAt), regulation, calendar).opensAt,
  }
}

export type CallFacts = {
  readonly now: Instant
  readonly member: number
  readonly commission: Commission
  readonly seal: SealTimes
  // The stage of the latest opening of this box and kind, if there was one.
  readonly latest?: OpeningStage
}

// The room opens a quarter of an hour before the seal's hour: to sign in and look at the wooden box.
export const mayCall = (
  { now, member, commission, seal, latest }: CallFacts,
  regulation: Regulation,
  calendar: Calendar,
): Occasion | Refusal => {
  if (!isMember(member, commission)) return refuse('not_a_member', { member })
  if (latest !== undefined && isUnderway(latest)) return refuse('opening_underway')
  const day = localDate(seal.opensAt, regulation.utcOffsetMinutes)
  const roomOpensAt = seal.opensAt - ruleOn(regulation.roomOpensBefore, day).value * 60
  if (now < roomOpensAt) return refuse('too_early', { opensAt: roomOpensAt })
  return occasionAt(now, seal, regulation, calendar)
}

export type AttestFacts = {
  readonly now: Instant
  readonly member: number
  readonly commission: Commission
  readonly seal: SealTimes
  readonly stage: OpeningStage
  // Members whose attestation stands already.
  readonly attested: readonly number[]
}

// Saying «I am present and release my shares»: never before the seal's hour (cl. 4.3). Members who
// come late may still join while letters are being read, until the papers are drawn.
export const mayAttest = (facts: AttestFacts): Allowed | Refusal => {
  const { now, member, commission, seal, stage, attested } = facts
  if (!isMember(member, commission)) return refuse('not_a_member', { member })
  if (stage === 'closing') return refuse('closing_underway')
  if (isOver(stage)) return refuse('opening_over', { stage })
  if (now < seal.opensAt) return refuse('too_early', { opensAt: seal.opensAt })
  return attested.includes(member) ? refuse('already_there', { member }) : allowed
}

export type FreezeFacts = {
  readonly now: Instant
  readonly commission: Commission
  readonly seal: SealTimes
  readonly stage: OpeningStage
  readonly attested: readonly number[]
}

// The swap: with a quorum and a parent representative attested (cl. 5.1), at the hour or after it,
// once. Without them nothing changes and the box stays sealed.
export const mayFreeze = (facts: FreezeFacts, regulation: Regulation): Allowed | Refusal => {
  const step = afterStep(facts.stage, 'freeze')
  if (isRefusal(step)) return step
  if (facts.now < facts.seal.opensAt) return refuse('too_early', { opensAt: facts.seal.opensAt })
  const today = localDate(facts.now, regulation.utcOffsetMinutes)
  const atLeast = ruleOn(regulation.quorumAtLeast, today).value
  return isQuorum(facts.attested, facts.commission, atLeast)
}

export type TakePartFacts = {
  readonly member: number
  readonly stage: OpeningStage
  readonly attested: readonly number[]
}

// A share batch, or a new key to be given shares at: by those present, as long as the letters lie on
// the table. Also while the papers are being signed: a lid may be closed then too, and whoever comes
// back must be able to read again what the papers speak of.
export const mayGiveShares = ({ member, stage, attested }: TakePartFacts): Allowed | Refusal => {
  if (isOver(stage)) return refuse('opening_over', { stage })
  if (!attested.includes(member)) return refuse('not_yours', { member })
  return stage === 'called' ? refuse('step_out_of_order', { stage, step: 'read' }) : allowed
}

// An opened letter, a paper letter written in: by the same people, until the papers are drawn.
export const mayTakePart = (facts: TakePartFacts): Allowed | Refusal =>
  facts.stage === 'closing' ? refuse('closing_underway') : mayGiveShares(facts)

// The papers are drawn, and drawn anew after a refusal or an objection, by one who took part.
export const mayPropose = ({ member, stage, attested }: TakePartFacts): Allowed | Refusal => {
  const step = afterStep(stage, 'propose')
  if (isRefusal(step)) return step
  return attested.includes(member) ? allowed : refuse('not_yours', { member })
}
