// The words of this page come with it.
import type { more } from '#words/en/more.ts'
import { roomWords } from '../room-words.ts'

export type MoreWords = {
  readonly title: string
  readonly intro: string
  readonly lines: Readonly<
    Record<keyof (typeof more)['lines'], { readonly name: string; readonly what: string }>
  >
}

export const moreWords = roomWords<MoreWords>({
  ky: async () => (await import('#words/ky/more.ts')).more,
  ru: async () => (await import('#words/ru/more.ts')).more,
  en: async () => (await import('#words/en/more.ts')).more,
})
