// A line that changes the box or its people, as a sentence: what was changed, by which act, by whom.

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
  | EntryOf<'access_ended'>
  | EntryOf<'box_refounded'>
  | EntryOf<'calendar_changed'>
  | EntryOf<'commission_changed'>
  | EntryOf<'correction'>
  | EntryOf<'member_left'>
  | EntryOf<'rules_changed'>

export const isChange = (entry: JournalEntry): entry is Change & JournalEntry =>
  kindsOfChange.includes(entry.kind)

const kindsOfChange: readonly string[] = [
  'about_changed',
  'access_ended',
  'box_refounded',
  'calendar_changed',
  'commission_changed',
  'correction',
  'member_left',
  'rules_changed',
]

export function changeSentence(
  entry: Change,
  speech: ChangeSpeech,
  nameOf: (member: number) => string,
): string {
  const { changes: said, calendar } = speech
  const names = (members: readonly number[]) => members.map(nameOf).join(', ') || '—'
  if (entry.kind === 'access_ended') {
    return fill(said.accessEnded, { names: names(entry.members) })
  }
  if (entry.kind === 'box_refounded') return refoundedSentence(entry, speech, nameOf)
  if (entry.kind === 'commission_changed') {
    const officers = { chair: nameOf(entry.chair), secretary: nameOf(entry.secretary) }
    const people = { joined: names(entry.joined), left: names(entry.left) }
    return fill(said.commission, { no: entry.no, ...people, ...officers })
  }
  const name = nameOf(entry.by)
  if (entry.kind === 'member_left') {
    const { no, date } = entry.order
    const order = { no, date: fullDate(calendar, date), name }
    const left = { who: nameOf(entry.member), date: fullDate(calendar, entry.on) }
    const why = said.departures[entry.reason]
    return `${fill(said.left, { ...left, why })} ${fill(said.byOrder, order)}`
  }
  if (entry.kind === 'correction') {
    return fill(said.correction, { of: entry.of, name, text: entry.text })
  }
  const { no, date } = entry.act
  const byAct = fill(said.byAct, { no, date: fullDate(calendar, date), name })
  return `${whatChanged(entry, speech)} ${byAct}`
}

function refoundedSentence(
  { reason, order, chair, secretary, lost, boxKey }: EntryOf<'box_refounded'>,
  { changes: said, calendar }: ChangeSpeech,
  nameOf: (member: number) => string,
): string {
  const letters = lost.reduce((sum, seal) => sum + seal.letters, 0)
  const told = fill(said.refounded, {
    why: said.refoundedBecause[reason],
    ...{ no: order.no, date: fullDate(calendar, order.date), letters },
    ...{ chair: nameOf(chair), secretary: nameOf(secretary) },
    seals: lost.map(({ no }) => no).join(', '),
  })
  return boxKey === undefined ? told : `${told} ${said.newBoxKey}`
}

type RuleChange = EntryOf<'about_changed'> | EntryOf<'calendar_changed'> | EntryOf<'rules_changed'>

function whatChanged(entry: RuleChange, speech: ChangeSpeech): string {
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
