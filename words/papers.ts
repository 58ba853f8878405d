// The words of papers in all languages: whoever prints chooses one, the original is Kyrgyz.
import type { Language } from '#core/language.ts'
import { papers as en } from './en/papers.ts'
import { papers as ky } from './ky/papers.ts'
import { papers as ru } from './ru/papers.ts'

export type PaperWords = typeof en

export const paperWords: Readonly<Record<Language, PaperWords>> = { ky, ru, en }
