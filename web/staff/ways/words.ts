// The words of the ways to sign in come with their pages.
import type { ways } from '#words/en/ways.ts'
import type { Plural } from '#words/plural.ts'
import { roomWords } from '../room-words.ts'

type WaysWords = {
  readonly [Word in keyof typeof ways]: (typeof ways)[Word] extends string ? string : Plural
}

export const waysWords = roomWords<WaysWords>({
  ky: async () => (await import('#words/ky/ways.ts')).ways,
  ru: async () => (await import('#words/ru/ways.ts')).ways,
  en: async () => (await import('#words/en/ways.ts')).ways,
})
