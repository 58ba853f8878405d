// The minutes of a sitting that elects: open vote by name, and the signatures of all members.
//
// Cl. 5.4: chair and secretary are elected by open vote; cl. 5.3: all members sign, whoever was
// away signs that they have read it. What nobody typed is left for the hand.

import type { BoxAbout } from '#core/box.ts'
import { type Office, quorum, type Role } from '#core/commission.ts'
import { inLanguage, type Language } from '#core/language.ts'
import { type Minutes, votes } from '#core/minutes.ts'
import { seatsHeld, seatsOf } from '#core/seats.ts'
import { calendars } from '#words/calendars.ts'
import { dateWithWeekday, fullDate, hour } from '#words/dates.ts'
import { fill } from '#words/fill.ts'
import { type PaperWords, paperWords } from '#words/papers.ts'
import { type CommissionPaperWords, commissionPaperWords } from '#words/papers-commission.ts'
import type { Block, Fact, Paper, SignatureLine } from './document.ts'
import { momentInWords, personInWords, roleInWords, type SignedPaper } from './signed-paper.ts'

type Seated = {
  readonly i: number
  readonly name: string
  readonly role: Role
  readonly seat?: number
}

export type MinutesFacts = SignedPaper<Minutes> & {
  readonly about: Pick<BoxAbout, 'school'>
  /** Everybody of the commission whose minutes these are, those away included. */
  readonly members: readonly Seated[]
  readonly utcOffsetMinutes: number
}

type Said = {
  readonly minutes: CommissionPaperWords['minutes']
  readonly papers: PaperWords
  readonly language: Language
}

export const minutesPaper = (facts: MinutesFacts, language: Language): Paper => {
  const papers = paperWords[language]
  const { minutes } = commissionPaperWords[language]
  const said: Said = { minutes, papers, language }
  const { body } = facts
  return {
    language,
    mark: '',
    institution: [inLanguage(facts.about.school, language)],
    title: minutes.title,
    headFields: [],
    blocks: [
      { kind: 'facts', facts: headFacts(facts, said) },
      {
        kind: 'points',
        lead: minutes.agenda,
        points: body.election.map(({ office }) => ({
          text: minutes.elections[office],
          fields: [10],
        })),
      },
      ...body.election.flatMap((election, at) => electionBlocks(election, at, facts, said)),
      {
        kind: 'facts',
        facts: [
          { field: 15, label: minutes.recusals, value: [papers.common.none] },
          { field: 16, label: minutes.dissent, value: [papers.common.blank] },
          {
            field: 18,
            label: minutes.appendices,
            value: [orderInWords(body, said)],
          },
        ],
      },
      {
        kind: 'signatures',
        caption: minutes.signatures,
        lines: handsUnder(facts, said),
        field: 19,
      },
      { kind: 'paragraph', text: minutes.refusal, fields: [20] },
      { kind: 'facts', facts: [integrity(facts, said)] },
    ],
    foot: papers.common.translation === '' ? [] : [papers.common.translation],
    isWide: false,
  }
}

