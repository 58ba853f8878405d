// The invitation to enrol, on paper: one person, one link, once. It goes from hand to hand.

import type { BoxAbout } from '#core/box.ts'
import type { Order, Role } from '#core/commission.ts'
import { inLanguage, type Language } from '#core/language.ts'
import { type CivilDate, type Instant, type TimeOfDay, wallTime } from '#core/local-time.ts'
import { calendars } from '#words/calendars.ts'
import { fullDate, moment } from '#words/dates.ts'
import { fill } from '#words/fill.ts'
import { paperWords } from '#words/papers.ts'
import { joiningPaperWords } from '#words/papers-joining.ts'
import type { Block, Paper } from './document.ts'

export type InvitationFacts = {
  readonly about: Pick<BoxAbout, 'school'>
  readonly order: Order
  /** `substituteOf`: the name of the member whose seat they share. */
  readonly person: { readonly name: string; readonly role: Role; readonly substituteOf?: string }
  /** Whole, as a phone opens it. */
  readonly link: string
  readonly expiresAt: Instant
  readonly utcOffsetMinutes: number
  /** Of the sitting; a line for the hand when nobody knows yet. */
  readonly meeting?: { readonly on: CivilDate; readonly at: TimeOfDay; readonly place: string }
}

export const invitationPaper = (facts: InvitationFacts, language: Language): Paper => {
  const { common } = paperWords[language]
  const { invitation } = joiningPaperWords[language]
  const { about, order, person, link, meeting } = facts
  const calendar = calendars[language]
  const { date, time } = wallTime(facts.expiresAt, facts.utcOffsetMinutes)
  const seat = person.substituteOf === undefined ? 'appointed' : 'appointedSubstitute'
  const whenAndWhere: Block =
    meeting === undefined
      ? { kind: 'lines', label: invitation.when, count: 1 }
      : {
          kind: 'facts',
          facts: [
            {
              label: invitation.when,
              value: [moment(calendar, meeting.on, meeting.at), meeting.place],
            },
          ],
        }
  return {
    language,
    mark: '',
    institution: [inLanguage(about.school, language)],
    title: invitation.title,
    headFields: [],
    blocks: [
      { kind: 'paragraph', text: fill(invitation.dear, { name: person.name }) },
      {
        kind: 'paragraph',
        text: fill(invitation[seat], {
          no: order.no,
          date: fullDate(calendar, order.date),
          role: common.roles[person.role],
          member: person.substituteOf ?? '',
        }),
      },
      { kind: 'paragraph', text: invitation.why },
      {
        kind: 'points',
        lead: invitation.enrol,
        points: invitation.steps.map(text => ({ text, fields: [] })),
      },
      { kind: 'code', text: link, label: link },
      {
        kind: 'facts',
        facts: [{ label: invitation.until, value: [moment(calendar, date, time)] }],
      },
      { kind: 'paragraph', text: invitation.keep },
      { kind: 'heading', text: invitation.sitting },
      whenAndWhere,
      { kind: 'heading', text: invitation.bring },
      { kind: 'list', items: invitation.things },
    ],
    foot: [],
    isWide: false,
  }
}
