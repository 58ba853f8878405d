// An entry of a case as a sentence.
import type { CaseEntry, CaseEntryOf } from '#core/case-file.ts'
import { fullDate } from '#words/dates.ts'
import { told, words } from '../language.ts'

export function entryInWords(entry: CaseEntry): string {
  const { entries: said, kinds, letter, subjects, work, calendar } = words()
  const day = (date: string) => fullDate(calendar, date)
  switch (entry.entry) {
    case 'registered':
      return told(said.registered, {
        kind: kinds[entry.appealKind],
        category: inTheMiddle(letter.categories[entry.category]),
        subject: subjects[entry.subject],
        summary: entry.summary,
      })
    case 'extended':
      return told(said.extended, { due: day(entry.due), reason: entry.reason })
    case 'forwarded':
      return told(said.forwarded, { ...entry, on: day(entry.on), part: work[entry.part] })
    case 'measure':
      return told(said.measure, { ...entry, when: day(entry.when) })
    case 'outcome':
      return outcomeInWords(entry)
    case 'reply':
      return said.reply
    case 'closed':
      return said.closed
    default:
      return told(said[entry.entry], { text: entry.text })
  }
}

/** A category stands alone elsewhere, and begins with a capital there. */
const inTheMiddle = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1)

function outcomeInWords({ outcome, cause, ground, vote }: CaseEntryOf<'outcome'>): string {
  const { entries: said, outcomes, grounds } = words()
  const more = [
    cause && told(said.cause, { cause }),
    ground && told(said.ground, { ground: grounds[ground] }),
    vote && told(said.vote, vote),
  ]
  return told(said.outcome, { outcome: outcomes[outcome], more: more.filter(Boolean).join('') })
}
