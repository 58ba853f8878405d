// The box as it speaks of itself: which school, where it hangs, whom to call in danger.
//
// Cl. 4.1: the working order and hours are made known to parents; cl. 1.2: its place; cl. 4.2: its
// hours. This is part of the founding entry of the journal, so every word is one the commission
// signed. Telephone numbers carry their source, and the day somebody last called to check.

import { type InLanguages, type Language, languages } from './language.ts'
import { aboutTextBytesMax, numbersToCallMax, phoneBytesMax } from './limits.ts'
import { type CivilDate, civilDate, type TimeOfDay, timeOfDay } from './local-time.ts'
import type { Refusal } from './refusal.ts'
import { list, object, oneOf, read, type Shape, text, words, yesNo } from './shape.ts'

export type NumberToCall = {
  readonly number: string
  readonly name: InLanguages
  readonly free: boolean
  readonly source: string
  // Absent while nobody has checked: the page then says «текшерилген эмес».
  readonly verifiedOn?: CivilDate
}

export type BoxAbout = {
  readonly school: InLanguages
  readonly town: InLanguages
  readonly place: InLanguages
  readonly hours: { readonly from: TimeOfDay; readonly to: TimeOfDay }
  readonly numbers: readonly NumberToCall[]
  // The outside route: where to turn when the letter is about those who would open it.
  readonly department: {
    readonly name: InLanguages
    readonly address: InLanguages
    readonly phone: string
  }
  readonly languages: readonly Language[]
}

// A text per language; Kyrgyz is the original and cannot be missing.
export const inLanguages: Shape<InLanguages> = object(
  { ky: words(aboutTextBytesMax) },
  { ru: words(aboutTextBytesMax), en: words(aboutTextBytesMax) },
)

export const numberToCall: Shape<NumberToCall> = object(
  {
    number: words(phoneBytesMax),
    name: inLanguages,
    free: yesNo,
    source: words(aboutTextBytesMax),
  },
  { verifiedOn: civilDate },
)

export const boxAboutShapes = {
  school: inLanguages,
  town: inLanguages,
  place: inLanguages,
  hours: object({ from: timeOfDay, to: timeOfDay }),
  numbers: list(numberToCall, numbersToCallMax),
  department: object({ name: inLanguages, address: inLanguages, phone: text(phoneBytesMax) }),
  languages: list(oneOf(languages), languages.length, 1),
} as const

export const boxAbout: Shape<BoxAbout> = object(boxAboutShapes)

export const readBoxAbout = (value: unknown): BoxAbout | Refusal => read(boxAbout, value)
