// The link to the director's page, on paper: shown once on a screen, so it is handed over like this.

import type { BoxAbout } from '#core/box.ts'
import { inLanguage, type Language } from '#core/language.ts'
import type { CivilDate } from '#core/local-time.ts'
import { calendars } from '#words/calendars.ts'
import { fullDate } from '#words/dates.ts'
import { fill } from '#words/fill.ts'
import { paperWords } from '#words/papers.ts'
import { joiningPaperWords } from '#words/papers-joining.ts'
import type { Paper } from './document.ts'

export type DirectorLinkFacts = {
  readonly about: Pick<BoxAbout, 'school'>
  /** Whole, as a phone opens it. */
  readonly address: string
  /** Who made it, and on which day. */
  readonly by: string
  readonly on: CivilDate
}

export const directorLinkPaper = (facts: DirectorLinkFacts, language: Language): Paper => {
  const { common } = paperWords[language]
  const { directorLink } = joiningPaperWords[language]
  const { about, address, by, on } = facts
  return {
    language,
    mark: '',
    institution: [inLanguage(about.school, language)],
    title: directorLink.title,
    headFields: [],
    blocks: [
      { kind: 'paragraph', text: directorLink.why },
      { kind: 'code', text: address, label: address },
      { kind: 'list', items: directorLink.keep },
      {
        kind: 'facts',
        facts: [
          {
            label: directorLink.made,
            value: [
              fill(directorLink.madeBy, { date: fullDate(calendars[language], on), name: by }),
            ],
          },
        ],
      },
    ],
    foot: common.translation === '' ? [] : [common.translation],
    isWide: false,
  }
}
