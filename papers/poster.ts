// The poster at the door: read from two steps away, photographed, compared, believed.
//
// Its QR holds the hash of a commission record behind `#`, so a phone that came by it finds out by
// itself whether the keys of the box were swapped (SPEC §4.3). Whoever types the address compares.

import type { BoxAbout, NumberToCall } from '#core/box.ts'
import { type Commission, quorum } from '#core/commission.ts'
import { inLanguage, type Language } from '#core/language.ts'
import type { CivilDate } from '#core/local-time.ts'
import { type Regulation, ruleOn } from '#core/regulation.ts'
import { seatsOf } from '#core/seats.ts'
import { calendars } from '#words/calendars.ts'
import { everyWeekday, hour } from '#words/dates.ts'
import { fill } from '#words/fill.ts'
import { publicPaperWords } from '#words/papers-public.ts'
import type { Paper } from './document.ts'

export type PosterFacts = {
  readonly about: Pick<BoxAbout, 'school' | 'town' | 'place' | 'hours' | 'numbers' | 'languages'>
  readonly regulation: Pick<Regulation, 'openingTime' | 'openingWeekday'>
  readonly commission: { readonly members: Commission['members'] }
  /** `https://box.school.kg`, without a slash at the end. */
  readonly origin: string
  /** Of the newest commission record: 43 characters in the QR, twenty digits for the eye. */
  readonly commissionHash: string
  readonly commissionName: string
  /** The day it is printed for: rules change. */
  readonly on: CivilDate
}

/** The page in Kyrgyz: from there the language is one tap away, and the mark goes along. */
export const posterAddress = ({ origin, commissionHash }: PosterFacts): string =>
  `${origin}/ky#k=${commissionHash}`

/** As somebody types it: browsers put the rest before it. */
export const typedAddress = ({ origin }: PosterFacts): string => origin.replace(/^https?:\/\//, '')

/** «ар бир шейшемби күнү», at the beginning of a sentence. */
const whenOpened = ({ regulation, on }: PosterFacts, language: Language) => {
  const calendar = calendars[language]
  const everyDay = everyWeekday(calendar, ruleOn(regulation.openingWeekday, on).value)
  return {
    everyWeekday: everyDay.charAt(0).toUpperCase() + everyDay.slice(1),
    hour: hour(calendar, ruleOn(regulation.openingTime, on).value),
  }
}

export const posterPaper = (facts: PosterFacts, language: Language): Paper => {
  const { poster } = publicPaperWords[language]
  const { about, commission } = facts
  const members = seatsOf(commission).length
  const opened = { ...whenOpened(facts, language), members, quorum: quorum(members) }
  return {
    language,
    mark: '',
    institution: [inLanguage(about.school, language), inLanguage(about.town, language)],
    title: poster.title,
    headFields: [],
    look: 'poster',
    blocks: [
      { kind: 'paragraph', text: poster.lead },
      {
        kind: 'code',
        text: posterAddress(facts),
        label: `${poster.scan}\n${fill(poster.typed, { address: typedAddress(facts) })}`,
      },
      {
        kind: 'points',
        lead: poster.how,
        points: poster.steps.map(text => ({ text: fill(text, opened), fields: [] })),
      },
      {
        kind: 'panel',
        heading: poster.danger,
        blocks: [
          {
            kind: 'facts',
            facts: about.numbers.map(one => ({
              label: one.number,
              value: [numberInWords(one, poster.unchecked, language)],
            })),
          },
        ],
      },
      {
        kind: 'panel',
        heading: poster.anonymous,
        blocks: poster.anonymousText.map(text => ({ kind: 'paragraph', text })),
      },
      {
        kind: 'panel',
        heading: poster.wood,
        blocks: [
          {
            kind: 'facts',
            facts: [
              { label: poster.where, value: [inLanguage(about.place, language)] },
              { label: poster.hours, value: [fill(poster.hoursText, about.hours)] },
            ],
          },
        ],
      },
      {
        kind: 'panel',
        heading: poster.compareLabel,
        blocks: [
          {
            kind: 'groups',
            label: poster.compare,
            groups: facts.commissionName.split(' '),
          },
        ],
      },
    ],
    foot: [],
    isWide: false,
  }
}

/** Nobody dials a number from a wall without being told that nobody has tried it. */
const numberInWords = (
  { name, verifiedOn }: NumberToCall,
  unchecked: string,
  language: Language,
): string => {
  const whose = inLanguage(name, language)
  return verifiedOn === undefined ? fill(unchecked, { name: whose }) : whose
}
