// The undertaking of confidentiality (cl. 6.1), signed before anybody is let near a key.

import type { BoxAbout } from '#core/box.ts'
import type { Order, Role } from '#core/commission.ts'
import { inLanguage, type Language } from '#core/language.ts'
import type { CivilDate } from '#core/local-time.ts'
import { calendars } from '#words/calendars.ts'
import { fullDate } from '#words/dates.ts'
import { fill } from '#words/fill.ts'
import { paperWords } from '#words/papers.ts'
import { joiningPaperWords } from '#words/papers-joining.ts'
import type { Paper } from './document.ts'

export type UndertakingFacts = {
  readonly about: Pick<BoxAbout, 'school'>
  readonly order: Order
  readonly person: { readonly name: string; readonly role: Role; readonly position: string }
  readonly on: CivilDate
  /** Of the key that signed it; absent before there is one. */
  readonly keyGroups?: string
  /** Of the electronic signature under it; absent while it is not signed. */
  readonly signatureCode?: string
}

/** What is promised, as one text. The Kyrgyz one is hashed into the member's record. */
export const undertakingText = (language: Language): string =>
  joiningPaperWords[language].undertaking.text.join('\n')

export const undertakingPaper = (facts: UndertakingFacts, language: Language): Paper => {
  const { act, common } = paperWords[language]
  const { undertaking } = joiningPaperWords[language]
  const { about, order, person, on, keyGroups, signatureCode } = facts
  const day = (date: CivilDate) => fullDate(calendars[language], date)
  return {
    language,
    mark: '',
    institution: [inLanguage(about.school, language)],
    title: undertaking.title,
    headFields: [],
    blocks: [
      {
        kind: 'facts',
        facts: [
          { label: undertaking.name, value: [person.name] },
          { label: undertaking.role, value: [common.roles[person.role]] },
          ...(person.position === ''
            ? []
            : [{ label: undertaking.position, value: [person.position] }]),
          {
            label: undertaking.basis,
            value: [fill(act.basisOrder, { no: order.no, date: day(order.date) })],
          },
          { label: undertaking.on, value: [day(on)] },
        ],
      },
      ...undertaking.text.map(text => ({ kind: 'paragraph', text }) as const),
      {
        kind: 'signatures',
        caption: undertaking.signature,
        lines: [
          {
            role: common.roles[person.role],
            name: person.name,
            mark: signatureCode === undefined ? '' : fill(common.signedBy, { code: signatureCode }),
            byHand: true,
          },
        ],
      },
      ...(keyGroups === undefined
        ? []
        : [
            {
              kind: 'facts',
              facts: [{ label: undertaking.keyGroups, value: [keyGroups] }],
            } as const,
          ]),
    ],
    foot: common.translation === '' ? [] : [common.translation],
    isWide: false,
  }
}
