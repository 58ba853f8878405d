// The words of this page come with it.
import type { print } from '#words/en/print.ts'
import { roomWords } from '../room-words.ts'

export const printWords = roomWords<typeof print>({
  ky: async () => (await import('#words/ky/print.ts')).print,
  ru: async () => (await import('#words/ru/print.ts')).print,
  en: async () => (await import('#words/en/print.ts')).print,
})
