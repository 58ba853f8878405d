// What state a case is in and which entry may follow, read off its entries.
//
// under review → question ⇄ answer, extended once, forwarded in part or whole, decided, replied,
// closed. A note or a word of the writer's may come at any time; nothing is ever taken back.
// Who opened the content and when (cl. 6.1) is no entry of the case: the box itself records it.

import type { CaseEntry, CaseEntryKind, CaseEntryOf } from './case-file.ts'
import type { CivilDate } from './local-time.ts'
import { type Allowed, allowed, type Refusal, refuse } from './refusal.ts'

export const caseStates = [
  'under_review',
  'question',
  'forwarded',
  'decided',
  'replied',
  'closed',
] as const
export type CaseState = (typeof caseStates)[number]

// The state an entry brings; those not named here leave it as it is.
const brings: Readonly<Partial<Record<CaseEntryKind, CaseState>>> = {
  question: 'question',
  outcome: 'decided',
  reply: 'replied',
  closed: 'closed',
}

export const caseState = (entries: readonly CaseEntry[]): CaseState =>
  entries.reduce<CaseState>((state, entry) => {
    // An answer ends the question; a word of hers after the reply does not undo the reply.
    if (entry.entry === 'follow_up') return state === 'question' ? 'under_review' : state
    if (entry.entry === 'forwarded') return entry.part === 'whole' ? 'forwarded' : state
    return brings[entry.entry] ?? state
  }, 'under_review')

const afterStates: Readonly<Partial<Record<CaseEntryKind, readonly CaseState[]>>> = {
  registered: ['under_review', 'question', 'forwarded', 'decided', 'replied'],
  question: ['under_review', 'question'],
  extended: ['under_review', 'question'],
  forwarded: ['under_review', 'question'],
  outcome: ['under_review', 'question', 'forwarded', 'decided', 'replied'],
  reply: ['decided', 'replied'],
  measure: ['under_review', 'question', 'decided', 'replied'],
  closed: ['replied'],
}

// May this entry be added to these? `today` is the day on the school's wall.
export const mayAddEntry = (
  entry: CaseEntry,
  entries: readonly CaseEntry[],
  today: CivilDate,
): Allowed | Refusal => {
  const state = caseState(entries)
  if (!(afterStates[entry.entry]?.includes(state) ?? true)) {
    return refuse('step_out_of_order', { state, step: entry.entry })
  }
  const registered = lastOf('registered', entries)
  if (entry.entry === 'registered') return isSameTerm(entry, registered)
  if (registered === undefined && !needsNoNumber.includes(entry.entry)) {
    return refuse('step_out_of_order', { state: 'unregistered', step: entry.entry })
  }
  if (entry.entry === 'extended') return mayExtend(entry, entries, today)
  if (entry.entry === 'outcome') return isFounded(entry)
  return entry.entry === 'closed' ? hasMeasure(entries) : allowed
}

// What may come before the case is registered: danger does not wait for a term to begin.
const needsNoNumber: readonly CaseEntryKind[] = ['note', 'follow_up', 'forwarded']

// Kind and subject may be corrected; number and term began once and stay.
const isSameTerm = (
  entry: CaseEntryOf<'registered'>,
  before: CaseEntryOf<'registered'> | undefined,
): Allowed | Refusal =>
  before === undefined ||
  (before.number === entry.number && before.on === entry.on && before.due === entry.due)
    ? allowed
    : refuse('already_there', { step: 'registered' })

// The date the case is due by now: the registered one, or the one it was extended to.
export const dueOf = (entries: readonly CaseEntry[]): CivilDate | undefined =>
  lastOf('extended', entries)?.due ?? lastOf('registered', entries)?.due

export const outcomeOf = (entries: readonly CaseEntry[]): CaseEntryOf<'outcome'> | undefined =>
  lastOf('outcome', entries)

export const lastOf = <K extends CaseEntryKind>(
  kind: K,
  entries: readonly CaseEntry[],
): CaseEntryOf<K> | undefined => {
  const those = entries.filter((entry): entry is CaseEntryOf<K> & CaseEntry => entry.entry === kind)
  return those[those.length - 1]
}

// Once, with a reason, and before the term is over (law, the article to be verified).
const mayExtend = (
  extension: CaseEntryOf<'extended'>,
  entries: readonly CaseEntry[],
  today: CivilDate,
): Allowed | Refusal => {
  if (lastOf('extended', entries) !== undefined)
    return refuse('already_there', { step: 'extended' })
  const due = dueOf(entries)
  if (due === undefined || today > due) return refuse('step_out_of_order', { step: 'extended' })
  return extension.due > due ? allowed : refuse('malformed', { at: 'due' })
}

// Cl. 2.1(3): a substantiated complaint has a cause. Leaving a letter aside has a named ground and
// more votes for it than against.
const isFounded = ({ outcome, cause, ground, vote }: CaseEntryOf<'outcome'>): Allowed | Refusal => {
  if (outcome === 'substantiated' || outcome === 'partly') {
    return cause === undefined
      ? refuse('reason_needed', { at: 'cause', clause: '2.1(3)' })
      : allowed
  }
  if (outcome !== 'left_without_consideration') return allowed
  if (ground === undefined) return refuse('reason_needed', { at: 'ground' })
  return vote !== undefined && vote.agreed > vote.against
    ? allowed
    : refuse('reason_needed', { at: 'vote' })
}

const hasMeasure = (entries: readonly CaseEntry[]): Allowed | Refusal => {
  const outcome = outcomeOf(entries)?.outcome
  const needed = outcome === 'substantiated' || outcome === 'partly'
  return needed && lastOf('measure', entries) === undefined
    ? refuse('reason_needed', { at: 'measure', clause: '2.1(3)' })
    : allowed
}
