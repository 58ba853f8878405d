// The words of this page, and of the file that is made on it.
import type { copies } from '#words/en/copies.ts'
import { roomWords } from '../room-words.ts'

type CopiesWords = Readonly<Record<keyof typeof copies, string>>

export const copiesWords = roomWords<CopiesWords>({
  ky: async () => (await import('#words/ky/copies.ts')).copies,
  ru: async () => (await import('#words/ru/copies.ts')).copies,
  en: async () => (await import('#words/en/copies.ts')).copies,
})
