// The act of removal as a paper, Appendix 1: every field of the form, and the school's own sentences.
//
// The numbers behind `field` are those of the printed form. Names of writers and words of letters
// cannot come in: the body has no place for them (cl. 6.1).

import { type ActBody, actName } from '#core/act.ts'
import type { ClosedBody } from '#core/closing.ts'
import { inLanguage, type Language } from '#core/language.ts'
import { calendars } from '#words/calendars.ts'
import { fullDate } from '#words/dates.ts'
import { fill } from '#words/fill.ts'
import { type PaperWords, paperWords } from '#words/papers.ts'
import { findings, openedSentence } from './act-findings.ts'
import type { Block, Fact, Paper } from './document.ts'
import {
  momentInWords,
  objectionsInWords,
  personInWords,
  presentInWords,
  type SignedPaper,
  signatureLines,
} from './signed-paper.ts'

export type ActFacts = SignedPaper<ActBody> & {
  /** The closed record of the same opening: it says what became of every envelope. */
  readonly closed: Pick<ClosedBody, 'seals'>
  /** Turns a hash of the body into the code people compare. */
  readonly codeOf: (hash: string) => string
}

export const actPaper = (facts: ActFacts, language: Language): Paper => {
  const words = paperWords[language]
  const { body } = facts
  return {
    language,
    mark: words.act.mark,
    institution: [inLanguage(body.school, language)],
    title: words.act.title,
    headFields: [1],
    blocks: [
      { kind: 'facts', facts: headFacts(body, words, language) },
      { kind: 'paragraph', text: openedSentence(body, words, language), fields: [7, 8] },
      { kind: 'points', lead: words.act.established, points: findings(facts, words, language) },
      itemsTable(body, words),
      { kind: 'facts', facts: tailFacts(body, words) },
      {
        kind: 'paragraph',
        // How many sheets it takes is known when it is printed: written in by hand.
        text: fill(words.act.copies, { sheets: words.common.blank, copies: body.copies }),
        fields: [24],
      },
      {
        kind: 'signatures',
        caption: words.act.signatures,
        lines: signatureLines(facts, language),
        field: 26,
      },
      { kind: 'facts', facts: integrityFacts(facts, words, language) },
    ],
    foot: words.common.translation === '' ? [] : [words.common.translation],
    isWide: false,
  }
}

const headFacts = (body: ActBody, words: PaperWords, language: Language): readonly Fact[] => {
  const { act, common } = words
  const day = (date: string) => fullDate(calendars[language], date)
  const reason = body.reason === '' ? [] : [fill(common.reason, { reason: body.reason })]
  return [
    { field: 2, label: act.number, value: [`№ ${actName(body)}`] },
    {
      field: 3,
      label: act.drawnAt,
      value: [inLanguage(body.town, language), inLanguage(body.school, language)],
    },
    { field: 4, label: act.drawnOn, value: [day(body.drawnOn)] },
    {
      field: 5,
      label: act.basis,
      value: [
        fill(act.basisRegulation, {
          date: day(body.regulation.approvedOn),
          version: body.regulation.version,
        }),
        fill(act.basisOrder, { no: body.order.no, date: day(body.order.date) }),
      ],
    },
    { field: 6, label: act.place, value: [inLanguage(body.place, language)] },
    {
      field: 9,
      label: act.openingKind,
      value: [
        common.openingKinds[body.openingKind],
        fill(common.plannedFor, { dates: body.plannedFor.map(day).join(', ') }),
        ...reason,
      ],
    },
    {
      field: 10,
      label: act.present,
      value: body.present.map(person => presentInWords(person, words)),
    },
    { field: 11, label: act.absent, value: orNone(absentInWords(body, words), words) },
    { field: 12, label: act.others, value: orNone(linesOf(body.otherPersons), words) },
  ]
}

const absentInWords = ({ absent }: Pick<ActBody, 'absent'>, words: PaperWords) =>
  absent.map(person =>
    fill(words.act.absentOne, {
      person: personInWords(person, words),
      reason: person.reason === '' ? words.common.noReason : person.reason,
    }),
  )

const itemsTable = ({ items }: ActBody, { act }: PaperWords): Block => ({
  kind: 'table',
  caption: act.items,
  columns: act.columns,
  rows: items.map(({ no, channel, sheets, photos, form, number }) => [
    [String(no)],
    [act.channels[channel]],
    [channel === 'paper' ? String(sheets) : '–'],
    [String(photos)],
    [act.forms[form]],
    [number],
  ]),
  field: 18,
})

const tailFacts = (body: ActBody, words: PaperWords): readonly Fact[] => {
  const { act } = words
  const foreign = linesOf(body.woodenBox.foreignObjects)
  const remarks = [...linesOf(body.note), ...objectionsInWords(body, words)]
  return [
    {
      field: 19,
      label: act.foreign,
      // Money and valuables have their own act: this one only says that they were there.
      value: foreign.length === 0 ? [words.common.none] : [...foreign, act.foreignAct],
    },
    { field: 20, label: act.notAppeals, value: [String(body.unreadable)] },
    { field: 25, label: act.remarks, value: orNone(remarks, words) },
  ]
}

const integrityFacts = (
  { body, code, closed, codeOf, signedAt }: ActFacts,
  { act }: PaperWords,
  language: Language,
): readonly Fact[] => [
  {
    field: 27,
    label: act.integrity,
    value: [
      fill(act.actCode, { code }),
      ...(signedAt === undefined
        ? []
        : [
            fill(act.signedAt, {
              moment: momentInWords(signedAt, body.utcOffsetMinutes, language),
            }),
          ]),
      ...body.seals.map(({ no, seal, root }) =>
        fill(act.sealCode, { no, name: codeOf(seal), root: codeOf(root) }),
      ),
      ...closed.seals.map(seal =>
        fill(act.sealCount, {
          no: seal.no,
          count: seal.count,
          registered: seal.registered,
          leftOver: seal.leftOver.length,
          cannot: seal.cannot.length,
          lost: seal.lost.length,
          canary: seal.canary === 'none' ? 0 : 1,
        }),
      ),
    ],
  },
]

const orNone = (lines: readonly string[], { common }: PaperWords): readonly string[] =>
  lines.length === 0 ? [common.none] : lines

const linesOf = (text: string): readonly string[] =>
  text.split('\n').filter(line => line.trim() !== '')
