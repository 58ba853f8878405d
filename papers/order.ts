// The director's order on the commission: what clauses 5.1 and 5.2 ask for, ready to be signed in ink.
//
// It names no chair and no secretary: those the commission elects itself (cl. 5.4). What the box
// does not know is left for the hand: who keeps key and seals, who acts for the director.

import type { BoxAbout } from '#core/box.ts'
import type { Order, Role } from '#core/commission.ts'
import { inLanguage, type Language } from '#core/language.ts'
import type { CivilDate } from '#core/local-time.ts'
import { calendars } from '#words/calendars.ts'
import { fullDate } from '#words/dates.ts'
import { fill } from '#words/fill.ts'
import { type PaperWords, paperWords } from '#words/papers.ts'
import { type CommissionPaperWords, commissionPaperWords } from '#words/papers-commission.ts'
import type { Block, Paper, Point } from './document.ts'

export type Appointed = {
  readonly i: number
  readonly name: string
  readonly role: Role
  readonly position: string
  /** Declared by a parent representative. */
  readonly noKin?: boolean
  /** Of a substitute: the index of the member whose seat it shares. */
  readonly seat?: number
}

export type OrderFacts = {
  readonly about: Pick<BoxAbout, 'school' | 'town'>
  readonly regulation: { readonly approvedOn: CivilDate }
  readonly order: Order
  readonly people: readonly Appointed[]
  /** The order this one takes the place of; absent for the first commission. */
  readonly replaces?: Order
}

type Said = { readonly order: CommissionPaperWords['order']; readonly common: PaperWords['common'] }

export const orderPaper = (facts: OrderFacts, language: Language): Paper => {
  const { common } = paperWords[language]
  const { order: words } = commissionPaperWords[language]
  const said: Said = { order: words, common }
  const { about, order, people } = facts
  const day = (date: CivilDate) => fullDate(calendars[language], date)
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
          { field: 1, label: words.number, value: [`№ ${order.no}`] },
          { field: 2, label: words.date, value: [day(order.date)] },
          { label: words.place, value: [inLanguage(about.town, language)] },
        ],
      },
      { kind: 'heading', text: words.about },
      {
        kind: 'paragraph',
        text: fill(words.basis, { date: day(facts.regulation.approvedOn) }),
        fields: [3],
      },
      { kind: 'points', lead: words.orders, points: [{ text: words.appoint, fields: [] }] },
      listOf(people, said),
      { kind: 'points', lead: '', from: 2, points: furtherPoints(facts, said, language) },
      {
        kind: 'signatures',
        caption: words.signature,
        lines: [{ role: words.director, name: '', mark: '', byHand: true }],
        field: 11,
      },
      { kind: 'stamp', text: words.stamp },
      {
        kind: 'signatures',
        caption: words.acquainted,
        lines: people.map(({ name, role }) => ({
          role: common.roles[role],
          name,
          mark: '',
          byHand: true,
        })),
        field: 12,
      },
    ],
    foot: common.translation === '' ? [] : [common.translation],
    isWide: false,
  }
}

const listOf = (people: readonly Appointed[], { order, common }: Said): Block => ({
  kind: 'table',
  caption: order.list,
  columns: order.columns,
  rows: people.map((person, at) => [
    [String(at + 1)],
    [person.name],
    [
      person.position === '' ? common.blank + common.blank : person.position,
      ...(person.noKin ? [order.noKin] : []),
    ],
    [seatInWords(person, people, { order, common })],
  ]),
  field: 4,
})

const seatInWords = (
  { role, seat }: Appointed,
  people: readonly Appointed[],
  { order, common }: Said,
): string =>
  seat === undefined
    ? common.roles[role]
    : fill(order.substituteOf, { role: common.roles[role], member: nameAt(seat, people) })

const furtherPoints = (
  { order: { date }, people, replaces }: OrderFacts,
  { order, common }: Said,
  language: Language,
): readonly Point[] => {
  const day = (on: CivilDate) => fullDate(calendars[language], on)
  const substitutes = people.flatMap(({ name, seat }) =>
    seat === undefined
      ? []
      : [fill(order.substitute, { substitute: name, member: nameAt(seat, people) })],
  )
  const responsible = people.find(({ role, seat }) => role === 'responsible' && seat === undefined)
  // A name written by hand needs more room than a number.
  const name = common.blank + common.blank
  const earlier =
    replaces === undefined
      ? order.replacesNone
      : fill(order.replaces, { no: replaces.no, date: day(replaces.date) })
  return [
    {
      text: fill(order.responsible, { name: responsible?.name ?? common.blank }),
      fields: [5],
    },
    ...(substitutes.length === 0 ? [order.noSubstitute] : substitutes).map(text => ({
      text,
      fields: [6],
    })),
    { text: fill(order.keepers, { key: name, seals: name }), fields: [7] },
    { text: fill(order.absence, { name }), fields: [8] },
    { text: order.officers, fields: [] },
    { text: `${fill(order.inForce, { date: day(date) })} ${earlier}`, fields: [9, 10] },
  ]
}

const nameAt = (i: number, people: readonly Appointed[]): string =>
  people.find(person => person.i === i)?.name ?? ''
