// The rooms of the public pages in all languages, for building the pages once.
import type { Language } from '#core/language.ts'
import { code as codeEn } from './en/code.ts'
import { letter as letterEn } from './en/letter.ts'
import { publicPages as publicEn } from './en/public.ts'
import { refusals as refusalsEn } from './en/refusals.ts'
import { code as codeKy } from './ky/code.ts'
import { letter as letterKy } from './ky/letter.ts'
import { publicPages as publicKy } from './ky/public.ts'
import { refusals as refusalsKy } from './ky/refusals.ts'
import { code as codeRu } from './ru/code.ts'
import { letter as letterRu } from './ru/letter.ts'
import { publicPages as publicRu } from './ru/public.ts'
import { refusals as refusalsRu } from './ru/refusals.ts'
import type { RefusalWords } from './words.ts'

export type PublicPages = typeof publicEn
export type LetterWords = typeof letterEn
export type CodeWords = typeof codeEn

export type PublicWords = {
  readonly pages: PublicPages
  readonly letter: LetterWords
  readonly code: CodeWords
  readonly refusals: RefusalWords
}

export const publicWords: Readonly<Record<Language, PublicWords>> = {
  ky: { pages: publicKy, letter: letterKy, code: codeKy, refusals: refusalsKy },
  ru: { pages: publicRu, letter: letterRu, code: codeRu, refusals: refusalsRu },
  en: { pages: publicEn, letter: letterEn, code: codeEn, refusals: refusalsEn },
}
