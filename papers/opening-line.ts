// One line of the journal of openings, Appendix 2: its eleven columns, and the line as a sheet.
//
// Cl. 4.5: written after every opening. An empty box has a line too, and so has a Tuesday on which
// nobody came: the gap must be seen.

import type { BoxAbout } from '#core/box.ts'
import { inLanguage, type Language } from '#core/language.ts'
import { type CivilDate, type Instant, localDate, wallTime } from '#core/local-time.ts'
import type { MissedReason } from '#core/missed-opening.ts'
import type { OpeningLine } from '#core/opening-line.ts'
import { calendars } from '#words/calendars.ts'
import { dateWithWeekday, fullDate, hour } from '#words/dates.ts'
import { fill } from '#words/fill.ts'
import { type PaperWords, paperWords } from '#words/papers.ts'
import type { Paper } from './document.ts'
import { noteCell, stateCell } from './line-state.ts'
import { presentInWords, type SignedPaper, signatureLines } from './signed-paper.ts'

export type HeldLine = SignedPaper<OpeningLine> & {
  readonly kind: 'held'
  /** Its place in the chain: what the act calls «№ … жазуу». */
  readonly seq: number
  readonly codeOf: (hash: string) => string
}

/** Written by the box alone: it knows only that nobody came, or too few. */
export type MissedLine = {
  readonly kind: 'missed'
  readonly line: number
  readonly seq: number
  readonly code: string
  readonly plannedFor: readonly CivilDate[]
  readonly reason: MissedReason
  readonly movedTo: CivilDate
}

export type JournalLine = HeldLine | MissedLine

export const openingLinePaper = (
  line: JournalLine,
  about: Pick<BoxAbout, 'school'>,
  language: Language,
): Paper => {
  const words = paperWords[language]
  const { journal, common } = words
  const cells = lineColumns(line, language)
  const no = line.kind === 'held' ? line.body.line : line.line
  return {
    language,
    mark: journal.mark,
    institution: [inLanguage(about.school, language)],
    title: fill(journal.lineTitle, { line: no }),
    headFields: [],
    blocks: [
      {
        kind: 'facts',
        facts: journal.columns.flatMap((label, at) => {
          const value = cells[at] ?? []
          // On a sheet of its own the signatures have room, and stand below.
          return at === signatureColumn - 1 ? [] : [{ field: at + 1, label, value }]
        }),
      },
      {
        kind: 'signatures',
        caption: journal.columns[signatureColumn - 1] ?? '',
        lines: line.kind === 'held' ? signatureLines(line, language) : [],
        field: signatureColumn,
      },
    ],
    foot: common.translation === '' ? [] : [common.translation],
    isWide: false,
  }
}

const signatureColumn = 10

/** The cells of one line, in the order of the columns; each cell is a few short lines. */
export const lineColumns = (
  line: JournalLine,
  language: Language,
): readonly (readonly string[])[] => {
  const words = paperWords[language]
  return line.kind === 'held'
    ? heldColumns(line, words, language)
    : missedColumns(line, words, language)
}

const heldColumns = (
  held: HeldLine,
  words: PaperWords,
  language: Language,
): readonly (readonly string[])[] => {
  const { journal, common } = words
  const { body, codeOf, code, seq } = held
  return [
    [String(body.line)], // 1
    [
      dateWithWeekday(calendars[language], body.openedOn), // 2
      fill(journal.opened, { hour: hourOf(body.openedAt, body.utcOffsetMinutes, language) }),
      fill(journal.closed, { hour: hourOf(body.closedAt, body.utcOffsetMinutes, language) }),
    ],
    [
      common.openingKinds[body.openingKind], // 3
      ...(body.openingKind === 'moved' ? [planned(body.plannedFor, words, language)] : []),
      ...(body.reason === '' ? [] : [fill(common.reason, { reason: body.reason })]),
    ],
    stateCell(body, words), // 4
    [fill(journal.counts, body.counts), fill(journal.channels, body.counts)], // 5
    [actCell(body, words, language)], // 6
    body.registered === undefined ? ['–'] : [fill(journal.numbers, body.registered)], // 7
    [
      ...(body.newSeal.wooden === ''
        ? []
        : [fill(journal.woodenSeal, { wooden: body.newSeal.wooden })]), // 8
      fill(journal.digitalSeal, { no: body.newSeal.no, name: codeOf(body.newSeal.hash) }),
    ],
    body.present.map(person => presentInWords(person, words)), // 9
    signatureLines(held, language).map(({ name, mark }) => `${name}: ${mark}`), // 10
    [...noteCell(body, words), fill(journal.entry, { seq, code })], // 11
  ]
}

const missedColumns = (
  missed: MissedLine,
  words: PaperWords,
  language: Language,
): readonly (readonly string[])[] => {
  const { journal } = words
  const movedTo = fullDate(calendars[language], missed.movedTo)
  return [
    [String(missed.line)],
    missed.plannedFor.map(date => dateWithWeekday(calendars[language], date)),
    [journal.missed, fill(words.common.reason, { reason: journal.missedReasons[missed.reason] })],
    ['–'],
    ['–'],
    ['–'],
    ['–'],
    ['–'],
    ['–'],
    [journal.byBox],
    [
      fill(journal.movedTo, { date: movedTo }),
      fill(journal.entry, { seq: missed.seq, code: missed.code }),
    ],
  ]
}

/** «Кутуча бош» is said only of a box in which nothing lay: a letter left over is not nothing. */
const actCell = (body: OpeningLine, { journal }: PaperWords, language: Language): string => {
  const { act, counts, closedAt, utcOffsetMinutes } = body
  if (act !== undefined) {
    const date = fullDate(calendars[language], localDate(closedAt, utcOffsetMinutes))
    return fill(journal.act, { no: `${act.no}/${act.year}`, date })
  }
  const isEmpty = counts.leftOver + counts.cannot + counts.lost === 0
  return isEmpty ? journal.empty : journal.nothingRegistered
}

const planned = (dates: readonly CivilDate[], { common }: PaperWords, language: Language) =>
  fill(common.plannedFor, {
    dates: dates.map(date => fullDate(calendars[language], date)).join(', '),
  })

const hourOf = (at: Instant, utcOffsetMinutes: number, language: Language): string =>
  hour(calendars[language], wallTime(at, utcOffsetMinutes).time)
