// The journal as this device checked it last; the pages about it share one reading.
import { signal } from '@preact/signals'
import { isRefusal, type Refusal } from '#core/refusal.ts'
import { asMember } from '../asking.ts'
import { type CheckedJournal, readJournal } from '../device/journal.ts'
import { onEverybodyLeaving, seats } from '../seats.ts'

export const checked = signal<CheckedJournal | undefined>(undefined)
export const refusedJournal = signal<Refusal | undefined>(undefined)
onEverybodyLeaving(() => {
  checked.value = undefined
})

export async function readAgain(): Promise<void> {
  const [first] = seats.value
  if (!first) return
  refusedJournal.value = undefined
  checked.value = undefined
  const journal = await asMember(first.member, seat => readJournal(seat))
  if (isRefusal(journal)) refusedJournal.value = journal
  else checked.value = journal
}
