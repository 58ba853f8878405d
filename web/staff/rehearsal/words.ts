// The words of the rehearsal.
import { roomWords } from '../room-words.ts'

export const rehearsalWords = roomWords({
  ky: async () => (await import('#words/ky/rehearsal.ts')).rehearsal,
  ru: async () => (await import('#words/ru/rehearsal.ts')).rehearsal,
  en: async () => (await import('#words/en/rehearsal.ts')).rehearsal,
})
