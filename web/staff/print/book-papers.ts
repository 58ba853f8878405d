// The books of the box on paper: the journal of openings, and the register of appeals.
import { localDate } from '#core/local-time.ts'
import { isRefusal } from '#core/refusal.ts'
import { journalBook } from '#papers/journal-book.ts'
import type { JournalLine } from '#papers/opening-line.ts'
import { registerPaper } from '#papers/register.ts'
import { readRegister } from '#wire/cases.ts'
import { theBox } from '../box.ts'
import { type CheckedJournal, readJournal } from '../device/journal.ts'
import { papersOfLine } from '../journal/opening-papers.ts'
import type { Draw } from './drawn.ts'

export const drawBook: Draw = async seat => {
  const journal = await readJournal(seat)
  if (isRefusal(journal)) return journal
  const { about, regulation } = theBox()
  const lines = linesOf(journal)
  const [founded] = journal.lines
  const begunOn = localDate(founded?.entry.at ?? 0, regulation.utcOffsetMinutes)
  const facts = { about, begunOn, responsible: nameOfResponsible(), lines }
  return {
    papers: language => [journalBook(facts, language)],
    ...(journal.problems.length > 0 ? { care: 'broken' as const } : {}),
  }
}

function linesOf(journal: CheckedJournal): readonly JournalLine[] {
  return journal.lines.flatMap(({ entry, seq, code }): readonly JournalLine[] => {
    if (entry.kind === 'opening_missed') {
      const { line, plannedFor, reason, movedTo } = entry
      return [{ kind: 'missed', line, seq, code, plannedFor, reason, movedTo }]
    }
    const held = entry.kind === 'opening_held' ? papersOfLine(journal, seq) : undefined
    return held ? [held.line] : []
  })
}

export const drawRegister: Draw = async seat => {
  const told = await seat.call(readRegister, {})
  if (isRefusal(told)) return told
  const { about, regulation } = theBox()
  const printedOn = localDate(told.now, regulation.utcOffsetMinutes)
  const facts = { about, responsible: nameOfResponsible(), printedOn, lines: told.cases }
  return { papers: language => [registerPaper(facts, language)] }
}

const nameOfResponsible = (): string =>
  theBox().commission.members.find(({ role, seat }) => role === 'responsible' && seat === undefined)
    ?.name ?? ''
