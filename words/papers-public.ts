// The words of poster and slip in all languages.
import type { Language } from '#core/language.ts'
import { papersPublic as en } from './en/papers-public.ts'
import { papersPublic as ky } from './ky/papers-public.ts'
import { papersPublic as ru } from './ru/papers-public.ts'

export const publicPaperWords: Readonly<Record<Language, typeof en>> = { ky, ru, en }
