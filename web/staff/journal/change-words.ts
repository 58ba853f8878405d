// How lines that members enter alone are told: words of their own, that come with the journal.
import type { ChangeSpeech } from '#words/change-sentences.ts'
import { speaking, words } from '../language.ts'
import { roomWords } from '../room-words.ts'

const changes = roomWords({
  ky: async () => (await import('#words/ky/changes.ts')).changes,
  ru: async () => (await import('#words/ru/changes.ts')).changes,
  en: async () => (await import('#words/en/changes.ts')).changes,
})

export const loadChangeWords = changes.load

export const changeSpeech = (): ChangeSpeech => ({
  language: speaking(),
  calendar: words().calendar,
  changes: changes.words(),
})
