// What is said about an exported journal, in all languages: for the command.
import type { Language } from '#core/language.ts'
import { calendars } from './calendars.ts'
import { changes as changesEn } from './en/changes.ts'
import { verify as en } from './en/verify.ts'
import type { Speech } from './journal-sentences.ts'
import { changes as changesKy } from './ky/changes.ts'
import { verify as ky } from './ky/verify.ts'
import { changes as changesRu } from './ru/changes.ts'
import { verify as ru } from './ru/verify.ts'

export const speeches: Readonly<Record<Language, Speech>> = {
  ky: { language: 'ky', calendar: calendars.ky, words: ky, changes: changesKy },
  ru: { language: 'ru', calendar: calendars.ru, words: ru, changes: changesRu },
  en: { language: 'en', calendar: calendars.en, words: en, changes: changesEn },
}
