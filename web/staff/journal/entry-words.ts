// An entry of the journal as a sentence.
import type { JournalEntry } from '#core/journal.ts'
import { changeSentence } from '#words/change-sentences.ts'
import { fullDate } from '#words/dates.ts'
import { nameOf } from '../box.ts'
import { told, words } from '../language.ts'
import { changeSpeech } from './change-words.ts'

export function entryInWords(entry: JournalEntry): string {
  const { kindsOfEntry: said, outcomes, calendar } = words()
  const day = (date: string) => fullDate(calendar, date)
  switch (entry.kind) {
    case 'box_founded':
      return told(said.box_founded, {
        chair: nameOf(entry.chair),
        secretary: nameOf(entry.secretary),
      })
    case 'seal_set':
      return told(said.seal_set, { no: entry.no, wooden: entry.woodenSeal || '—' })
    case 'list_frozen':
      return said.list_frozen
    case 'gate_released':
      return told(said.gate_released, { keys: entry.keys })
    case 'opening_held':
      return told(entry.counts.all > 0 ? said.opening_held : said.opening_held_empty, {
        all: entry.counts.all,
        no: entry.newSeal.no,
      })
    case 'opening_missed':
      return told(said.opening_missed, {
        planned: entry.plannedFor.map(day).join(', '),
        reason: said.missedReasons[entry.reason],
        date: day(entry.movedTo),
      })
    case 'keys_destroyed':
      return told(said.keys_destroyed, {
        registered: entry.registered,
        leftOver: entry.leftOver,
      })
    case 'restored':
      return told(said.restored, { no: entry.no })
    case 'case_registered':
      return told(said.case_registered, { number: entry.number, due: day(entry.due) })
    case 'case_answered':
      return told(said.case_answered, { number: entry.number })
    case 'case_closed':
      return told(said.case_closed, { number: entry.number, outcome: outcomes[entry.outcome] })
    case 'about_changed':
    case 'access_ended':
    case 'box_refounded':
    case 'calendar_changed':
    case 'commission_changed':
    case 'correction':
    case 'member_left':
    case 'rules_changed':
      return changeSentence(entry, changeSpeech(), nameOf)
  }
}
