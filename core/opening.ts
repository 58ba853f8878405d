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

// called: the room is open, nothing has changed yet · frozen: the swap is done, the list is fixed ·
// released: the gate gave out the outer keys · reading: devices open letters · closing: the papers
// are drawn and being signed · closed: all signed, cases durable · sealed: the old keys are gone.
export const openingStates = [
  'called',
  'frozen',
  'released',
  'reading',
  'closing',
  'closed',
  'sealed',
  'abandoned',
] as const
export type OpeningState = (typeof openingStates)[number]

// Each step, the states it may be taken in and the state it leads to. A closing proposed anew
// stays a closing; an opening may be abandoned only while nothing has changed.
const steps = {
  freeze: { in: ['called'], to: 'frozen' },
  release: { in: ['frozen'], to: 'released' },
  read: { in: ['released'], to: 'reading' },
  propose: { in: ['reading', 'closing'], to: 'closing' },
  close: { in: ['closing'], to: 'closed' },
  seal: { in: ['closed'], to: 'sealed' },
  abandon: { in: ['called'], to: 'abandoned' },
} as const satisfies Record<string, { in: readonly OpeningState[]; to: OpeningState }>
export type OpeningStep = keyof typeof steps

export const afterStep = (state: OpeningState, step: OpeningStep): OpeningState | Refusal => {
  const from: readonly OpeningState[] = steps[step].in
  return from.includes(state) ? steps[step].to : refuse('step_out_of_order', { state, step })
}

// Does this opening still stand in the way of another of the same box?
export const isUnderway = (state: OpeningState): boolean =>
  state !== 'closed' && state !== 'sealed' && state !== 'abandoned'

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
  // The state of the latest opening of this box and kind, if there was one.
  readonly latest?: OpeningState
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
  readonly state: OpeningState
  readonly attested: readonly number[]
}

// Saying «I am present and release my shares»: never before the seal's hour (cl. 4.3). Members who
// come late may still join while letters are being read, until the papers are drawn.
export const mayAttest = (facts: AttestFacts): Allowed | Refusal => {
  const { now, member, commission, seal, state, attested } = facts
  if (!isMember(member, commission)) return refuse('not_a_member', { member })
  if (state === 'closing') return refuse('closing_underway')
  if (!isUnderway(state)) return refuse('opening_over', { state })
  if (now < seal.opensAt) return refuse('too_early', { opensAt: seal.opensAt })
  return attested.includes(member) ? refuse('already_there', { member }) : allowed
}

export type FreezeFacts = {
  readonly now: Instant
  readonly commission: Commission
  readonly seal: SealTimes
  readonly state: OpeningState
  readonly attested: readonly number[]
}

// The swap: with a quorum and a parent representative attested (cl. 5.1), at the hour or after it,
// once. Without them nothing changes and the box stays sealed.
export const mayFreeze = (facts: FreezeFacts, regulation: Regulation): Allowed | Refusal => {
  const step = afterStep(facts.state, 'freeze')
  if (isRefusal(step)) return step
  if (facts.now < facts.seal.opensAt) return refuse('too_early', { opensAt: facts.seal.opensAt })
  const today = localDate(facts.now, regulation.utcOffsetMinutes)
  const atLeast = ruleOn(regulation.quorumAtLeast, today).value
  return isQuorum(facts.attested, facts.commission, atLeast)
}

export type TakePartFacts = {
  readonly member: number
  readonly state: OpeningState
  readonly attested: readonly number[]
}

// A share batch, an opened letter, a paper letter written in: by those present, until the papers
// are drawn and once the gate has opened.
export const mayTakePart = ({ member, state, attested }: TakePartFacts): Allowed | Refusal => {
  if (!isUnderway(state)) return refuse('opening_over', { state })
  if (state === 'closing') return refuse('closing_underway')
  if (!attested.includes(member)) return refuse('not_yours', { member })
  return state === 'called' || state === 'frozen'
    ? refuse('step_out_of_order', { state, step: 'read' })
    : allowed
}
