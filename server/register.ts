// The register's rows as members see them: what was entered, and by when each thing is due.

import { localDate } from '#core/local-time.ts'
import { type Refusal, refuse } from '#core/refusal.ts'
import { toBase64url } from '#crypto/bytes.ts'
import type { registerCase } from '#wire/cases.ts'
import type { AnswerOf } from '#wire/contract.ts'
import type { CaseStep, KeptCase } from './store/cases.ts'
import type { Nouns } from './store/store.ts'
import type { TheBox } from './the-box.ts'

export type RegisterRow = AnswerOf<typeof registerCase>

export async function registerRow(
  nouns: Nouns,
  box: string,
  entry: string,
  member: number,
): Promise<RegisterRow | Refusal> {
  const kept = await nouns.cases.byEntry(box, entry)
  if (kept?.number === undefined) return refuse('not_found')
  return rowOf(nouns, box, kept, await nouns.cases.steps(box, entry), member)
}

export async function registerRows(nouns: Nouns, box: string, member: number) {
  const steps = Map.groupBy(await nouns.cases.steps(box), ({ entry }) => entry)
  const cases = await nouns.cases.register(box)
  return Promise.all(
    cases.map(kept => rowOf(nouns, box, kept, steps.get(kept.entry) ?? [], member)),
  )
}

/** How many wait for registration, and how many are past their term. */
export async function registerTotals(nouns: Nouns, { id, regulation }: TheBox, now: number) {
  const today = localDate(now, regulation.utcOffsetMinutes)
  const steps = Map.groupBy(await nouns.cases.steps(id), ({ entry }) => entry)
  const totals = { unregistered: 0, overdue: 0 }
  for (const { entry } of await nouns.cases.register(id)) {
    const taken = steps.get(entry) ?? []
    if (!stepOf('registered', taken)) totals.unregistered += 1
    else if (!stepOf('answered', taken) && dueOf(taken) < today) totals.overdue += 1
  }
  return totals
}

export const stepOf = (step: CaseStep['step'], steps: readonly CaseStep[]) =>
  steps.find(taken => taken.step === step)

/** The date the case is due by now: the registered one, or the one it was extended to. */
export const dueOf = (steps: readonly CaseStep[]): string =>
  stepOf('extended', steps)?.due ?? stepOf('registered', steps)?.due ?? ''

async function rowOf(
  nouns: Nouns,
  box: string,
  kept: KeptCase,
  steps: readonly CaseStep[],
  member: number,
): Promise<RegisterRow> {
  const { entry, by, channel, form, sheets, photos } = kept
  const registered = stepOf('registered', steps)
  const extended = stepOf('extended', steps)
  const answered = stepOf('answered', steps)
  const closed = stepOf('closed', steps)
  const threads = await nouns.mailboxes.ofCase(box, entry)
  const counts = await Promise.all(
    threads.map(({ mailbox }) => nouns.followUps.count(box, mailbox)),
  )
  const wrap = await newestWrap(nouns, box, entry, member)
  return {
    entry,
    by,
    channel,
    form,
    sheets,
    photos,
    number: kept.number ?? '',
    act: kept.act ?? '',
    removedOn: kept.removedOn ?? '',
    ...(registered && {
      registeredOn: registered.day,
      dueOn: registered.due,
      internalDueOn: registered.internalDue,
    }),
    ...(extended && { extendedTo: extended.due }),
    ...(answered && { answeredOn: answered.day }),
    ...(closed && { closedOn: closed.day, outcome: closed.word }),
    followUps: counts.reduce((total, count) => total + count, 0),
    wrap: toBase64url(wrap ?? new Uint8Array(0)),
  }
}

/** Of the newest key there is; who came with the commission it was made for has no other. */
async function newestWrap(nouns: Nouns, box: string, entry: string, member: number) {
  const newest = (await nouns.caseRotations.of(box, entry)).at(-1)
  return newest
    ? nouns.caseRotations.wrap(box, entry, newest.no, member)
    : nouns.cases.wrap(box, entry, member)
}
