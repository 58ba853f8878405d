// Do the papers of one opening agree: journal line, act, closed record, and the swap before them?
//
// Each is signed by the same people, and each could still say something else. So whatever stands in
// two of them is compared, field by field, and the first difference is named.

import { type ActBody, actName } from './act.ts'
import type { ClosedBody } from './closing.ts'
import type { EntryOf } from './journal.ts'
import type { FoundProblem, JournalProblemCode } from './journal-problem.ts'
import type { Hash, Id } from './record.ts'
import { readRegistrationNumber } from './register.ts'

/** What the box signed at the swap; `count` is the true count of the list, the canary included. */
export type FrozenList = {
  readonly opening: Id
  readonly seal: Hash
  readonly next: Hash
  readonly root: Hash
  readonly size: number
  readonly covers: Hash
  readonly count: number
  readonly again: readonly { readonly seal: Hash; readonly envelopes: readonly Hash[] }[]
}

export type HeldPapers = {
  readonly line: EntryOf<'opening_held'>
  readonly act: ActBody | undefined
  readonly closed: ClosedBody | undefined
  readonly swap: FrozenList | undefined
}

export const openingProblems = (papers: HeldPapers): readonly FoundProblem[] => {
  const { line, act, closed, swap } = papers
  const found: FoundProblem[] = []
  const say = (code: JournalProblemCode, reason?: string) => {
    const place = { of: 'entry', no: line.seq } as const
    found.push(reason === undefined ? { code, place } : { code, place, reason })
  }
  const name = act === undefined ? '' : firstDifference(actPairs(line, act))
  if (line.act !== undefined && act === undefined) say('act_missing')
  if (name !== '') say('act_differs', name)
  if (closed === undefined) say('closed_missing')
  else {
    const differs = firstDifference(closedPairs(line, closed, act))
    if (differs !== '') say('closed_differs', differs)
    for (const seal of closed.seals) if (!isAccounted(seal)) say('count_differs', `№ ${seal.no}`)
    if (swap !== undefined) {
      const frozen = firstDifference(frozenPairs(line, closed, swap))
      if (frozen !== '') say('count_differs', frozen)
    }
  }
  if (!areCountsWhole(line)) say('count_differs', 'line')
  return found
}

type Pairs = Readonly<Record<string, readonly [unknown, unknown]>>

const actPairs = (line: HeldPapers['line'], act: ActBody): Pairs => {
  const numbers = act.items.map(({ number }) => number)
  const forms = act.items.filter(({ form }) => form === 'signed').length
  return {
    number: [line.act && actName(line.act), actName(act)],
    journalSeq: [line.seq, act.journalSeq],
    openedOn: [line.openedOn, act.openedOn],
    openedAt: [line.openedAt, act.openedAt],
    openingKind: [line.openingKind, act.openingKind],
    plannedFor: [line.plannedFor, act.plannedFor],
    reason: [line.reason, act.reason],
    present: [line.present, act.present],
    absent: [line.absent, act.absent],
    otherPersons: [line.otherPersons, act.otherPersons],
    woodenBox: [line.woodenBox, act.woodenBox],
    newSeal: [{ ...line.newSeal, at: line.closedAt }, act.newSeal],
    handedTo: [line.responsible, act.handedTo.i],
    counts: [
      { all: line.counts.all, signed: line.counts.signed, anonymous: line.counts.anonymous },
      act.counts,
    ],
    items: [line.counts.all, act.items.length],
    signed: [line.counts.signed, forms],
    paper: [line.counts.paper, act.items.filter(({ channel }) => channel === 'paper').length],
    registered: [line.registered, { from: numbers[0], to: numbers[numbers.length - 1] }],
    numbers: [true, areInRow(numbers)],
    refusals: [line.refusals, act.refusals],
    objections: [line.objections, act.objections],
    note: [line.note, act.note],
  }
}

const closedPairs = (
  line: HeldPapers['line'],
  closed: ClosedBody,
  act: ActBody | undefined,
): Pairs => {
  const sum = (of: (seal: ClosedBody['seals'][number]) => number) =>
    closed.seals.reduce((total, seal) => total + of(seal), 0)
  const opened = closed.seals.map(({ seal, no, root, count }) => ({ seal, no, root, count }))
  return {
    closedAt: [line.closedAt, closed.closedAt],
    next: [line.newSeal.hash, closed.next],
    entries: [line.counts.all, closed.entries.length],
    registered: [line.counts.digital, sum(({ registered }) => registered)],
    leftOver: [line.counts.leftOver, sum(({ leftOver }) => leftOver.length)],
    cannot: [line.counts.cannot, sum(({ cannot }) => cannot.length)],
    lost: [line.counts.lost, sum(({ lost }) => lost.length)],
    refusals: [line.refusals, closed.refusals],
    seals: [act?.seals ?? opened, opened],
  }
}

/** The list that was frozen is the list that was read: same root, and every letter in it. */
const frozenPairs = (line: HeldPapers['line'], closed: ClosedBody, swap: FrozenList): Pairs => {
  const [hung, ...again] = closed.seals
  return {
    seal: [swap.seal, hung?.seal],
    next: [swap.next, line.newSeal.hash],
    root: [swap.root, hung?.root],
    count: [swap.count, hung?.count],
    again: [
      swap.again.map(({ seal, envelopes }) => ({ seal, count: envelopes.length })),
      again.map(({ seal, count }) => ({ seal, count })),
    ],
  }
}

const isAccounted = (seal: ClosedBody['seals'][number]): boolean => {
  const { registered, leftOver, cannot, lost, canary, count } = seal
  const canaryLetter = canary === 'none' ? 0 : 1
  return registered + leftOver.length + cannot.length + lost.length + canaryLetter === count
}

/** Box = act = register: as many numbers as appeals, and every appeal signed or anonymous. */
const areCountsWhole = ({ counts, registered, act }: HeldPapers['line']): boolean => {
  const { all, signed, anonymous, paper, digital } = counts
  const isEmpty = all === 0
  return (
    signed + anonymous === all &&
    paper + digital === all &&
    isEmpty === (act === undefined) &&
    numbersBetween(registered) === all
  )
}

const numbersBetween = (registered: HeldPapers['line']['registered']): number => {
  if (registered === undefined) return 0
  const from = readRegistrationNumber(registered.from)
  const to = readRegistrationNumber(registered.to)
  if (!('year' in from) || !('year' in to) || from.year !== to.year) return -1
  return to.no - from.no + 1
}

/** One after another; the first of them is compared with the numbers before it elsewhere. */
const areInRow = (numbers: readonly string[]): boolean =>
  numbers.every((number, at) => {
    const here = readRegistrationNumber(number)
    const before = readRegistrationNumber(numbers[at - 1] ?? '')
    if (!('year' in here)) return false
    return at === 0 || ('year' in before && here.year === before.year && here.no === before.no + 1)
  })

/** The name of the first pair that differs, or '' when all agree. */
export const firstDifference = (pairs: Pairs): string =>
  Object.keys(pairs).find(name => {
    const [one, other] = pairs[name] ?? []
    return !isSame(one, other)
  }) ?? ''

/** Of the plain values that records hold. */
const isSame = (one: unknown, other: unknown): boolean => {
  if (!isPlain(one) || !isPlain(other)) return one === other
  const names = Object.keys(one)
  return (
    Array.isArray(one) === Array.isArray(other) &&
    names.length === Object.keys(other).length &&
    names.every(name => name in other && isSame(one[name], other[name]))
  )
}

const isPlain = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null
