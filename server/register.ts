// The register's rows as members see them: what was entered, and by when each thing is due.

import { localDate } from '#core/local-time.ts'
import { type Refusal, refuse } from '#core/refusal.ts'
import { toBase64url } from '#crypto/bytes.ts'
import type { registerCase } from '#wire/cases.ts'
import type { AnswerOf } from '#wire/contract.ts'
import type { CaseStep, KeptCase } from './store/cases.ts'
import type { Nouns } from './store/store.ts'
import type { TheBox } from './the-box.ts'

type BoxOfCases = Pick<TheBox, 'id' | 'commission'>

export type RegisterRow = AnswerOf<typeof registerCase>

export async function registerRow(
  nouns: Nouns,
  box: BoxOfCases,
  entry: string,
  member: number,
): Promise<RegisterRow | Refusal> {
  const kept = await nouns.cases.byEntry(box.id, entry)
  if (kept?.number === undefined) return refuse('not_found')
  return rowOf(nouns, box, kept, await nouns.cases.steps(box.id, entry), member)
}

export async function registerRows(nouns: Nouns, box: BoxOfCases, member: number) {
  const steps = Map.groupBy(await nouns.cases.steps(box.id), ({ entry }) => entry)
  const cases = await nouns.cases.register(box.id)
  return Promise.all(
    cases.map(kept => rowOf(nouns, box, kept, steps.get(kept.entry) ?? [], member)),
  )
}

/** Of a case from before the box was founded anew: its keys went with those who had them. */
export const isLost = (
  { commission }: Pick<KeptCase, 'commission'>,
  box: Pick<TheBox, 'commission'>,
): boolean => commission < (box.commission.refounded?.no ?? 0)

/** How many wait for registration, and how many are past their term; of those anybody can still read. */
export async function registerTotals(nouns: Nouns, box: TheBox, now: number) {
  const { id, regulation } = box
  const today = localDate(now, regulation.utcOffsetMinutes)
  const steps = Map.groupBy(await nouns.cases.steps(id), ({ entry }) => entry)
  const totals = { unregistered: 0, overdue: 0 }
  const readable = (await nouns.cases.register(id)).filter(kept => !isLost(kept, box))
  for (const { entry } of readable) {
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
  inBox: BoxOfCases,
  kept: KeptCase,
  steps: readonly CaseStep[],
  member: number,
): Promise<RegisterRow> {
  const { id: box } = inBox
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
    ...(isLost(kept, inBox) && { lost: true as const }),
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
