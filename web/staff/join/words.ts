// The words of enrolment, which a member meets once.
import { roomWords } from '../room-words.ts'

const { load, words } = roomWords({
  ky: async () => (await import('#words/ky/join.ts')).join,
  ru: async () => (await import('#words/ru/join.ts')).join,
  en: async () => (await import('#words/en/join.ts')).join,
})

export const loadJoinWords = load
export const joinWords = words
