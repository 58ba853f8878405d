// The calendars of all languages, for whoever writes pages and papers in each of them.
import type { Language } from '#core/language.ts'
import type { Calendar } from './dates.ts'
import { calendar as en } from './en/calendar.ts'
import { calendar as ky } from './ky/calendar.ts'
import { calendar as ru } from './ru/calendar.ts'

export const calendars: Readonly<Record<Language, Calendar>> = { ky, ru, en }
