// The words of order and minutes in all languages: whoever prints chooses one.
import type { Language } from '#core/language.ts'
import { papersCommission as en } from './en/papers-commission.ts'
import { papersCommission as ky } from './ky/papers-commission.ts'
import { papersCommission as ru } from './ru/papers-commission.ts'

export type CommissionPaperWords = typeof en

export const commissionPaperWords: Readonly<Record<Language, CommissionPaperWords>> = { ky, ru, en }
