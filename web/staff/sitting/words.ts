// The words of the first sitting, which a commission holds once.
import { roomWords } from '../room-words.ts'

const { load, words } = roomWords({
  ky: async () => (await import('#words/ky/sitting.ts')).sitting,
  ru: async () => (await import('#words/ru/sitting.ts')).sitting,
  en: async () => (await import('#words/en/sitting.ts')).sitting,
})

export const loadSittingWords = load
export const sittingWords = words
