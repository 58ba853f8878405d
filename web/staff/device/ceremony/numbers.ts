// Which numbers come next, read off the journal: act, register and line run without gaps.
import { localDate, yearOf } from '#core/local-time.ts'
import { entriesOf, woodenSealIn } from '#core/read-journal.ts'
import { nextRegisterNo } from '#core/register.ts'
import type { ChainSoFar } from './chain-so-far.ts'

export type NextNumbers = {
  readonly actNo: number
  readonly registerNo: number
  readonly line: number
  readonly journalSeq: number
  readonly prev: string
  /** Number of the wooden seal that the last line says hangs on the box. */
  readonly woodenSeal: string
}

export function nextNumbers(
  { entries, head }: ChainSoFar,
  closedAt: number,
  utcOffsetMinutes: number,
): NextNumbers {
  const today = localDate(closedAt, utcOffsetMinutes)
  const held = entriesOf(entries, 'opening_held')
  const missed = entriesOf(entries, 'opening_missed')
  const acts = held.flatMap(({ act }) => (act?.year === yearOf(today) ? [act.no] : []))
  const [registered = ''] = held
    .flatMap(entry => (entry.registered ? [entry.registered.to] : []))
    .slice(-1)
  const lastLine = Math.max(0, ...[...held, ...missed].map(({ line }) => line))
  return {
    actNo: Math.max(0, ...acts) + 1,
    registerNo: nextRegisterNo(registered, today),
    line: lastLine + 1,
    journalSeq: head.seq + 1,
    prev: head.hash,
    woodenSeal: woodenSealIn(entries),
  }
}
