// How many are here and who is still missing, as a sentence and not as a fraction.
import { isQuorum, parentsOf, seatsNeeded } from '#core/commission.ts'
import { type CivilDate, localDate } from '#core/local-time.ts'
import { isRefusal } from '#core/refusal.ts'
import { ruleOn } from '#core/regulation.ts'
import { seatsHeld } from '#core/seats.ts'
import { theBox } from '../box.ts'
import { counted, words } from '../language.ts'
import { theSight } from './opening.ts'

export function missingInWords(): string {
  const { attendances, now } = theSight().state
  const here = attendances.map(({ member }) => member)
  return missingBeside(here, localDate(now, theBox().regulation.utcOffsetMinutes))
}

/** «1 мүчө, ата-энелер коомчулугунун өкүлү»; empty when there are enough. */
export function missingBeside(here: readonly number[], today: CivilDate): string {
  const { room } = words()
  const { commission, regulation } = theBox()
  const atLeast = ruleOn(regulation.quorumAtLeast, today).value
  if (!isRefusal(isQuorum(here, commission, atLeast))) return ''
  const more = seatsNeeded(commission, atLeast) - seatsHeld(here, commission).length
  const parentMissing = !parentsOf(commission).some(({ i }) => here.includes(i))
  // The parent who comes is one of those still missing.
  const others = parentMissing ? more - 1 : more
  return [others > 0 && counted(others, room.moreMembers), parentMissing && room.aParent]
    .filter(Boolean)
    .join(', ')
}
