// The words of this page come with it.
import type { notices } from '#words/en/notices.ts'
import { roomWords } from '../room-words.ts'

type NoticesWords = Readonly<Record<keyof typeof notices, string>>

export const noticesWords = roomWords<NoticesWords>({
  ky: async () => (await import('#words/ky/notices.ts')).notices,
  ru: async () => (await import('#words/ru/notices.ts')).notices,
  en: async () => (await import('#words/en/notices.ts')).notices,
})
