// The sentences of the act: «… ылайык … ачылды. Аныкталды: 1) … 5)», as in the school's Appendix 1.

import type { ActBody } from '#core/act.ts'
import { inLanguage, type Language } from '#core/language.ts'
import { type Instant, wallTime } from '#core/local-time.ts'
import { calendars } from '#words/calendars.ts'
import { fullDate, hour } from '#words/dates.ts'
import { fill } from '#words/fill.ts'
import { numberInWords, numberWordsMax } from '#words/number-words.ts'
import type { PaperWords } from '#words/papers.ts'
import type { ActFacts } from './act.ts'
import type { Point } from './document.ts'

/** Cl. 1.2 puts the box into the foyer, and the form says so; a box elsewhere says where. */
export const openedSentence = (body: ActBody, { act }: PaperWords, language: Language): string => {
  const isInFoyer = /фойе/i.test(body.place.ky)
  return fill(isInFoyer ? act.opened : act.openedElsewhere, {
    place: inLanguage(body.place, language),
    date: fullDate(calendars[language], body.openedOn),
    hour: hourOf(body.openedAt, body, language),
  })
}

export const findings = (
  { body, codeOf }: Pick<ActFacts, 'body' | 'codeOf'>,
  words: PaperWords,
  language: Language,
): readonly Point[] => [
  { text: `${stateOfBox(body, words).join('; ')};`, fields: [13, 14] },
  { text: `${words.act.found};`, fields: [15] },
  { text: `${removed(body, words, language)};`, fields: [16, 17] },
  { text: `${handedOver(body, words, language)};`, fields: [21] },
  { text: `${sealedAgain(body, codeOf, words, language).join('; ')}.`, fields: [22, 23] },
]

const stateOfBox = (
  { woodenBox, sealMatches }: ActBody,
  { act }: PaperWords,
): readonly string[] => {
  const { reachable, damage, damageText, sealIntact, sealText } = woodenBox
  const { unreachableWhy: why, sealFound: found, sealExpected: expected } = woodenBox
  if (!reachable) return [fill(act.unreachable, { why })]
  const number = fill(sealMatches ? act.sealMatches : act.sealDiffers, { found, expected })
  if (!damage && sealIntact) return [act.intact, number]
  const broken = sealText === '' ? act.sealBroken : fill(act.sealBrokenHow, { how: sealText })
  return [
    damage ? fill(act.damaged, { damage: damageText }) : act.undamaged,
    ...(sealIntact ? [] : [broken]),
    number,
  ]
}

const removed = ({ counts }: ActBody, { act }: PaperWords, language: Language): string => {
  const facts = { n: counts.all, signed: counts.signed, anonymous: counts.anonymous }
  return counts.all > numberWordsMax
    ? fill(act.removedNoWords, facts)
    : fill(act.removed, { ...facts, inWords: numberInWords(language, counts.all, 'neuter') })
}

const handedOver = (body: ActBody, { act }: PaperWords, language: Language): string =>
  fill(act.handedOver, {
    name: body.handedTo.name,
    hour: hourOf(body.handedTo.at, body, language),
  })

const sealedAgain = (
  body: ActBody,
  codeOf: (hash: string) => string,
  { act }: PaperWords,
  language: Language,
): readonly string[] => {
  const { newSeal, journalSeq: seq } = body
  const at = hourOf(newSeal.at, body, language)
  const digital = { no: newSeal.no, name: codeOf(newSeal.hash) }
  return newSeal.wooden === ''
    ? [fill(act.resealedOnlyDigital, { ...digital, hour: at, seq })]
    : [
        fill(act.resealed, { hour: at, wooden: newSeal.wooden, seq }),
        fill(act.resealedDigital, digital),
      ]
}

const hourOf = (at: Instant, { utcOffsetMinutes }: ActBody, language: Language): string =>
  hour(calendars[language], wallTime(at, utcOffsetMinutes).time)
