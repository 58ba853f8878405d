// The words of the director's page and of the link to it.
import { roomWords } from '../room-words.ts'

export const directorWords = roomWords({
  ky: async () => (await import('#words/ky/director.ts')).director,
  ru: async () => (await import('#words/ru/director.ts')).director,
  en: async () => (await import('#words/en/director.ts')).director,
})
