// The words of the numbers to call, for the set-up and for the rules.
import { roomWords } from '../room-words.ts'

export const numbersWords = roomWords({
  ky: async () => (await import('#words/ky/numbers.ts')).numbers,
  ru: async () => (await import('#words/ru/numbers.ts')).numbers,
  en: async () => (await import('#words/en/numbers.ts')).numbers,
})
