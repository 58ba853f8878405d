// A change on its way into the journal, and the page that shows afterwards what holds now.
import type { JournalKind } from '#core/journal.ts'
import { capacitiesOf, may } from '#core/may.ts'
import { isRefusal, type Refusal } from '#core/refusal.ts'
import { asMember } from '../asking.ts'
import { lookAtBox, theBox } from '../box.ts'
import { type SaidFields, signEntry } from '../device/signed-entry.ts'
import { readAgain } from '../journal/checked.ts'
import { owner } from '../seats.ts'

/** Whose forms these are: on a shared laptop nobody's, elsewhere the responsible person's or the chair's. */
export function changer(): number | undefined {
  const { commission, officers } = theBox()
  const member = owner.value?.member
  if (member === undefined) return undefined
  return may('change_rules', capacitiesOf(member, commission, officers)) ? member : undefined
}

export async function enterChange<K extends JournalKind>(
  member: number,
  kind: K,
  said: SaidFields<K>,
): Promise<Refusal | undefined> {
  const entered = await asMember(member, async seat => {
    const pen = await seat.pen()
    return isRefusal(pen) ? pen : signEntry(seat, pen, kind, said)
  })
  const isRefused = isRefusal(entered)
  // Somebody was first: the page shows what they entered, and the form stays as it was typed.
  if (!isRefused || entered.refusal === 'changed_meanwhile') {
    await Promise.all([lookAtBox(member), readAgain()])
  }
  return isRefused ? entered : undefined
}
