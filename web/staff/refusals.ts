// A refusal as the sentence a member reads.
import { isCivilDate } from '#core/local-time.ts'
import type { Refusal } from '#core/refusal.ts'
import { fullDate } from '#words/dates.ts'
import { fill } from '#words/fill.ts'
import { words } from './language.ts'

export function sentenceOf({ refusal, detail = {} }: Refusal): string {
  const { refusals, calendar } = words()
  // Days travel as dates and are read as people write them.
  const told = Object.entries(detail).map(([name, value]) => [
    name,
    isCivilDate(value) ? fullDate(calendar, value) : value,
  ])
  return fill(refusals[refusal], Object.fromEntries(told))
}
