// The words of calendar, terms and numbers, which most visits to the desk never see.
import { roomWords } from '../room-words.ts'

export const rulesWords = roomWords({
  ky: async () => (await import('#words/ky/rules.ts')).rules,
  ru: async () => (await import('#words/ru/rules.ts')).rules,
  en: async () => (await import('#words/en/rules.ts')).rules,
})
