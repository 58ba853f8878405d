// The register of appeals on paper: the columns the box itself knows, no names, no contents.
//
// Of the form's 28 columns these are the twelve that need no opened case. The others (who wrote,
// about whom, what, who was told to do what) are sealed in the case files and printed from there.

import type { BoxAbout } from '#core/box.ts'
import type { Outcome } from '#core/case-outcome.ts'
import { inLanguage, type Language } from '#core/language.ts'
import type { CivilDate } from '#core/local-time.ts'
import type { RegistrationNumber } from '#core/register.ts'
import { calendars } from '#words/calendars.ts'
import { fullDate } from '#words/dates.ts'
import { fill } from '#words/fill.ts'
import { paperWords } from '#words/papers.ts'
import { registerPaperWords } from '#words/papers-register.ts'
import type { Paper } from './document.ts'

export type RegisterLine = {
  readonly number: RegistrationNumber
  readonly channel: 'digital' | 'paper'
  readonly form: 'signed' | 'anonymous'
  readonly sheets: number
  readonly photos: number
  readonly act: string
  readonly removedOn: CivilDate
  readonly registeredOn?: CivilDate
  readonly dueOn?: CivilDate
  readonly internalDueOn?: CivilDate
  readonly extendedTo?: CivilDate
  readonly answeredOn?: CivilDate
  readonly closedOn?: CivilDate
  readonly outcome?: string
}

export type RegisterFacts = {
  readonly about: Pick<BoxAbout, 'school'>
  readonly responsible: string
  readonly printedOn: CivilDate
  /** In any order; on paper the oldest number stands first. */
  readonly lines: readonly RegisterLine[]
}

/** The form's number of each column here; the two terms are one column there. */
const columnsOfForm = [1, 2, 4, 5, 6, 14, 20, 20, 21, 26, 24, 27]

export const registerPaper = (facts: RegisterFacts, language: Language): Paper => {
  const words = registerPaperWords[language]
  const { common } = paperWords[language]
  const { about, responsible, printedOn, lines } = facts
  const oldestFirst = [...lines].sort((a, b) => (a.number < b.number ? -1 : 1))
  return {
    language,
    mark: '',
    institution: [inLanguage(about.school, language)],
    title: words.title,
    headFields: [],
    blocks: [
      {
        kind: 'facts',
        facts: [
          { label: words.printedOn, value: [fullDate(calendars[language], printedOn)] },
          { label: words.count, value: [String(lines.length)] },
          { label: words.responsible, value: [responsible] },
        ],
      },
      { kind: 'paragraph', text: words.extract },
      {
        kind: 'table',
        caption: words.rows,
        columns: words.columns,
        rows: oldestFirst.map(line => cellsOf(line, language)),
        fields: columnsOfForm,
      },
      {
        kind: 'signatures',
        caption: words.signature,
        lines: [{ role: common.roles.responsible, name: responsible, mark: '', byHand: true }],
      },
    ],
    foot: common.translation === '' ? [] : [common.translation],
    isWide: true,
  }
}

const cellsOf = (line: RegisterLine, language: Language): readonly (readonly string[])[] => {
  const words = registerPaperWords[language]
  const { act } = paperWords[language]
  const day = (date: CivilDate | undefined, none = '–') => [
    date === undefined ? none : fullDate(calendars[language], date),
  ]
  const { sheets, photos } = line
  return [
    [line.number],
    day(line.registeredOn, words.notYet),
    [...day(line.removedOn), fill(words.act, { act: line.act })],
    [words.channels[line.channel]],
    [act.forms[line.form]],
    [fill(line.channel === 'paper' ? words.sheets : words.attachments, { sheets, photos })],
    day(line.dueOn),
    day(line.internalDueOn),
    day(line.extendedTo),
    day(line.answeredOn),
    [outcomeInWords(line.outcome, words.outcomes)],
    day(line.closedOn),
  ]
}

const outcomeInWords = (outcome = '–', words: Readonly<Record<Outcome, string>>): string =>
  Object.entries(words).find(([name]) => name === outcome)?.[1] ?? outcome