const headFacts = (
  { body, members }: MinutesFacts,
  { minutes, papers, language }: Said,
): readonly Fact[] => {
  const { common } = papers
  const calendar = calendars[language]
  const person = (one: Pick<Seated, 'name' | 'role'>) => personInWords(one, papers)
  const isPresent = ({ i }: Seated) => body.present.some(other => other.i === i)
  const absent = members
    .filter(member => !isPresent(member))
    .map(member => fill(minutes.absentOne, { person: person(member), reason: common.blank }))
  const opener = body.present.find(({ i }) => i === body.openedBy)
  const there = body.present.map(({ i }) => i)
  const seats = {
    all: seatsOf({ members }).length,
    present: seatsHeld(there, { members }).length,
    needed: quorum(seatsOf({ members }).length),
  }
  return [
    { field: 1, label: minutes.number, value: [`№ ${body.no}`] },
    { field: 2, label: minutes.date, value: [dateWithWeekday(calendar, body.date)] },
    {
      field: 3,
      label: minutes.time,
      value: [fill(minutes.timeFromTo, { from: hour(calendar, body.from), to: common.blank })],
    },
    { field: 4, label: minutes.place, value: [body.place] },
    { label: minutes.kind, value: [minutes.kinds[body.kind]] },
    { label: minutes.basis, value: [orderInWords(body, { minutes, papers, language })] },
    {
      field: 9,
      label: minutes.openedBy,
      value: [opener ? fill(minutes.untilElected, { person: person(opener) }) : common.blank],
    },
    { field: 5, label: minutes.present, value: body.present.map(person) },
    { field: 6, label: minutes.absent, value: absent.length === 0 ? [common.none] : absent },
    {
      field: 7,
      label: minutes.quorum,
      value: [fill(seats.present >= seats.needed ? minutes.quorumIs : minutes.quorumIsNot, seats)],
    },
    { field: 8, label: minutes.invited, value: [common.blank] },
  ]
}

const orderInWords = ({ order }: Minutes, { papers, language }: Said): string =>
  fill(papers.act.basisOrder, { no: order.no, date: fullDate(calendars[language], order.date) })

const electionBlocks = (
  { office, candidate, votes: cast }: Minutes['election'][number],
  at: number,
  { body, members }: MinutesFacts,
  { minutes, papers }: Said,
): readonly Block[] => {
  const of = (i: number) => members.find(member => member.i === i)
  const name = of(candidate)?.name ?? ''
  const opener = of(body.openedBy)?.name ?? ''
  const counts = Object.fromEntries(
    votes.map(vote => [vote, cast.filter(one => one.vote === vote).length]),
  )
  return [
    { kind: 'heading', text: `${at + 1}. ${minutes.elections[office satisfies Office]}` },
    {
      kind: 'facts',
      facts: [
        { field: 11, label: minutes.heard, value: [fill(minutes.heardText, { name: opener })] },
        { field: 12, label: minutes.spoke, value: [papers.common.blank] },
        { label: minutes.candidate, value: [name] },
      ],
    },
    {
      kind: 'table',
      caption: fill(minutes.voting[office], { name }),
      columns: minutes.columns,
      rows: cast.map(({ member, vote }, place) => [
        [String(place + 1)],
        [of(member)?.name ?? ''],
        [papers.common.roles[of(member)?.role ?? 'staff']],
        [minutes.votes[vote]],
      ]),
      field: 14,
    },
    {
      kind: 'facts',
      facts: [
        { field: 14, label: minutes.count, value: [fill(minutes.counted, counts)] },
        { field: 13, label: minutes.decided, value: [fill(minutes.elected[office], { name })] },
        { field: 17, label: minutes.executor, value: [minutes.executorNone] },
      ],
    },
  ]
}

const handsUnder = (
  { body, members, signatures }: MinutesFacts,
  { minutes, papers }: Said,
): readonly SignatureLine[] => {
  const { common } = papers
  const elected = (i: number) => body.election.find(({ candidate }) => candidate === i)?.office
  return members.map(({ i, name, role }) => {
    const office = elected(i)
    const isPresent = body.present.some(person => person.i === i)
    const signature = signatures.find(({ by }) => by === i)
    return {
      role: roleInWords(office === undefined ? { role } : { role, office }, papers),
      name,
      mark: !isPresent
        ? minutes.acquainted
        : signature === undefined
          ? common.notSigned
          : fill(common.signedBy, { code: signature.code }),
      byHand: true,
    }
  })
}

const integrity = (
  { code, signedAt, utcOffsetMinutes }: MinutesFacts,
  { minutes, language }: Said,
): Fact => ({
  label: minutes.integrity,
  value: [
    fill(minutes.code, { code }),
    ...(signedAt === undefined
      ? []
      : [fill(minutes.signedAt, { moment: momentInWords(signedAt, utcOffsetMinutes, language) })]),
  ],
})
