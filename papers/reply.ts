// The reply to a writer as a paper: made only on a member's device, because only there are words.
//
// What was checked, what was found, what will be done and by when (the law asks for a reasoned
// answer), and where to turn if she does not agree. In the language of the appeal.

import type { BoxAbout } from '#core/box.ts'
import type { Role } from '#core/commission.ts'
import { inLanguage, type Language } from '#core/language.ts'
import type { CivilDate } from '#core/local-time.ts'
import type { RegistrationNumber } from '#core/register.ts'
import { calendars } from '#words/calendars.ts'
import { fullDate } from '#words/dates.ts'
import { fill } from '#words/fill.ts'
import { paperWords } from '#words/papers.ts'
import type { Block, Paper } from './document.ts'

export type ReplyFacts = {
  readonly about: Pick<BoxAbout, 'school' | 'department'>
  readonly number: RegistrationNumber
  readonly on: CivilDate
  /** Of a signed letter; absent when the answer goes under the secret code. */
  readonly to?: string
  readonly checked: string
  readonly found: string
  readonly willDo: string
  readonly by: { readonly name: string; readonly role: Role }
}

export const replyPaper = (facts: ReplyFacts, language: Language): Paper => {
  const { reply, common } = paperWords[language]
  const { about, number, on, to, by } = facts
  const section = (heading: string, text: string): readonly Block[] => [
    { kind: 'heading', text: heading },
    ...paragraphs(text),
  ]
  return {
    language,
    mark: '',
    institution: [inLanguage(about.school, language)],
    title: reply.title,
    headFields: [],
    blocks: [
      {
        kind: 'facts',
        facts: [
          { label: reply.number, value: [number] },
          { label: reply.on, value: [fullDate(calendars[language], on)] },
          { label: reply.to, value: [to ?? reply.byCode] },
        ],
      },
      ...section(reply.checked, facts.checked),
      ...section(reply.found, facts.found),
      ...section(reply.willDo, facts.willDo),
      ...section(reply.disagree, fill(reply.where, { where: whereTo(about, language) })),
      {
        kind: 'signatures',
        caption: reply.signature,
        lines: [{ role: common.roles[by.role], name: by.name, mark: '', byHand: true }],
      },
    ],
    foot: [],
    isWide: false,
  }
}

const whereTo = ({ department }: Pick<BoxAbout, 'department'>, language: Language): string =>
  [
    inLanguage(department.name, language),
    inLanguage(department.address, language),
    department.phone,
  ]
    .filter(part => part !== '')
    .join(', ')

const paragraphs = (text: string): readonly Block[] =>
  text
    .split(/\n+/)
    .filter(line => line.trim() !== '')
    .map(line => ({ kind: 'paragraph', text: line }))
