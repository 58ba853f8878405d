// The words of what is handed over on paper, invitation, undertaking, recovery sheet and link, in all languages.
import type { Language } from '#core/language.ts'
import { papersJoining as en } from './en/papers-joining.ts'
import { papersJoining as ky } from './ky/papers-joining.ts'
import { papersJoining as ru } from './ru/papers-joining.ts'

type JoiningPaperWords = typeof en

export const joiningPaperWords: Readonly<Record<Language, JoiningPaperWords>> = { ky, ru, en }
