// The words of invitation, undertaking and recovery sheet in all languages.
import type { Language } from '#core/language.ts'
import { papersJoining as en } from './en/papers-joining.ts'
import { papersJoining as ky } from './ky/papers-joining.ts'
import { papersJoining as ru } from './ru/papers-joining.ts'

type JoiningPaperWords = typeof en

export const joiningPaperWords: Readonly<Record<Language, JoiningPaperWords>> = { ky, ru, en }
