// The words of the page about the commission come with it, those of an election among them.

import { roomWords } from '../room-words.ts'
import { loadSittingWords } from '../sitting/words.ts'

const people = roomWords({
  ky: async () => (await import('#words/ky/people.ts')).people,
  ru: async () => (await import('#words/ru/people.ts')).people,
  en: async () => (await import('#words/en/people.ts')).people,
})

export const loadPeopleWords = () => Promise.all([people.load(), loadSittingWords()])
export const peopleWords = people.words
