// The words of the set-up assistant, which one person meets once in the life of a box.
import { roomWords } from '../room-words.ts'

const { load, words } = roomWords({
  ky: async () => (await import('#words/ky/setup.ts')).setup,
  ru: async () => (await import('#words/ru/setup.ts')).setup,
  en: async () => (await import('#words/en/setup.ts')).setup,
})

export const loadSetupWords = load
export const setupWords = words
