// The commission as it stands: who sits on it, in which office, and two groups of each one's key.

import type { BoxAbout } from '#core/box.ts'
import { type Officers, type Order, offices, quorum, type Role } from '#core/commission.ts'
import { inLanguage, type Language } from '#core/language.ts'
import { seatsOf } from '#core/seats.ts'
import { calendars } from '#words/calendars.ts'
import { fullDate } from '#words/dates.ts'
import { fill } from '#words/fill.ts'
import { paperWords } from '#words/papers.ts'
import { commissionPaperWords } from '#words/papers-commission.ts'
import type { Paper } from './document.ts'
import { roleInWords } from './signed-paper.ts'

export type ListedMember = {
  readonly i: number
  readonly name: string
  readonly role: Role
  readonly seat?: number
  /** «7F3A 91C2» */
  readonly keyGroups: string
}

export type CommissionListFacts = {
  readonly about: Pick<BoxAbout, 'school'>
  readonly order: Order
  readonly officers: Officers
  readonly members: readonly ListedMember[]
  /** «7F3A 91C2 0B5E 44D1 9C07», as on the poster. */
  readonly commissionName: string
}

export const commissionListPaper = (facts: CommissionListFacts, language: Language): Paper => {
  const words = paperWords[language]
  const { list } = commissionPaperWords[language]
  const { about, order, members, commissionName } = facts
  const seats = seatsOf({ members }).length
  const basis = { no: order.no, date: fullDate(calendars[language], order.date) }
  return {
    language,
    mark: '',
    institution: [inLanguage(about.school, language)],
    title: list.title,
    headFields: [],
    blocks: [
      {
        kind: 'facts',
        facts: [
          { label: list.basis, value: [fill(words.act.basisOrder, basis)] },
          {
            label: list.quorum,
            value: [fill(list.quorumText, { quorum: quorum(seats), members: seats })],
          },
          { label: list.record, value: [commissionName] },
        ],
      },
      {
        kind: 'table',
        caption: list.rows,
        columns: list.columns,
        rows: members.map((member, at) => [
          [String(at + 1)],
          [member.name],
          [placeInWords(member, facts, language)],
          [member.keyGroups],
        ]),
      },
      { kind: 'paragraph', text: list.secret },
    ],
    foot: words.common.translation === '' ? [] : [words.common.translation],
    isWide: false,
  }
}

const placeInWords = (
  { i, role, seat }: ListedMember,
  { officers, members }: CommissionListFacts,
  language: Language,
): string => {
  const words = paperWords[language]
  const office = offices.find(each => officers[each] === i)
  const place = roleInWords(office === undefined ? { role } : { role, office }, words)
  if (seat === undefined) return place
  const member = members.find(other => other.i === seat)?.name ?? ''
  return fill(commissionPaperWords[language].list.substitute, { role: place, member })
}
