// A line some member entered alone, as a sentence: what was changed, by which act, and by whom.

import type { DeclaredDay } from '#core/calendar.ts'
import type { EntryOf, JournalEntry } from '#core/journal.ts'
import type { Language } from '#core/language.ts'
import type { Verified } from '#core/regulation.ts'
import type { RuleRow } from '#core/rule-change.ts'
import { type Calendar, fullDate, hour } from './dates.ts'
import type { changes } from './en/changes.ts'
import { fill } from './fill.ts'
import { plural } from './plural.ts'

export type ChangeWords = typeof changes

export type ChangeSpeech = {
  readonly language: Language
  readonly calendar: Calendar
  readonly changes: ChangeWords
}

type Change =
  | EntryOf<'about_changed'>
  | EntryOf<'calendar_changed'>
  | EntryOf<'correction'>
  | EntryOf<'rules_changed'>

export const isChange = (entry: JournalEntry): entry is Change & JournalEntry =>
  ['about_changed', 'calendar_changed', 'correction', 'rules_changed'].includes(entry.kind)

export function changeSentence(
  entry: Change,
  speech: ChangeSpeech,
  nameOf: (member: number) => string,
): string {
  const { changes: said, calendar } = speech
  const name = nameOf(entry.by)
  if (entry.kind === 'correction') {
    return fill(said.correction, { of: entry.of, name, text: entry.text })
  }
  const { no, date } = entry.act
  const byAct = fill(said.byAct, { no, date: fullDate(calendar, date), name })
  return `${whatChanged(entry, speech)} ${byAct}`
}

function whatChanged(entry: Exclude<Change, EntryOf<'correction'>>, speech: ChangeSpeech): string {
  const { changes: said, calendar } = speech
  switch (entry.kind) {
    case 'calendar_changed':
      return `${daySentence(entry.day, speech)} ${checkedSentence(entry.day.verified, speech)}`
    case 'rules_changed': {
      const { rule, row } = entry
      const value = valueInWords(row, speech)
      const date = fullDate(calendar, row.from)
      const changed = { rule: said.rules[rule], value, date, source: row.source }
      return `${fill(said.rule, changed)} ${checkedSentence(row.verified, speech)}`
    }
    case 'about_changed': {
      const parts = Object.keys(said.parts) as (keyof typeof said.parts)[]
      const what = parts.filter(part => part in entry.change).map(part => said.parts[part])
      return fill(said.about, { what: what.join(', ') })
    }
  }
}

export function daySentence(day: DeclaredDay, { changes: said, calendar }: ChangeSpeech): string {
  const facts = { date: fullDate(calendar, day.date), source: day.source }
  if (day.lunar) return fill(said.feast, { ...facts, feast: said.feasts[day.lunar] })
  return fill(day.works ? said.dayWorked : said.dayOff, facts)
}

/** «шейшемби», «саат 12:00», «14 жумуш күнү» */
export function valueInWords(
  { value, unit }: Pick<RuleRow, 'value' | 'unit'>,
  { language, calendar, changes: said }: ChangeSpeech,
): string {
  if (typeof value === 'string') return hour(calendar, value)
  if (unit === 'weekday') return calendar.weekdays[value - 1] ?? ''
  const forms = said.units[unit as keyof typeof said.units]
  return forms ? plural(language, value, forms) : String(value)
}

export const checkedSentence = (
  verified: Verified | undefined,
  { changes: said, calendar }: ChangeSpeech,
): string =>
  verified
    ? fill(said.checked, { date: fullDate(calendar, verified.on), by: verified.by })
    : said.notChecked
