// The journal of openings as a book, Appendix 2: a cover, and a line for every Tuesday.

import type { BoxAbout } from '#core/box.ts'
import { inLanguage, type Language } from '#core/language.ts'
import type { CivilDate } from '#core/local-time.ts'
import { calendars } from '#words/calendars.ts'
import { fullDate } from '#words/dates.ts'
import { paperWords } from '#words/papers.ts'
import { commissionPaperWords } from '#words/papers-commission.ts'
import type { Paper } from './document.ts'
import { type JournalLine, lineColumns } from './opening-line.ts'

export type BookFacts = {
  readonly about: Pick<BoxAbout, 'school' | 'place'>
  readonly begunOn: CivilDate
  /** Absent while the book is being written. */
  readonly endedOn?: CivilDate
  readonly responsible: string
  readonly lines: readonly JournalLine[]
}

/** What only the bound book can know is left for the hand: sheets, index, term, signature, stamp. */
export const journalBook = (facts: BookFacts, language: Language): Paper => {
  const words = paperWords[language]
  const { journal, common } = words
  const { order } = commissionPaperWords[language]
  const day = (date: CivilDate) => fullDate(calendars[language], date)
  const { about, begunOn, endedOn, responsible, lines } = facts
  return {
    language,
    mark: journal.mark,
    institution: [inLanguage(about.school, language)],
    title: journal.title,
    headFields: [],
    blocks: [
      {
        kind: 'facts',
        facts: [
          { label: journal.place, value: [inLanguage(about.place, language)] },
          { label: journal.begun, value: [day(begunOn)] },
          { label: journal.ended, value: [endedOn === undefined ? common.blank : day(endedOn)] },
          { label: journal.sheets, value: [common.blank] },
          { label: journal.responsible, value: [responsible] },
          { label: journal.index, value: [common.blank] },
          { label: journal.retention, value: [common.blank] },
        ],
      },
      {
        kind: 'signatures',
        caption: journal.bound,
        lines: [{ role: order.director, name: '', mark: '', byHand: true }],
      },
      { kind: 'stamp', text: order.stamp },
      {
        kind: 'table',
        caption: journal.lines,
        onNewLeaf: true,
        columns: journal.columns,
        rows: lines.map(line => lineColumns(line, language)),
      },
    ],
    foot: common.translation === '' ? [] : [common.translation],
    isWide: true,
  }
}
