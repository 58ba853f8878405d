// The words of the printed register in all languages.
import type { Language } from '#core/language.ts'
import { papersRegister as en } from './en/papers-register.ts'
import { papersRegister as ky } from './ky/papers-register.ts'
import { papersRegister as ru } from './ru/papers-register.ts'

export const registerPaperWords: Readonly<Record<Language, typeof en>> = { ky, ru, en }
