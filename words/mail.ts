// Lines by e-mail in every language: each reader gets the one they asked for.
import type { Language } from '#core/language.ts'
import { mail as en } from './en/mail.ts'
import { mail as ky } from './ky/mail.ts'
import { mail as ru } from './ru/mail.ts'

export type MailWords = Readonly<Record<keyof typeof en, string>>

export const mailWords: Readonly<Record<Language, MailWords>> = { ky, ru, en }
