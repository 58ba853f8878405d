// What a line by e-mail says: the hour of an opening, and whether it was held. There is no more to say.
import type { BoxAbout } from '#core/box.ts'
import { inLanguage, type Language } from '#core/language.ts'
import { type CivilDate, type Instant, wallTime } from '#core/local-time.ts'
import { calendars } from '#words/calendars.ts'
import { dateWithWeekday, moment } from '#words/dates.ts'
import { fill } from '#words/fill.ts'
import { mailWords } from '#words/mail.ts'
import type { Letter } from './smtp.ts'

type Reader = { readonly address: string; readonly language: Language }

export type Said =
  | { readonly beat: 'before'; readonly opensAt: Instant }
  | {
      readonly beat: 'after'
      readonly outcome: 'held' | 'missed' | 'unfinished'
      readonly opening: CivilDate
      /** The next opening; after a missed one the first day it can be made up for. */
      readonly next: CivilDate
    }
  | { readonly beat: 'trial' }

export type Sender = {
  readonly about: Pick<BoxAbout, 'school'>
  readonly utcOffsetMinutes: number
  /** How people reach the box; without it the line names no address. */
  readonly url?: string
}

export function letterTo({ address, language }: Reader, said: Said, from: Sender): Letter {
  const words = mailWords[language]
  const { subject, sentence } = saidIn(language, said, from)
  const desk = from.url ? [fill(words.desk, { url: `${from.url}/desk#/${language}` })] : []
  const text = [words.hello, sentence, ...desk, words.always].join('\n\n')
  return { to: address, subject, text: `${text}\n` }
}

function saidIn(language: Language, said: Said, { about, utcOffsetMinutes }: Sender) {
  const words = mailWords[language]
  const calendar = calendars[language]
  const school = inLanguage(about.school, language)
  if (said.beat === 'trial') {
    return { subject: words.subjectTrial, sentence: fill(words.trial, { school }) }
  }
  if (said.beat === 'before') {
    const { date, time } = wallTime(said.opensAt, utcOffsetMinutes)
    return {
      subject: fill(words.subjectBefore, { date: dateWithWeekday(calendar, date) }),
      sentence: fill(words.before, { school, moment: moment(calendar, date, time) }),
    }
  }
  const date = dateWithWeekday(calendar, said.opening)
  const next = dateWithWeekday(calendar, said.next)
  return {
    subject: fill(words.subjectAfter, { date }),
    sentence: fill(words[said.outcome], { school, date, next }),
  }
}
