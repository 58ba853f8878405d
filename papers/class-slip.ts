// The slip for class meetings: several on one leaf, cut apart and handed to each parent.
//
// Cl. 4.1: the working order of the box is brought to the notice of parents. Three sentences, the
// same QR as on the poster.

import { inLanguage, type Language } from '#core/language.ts'
import { ruleOn } from '#core/regulation.ts'
import { calendars } from '#words/calendars.ts'
import { everyWeekday } from '#words/dates.ts'
import { fill } from '#words/fill.ts'
import { publicPaperWords } from '#words/papers-public.ts'
import type { Paper } from './document.ts'
import { type PosterFacts, posterAddress, typedAddress } from './poster.ts'

const slipsOnALeaf = 6

export const classSlipPaper = (facts: PosterFacts, language: Language): Paper => {
  const { slip } = publicPaperWords[language]
  const { about, regulation, on } = facts
  const day = everyWeekday(calendars[language], ruleOn(regulation.openingWeekday, on).value)
  const spoken = about.languages.map(one => slip.language[one]).join(', ')
  return {
    language,
    mark: '',
    institution: [],
    title: slip.title,
    headFields: [],
    look: 'slips',
    blocks: [
      {
        kind: 'slips',
        copies: slipsOnALeaf,
        slip: [
          { kind: 'heading', text: slip.title },
          { kind: 'paragraph', text: inLanguage(about.school, language) },
          { kind: 'code', text: posterAddress(facts), label: slip.scan },
          {
            kind: 'list',
            items: slip.sentences.map(sentence => fill(sentence, { everyWeekday: day })),
          },
          { kind: 'paragraph', text: fill(slip.typed, { address: typedAddress(facts) }) },
          { kind: 'paragraph', text: fill(slip.languages, { languages: spoken }) },
        ],
      },
    ],
    foot: [],
    isWide: false,
  }
}
