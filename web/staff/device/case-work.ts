// The work on a case: every step a sealed, signed entry first, then what register and writer see.
import type { CaseEntry, CaseEntryOf } from '#core/case-file.ts'
import { dueOf, mayAddEntry, outcomeOf } from '#core/case-state.ts'
import { remainingOf } from '#core/departure.ts'
import { localDate } from '#core/local-time.ts'
import { type Action, mayInCase } from '#core/may.ts'
import { isRefusal, type Refusal, refuse } from '#core/refusal.ts'
import { dueDates, extendedDue } from '#core/register.ts'
import { answerCase, closeCase, extendCase, registerCase as registerPromise } from '#wire/cases.ts'
import { keepEntry } from './case-entries.ts'
import { type OpenCase, openCase } from './cases.ts'
import type { Seat } from './seat.ts'
import { tellWriter } from './writer-slot.ts'

type Stamped = 'at' | 'by' | 'entry' | 'v'
/** What a member fills in; version, time and author are added here. */
export type Words<K extends CaseEntry['entry']> = Omit<CaseEntryOf<K>, Stamped>

/** Said in every answer: the higher body, the prosecutor, the court. The screen brings the words. */
export type Telling = { readonly whereToComplain: string }

/**
 * Kind, subject and summary; number and terms begin with it, and the writer's page shows them.
 * The register's dates and this device's must be the same.
 */
export async function registerCase(
  seat: Seat,
  file: OpenCase,
  words: Omit<Words<'registered'>, 'number' | 'on' | 'due' | 'internalDue'>,
  telling: Telling,
): Promise<OpenCase | Refusal> {
  const { regulation, calendar } = file.box.facts
  const { number, registeredOn, dueOn, internalDueOn } = file.row
  const on = registeredOn ?? today(file)
  const { statutory, internal } = dueDates(on, regulation, calendar)
  // Terms told once stay, also when a day off was declared since.
  const due = dueOn ?? statutory.on
  const dates = { number, on, due, internalDue: internalDueOn ?? internal.on }
  const entry = stamp(seat, file, 'registered', { ...words, ...dates })
  const may = mayDo(seat, file, 'classify_case', entry)
  if (isRefusal(may)) return may
  const row = await seat.call(registerPromise, { entry: file.entry })
  if (isRefusal(row)) return row
  if (row.dueOn !== dates.due || row.number !== number)
    return refuse('count_differs', { at: 'due' })
  return andTell(seat, file, entry, telling)
}

/** A note, a measure, a forwarding, an outcome: for the file alone. */
export async function addEntry<K extends 'note' | 'measure' | 'forwarded' | 'outcome'>(
  seat: Seat,
  file: OpenCase,
  kind: K,
  words: Words<K>,
): Promise<OpenCase | Refusal> {
  const entry = stamp(seat, file, kind, words)
  const action = { note: 'add_note', forwarded: 'forward_case' } as const
  const may = mayDo(seat, file, kind in action ? action[kind as 'note'] : 'answer_writer', entry)
  if (isRefusal(may)) return may
  const kept = await keepEntry(seat, file, entry)
  return isRefusal(kept) ? kept : openCase(seat, file.entry)
}

/** A question to the writer, under her code. */
export async function askWriter(
  seat: Seat,
  file: OpenCase,
  words: Words<'question'>,
  telling: Telling,
): Promise<OpenCase | Refusal> {
  if (!file.mayAnswerByCode) return refuse('no_answer_yet')
  const entry = stamp(seat, file, 'question', words)
  const may = mayDo(seat, file, 'ask_writer', entry)
  return isRefusal(may) ? may : andTell(seat, file, entry, telling)
}

/** The reply: what was checked, what was found, what will be done; under the code, or on paper. */
export async function answerWriter(
  seat: Seat,
  file: OpenCase,
  words: Words<'reply'>,
  telling: Telling,
): Promise<OpenCase | Refusal> {
  const entry = stamp(seat, file, 'reply', words)
  const may = mayDo(seat, file, 'answer_writer', entry)
  if (isRefusal(may)) return may
  const told = await andTell(seat, file, entry, telling)
  if (isRefusal(told)) return told
  const way = file.mayAnswerByCode ? 'code' : 'paper'
  const row = await seat.call(answerCase, { entry: file.entry, way })
  return isRefusal(row) ? row : openCase(seat, file.entry)
}

/** Once, with a reason, while the term runs; the writer's page shows the new date. */
export async function extend(
  seat: Seat,
  file: OpenCase,
  reason: string,
  telling: Telling,
): Promise<OpenCase | Refusal> {
  const due = dueOf(file.entries)
  const { registeredOn } = file.row
  if (!due || !registeredOn) return refuse('step_out_of_order', { step: 'extended' })
  const later = extendedDue(due, registeredOn, file.box.facts.regulation, file.box.facts.calendar)
  const entry = stamp(seat, file, 'extended', { reason, due: later.on })
  const may = mayDo(seat, file, 'extend_case', entry)
  if (isRefusal(may)) return may
  const row = await seat.call(extendCase, { entry: file.entry })
  if (isRefusal(row)) return row
  if (row.extendedTo !== later.on) return refuse('count_differs', { at: 'due' })
  return andTell(seat, file, entry, telling)
}

/** Off control; the outcome is the one entered before. */
export async function close(
  seat: Seat,
  file: OpenCase,
  telling: Telling,
): Promise<OpenCase | Refusal> {
  const outcome = outcomeOf(file.entries)?.outcome
  if (!outcome) return refuse('step_out_of_order', { step: 'closed' })
  const entry = stamp(seat, file, 'closed', {})
  const may = mayDo(seat, file, 'close_case', entry)
  if (isRefusal(may)) return may
  const row = await seat.call(closeCase, { entry: file.entry, outcome })
  return isRefusal(row) ? row : andTell(seat, file, entry, telling)
}

async function andTell(
  seat: Seat,
  file: OpenCase,
  entry: CaseEntry,
  telling: Telling,
): Promise<OpenCase | Refusal> {
  const kept = await keepEntry(seat, file, entry)
  if (isRefusal(kept)) return kept
  const newer = await openCase(seat, file.entry)
  if (isRefusal(newer) || !newer.mayAnswerByCode) return newer
  const told = await tellWriter(seat, newer, telling.whereToComplain)
  return isRefusal(told) ? told : newer
}

const today = ({ box: { facts } }: OpenCase) =>
  localDate(facts.now, facts.regulation.utcOffsetMinutes)

function stamp<K extends CaseEntry['entry']>(
  { member }: Seat,
  { box }: OpenCase,
  kind: K,
  words: Words<K>,
): CaseEntry {
  return { ...words, v: 1, at: box.facts.now, by: member, entry: kind } as unknown as CaseEntry
}

/** Who handles this case, and whether this step may follow the ones before it. */
function mayDo(seat: Seat, file: OpenCase, action: Action, entry: CaseEntry): Refusal | 'may' {
  const { commission: listed, officers, departed } = file.box.facts
  const { shutOut } = file
  // The work of one who has left is done by the next.
  const commission = { ...listed, members: remainingOf(listed, departed) }
  if (!mayInCase(action, seat.member, commission, officers, { shutOut })) {
    return refuse('not_yours', { member: seat.member })
  }
  const may = mayAddEntry(entry, file.entries, today(file))
  return isRefusal(may) ? may : 'may'
}
