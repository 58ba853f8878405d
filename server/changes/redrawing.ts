// A change that became ready, or is ready no more, while the room is open and nobody has signed yet:
// the next seal is drawn anew for whom it will be.
import { isOfEarlierDay, redrawWhileNobodyAttested } from '../opening/calling.ts'
import type { Parts } from '../parts.ts'
import type { Nouns } from '../store/store.ts'
import { type TheBox, theBox } from '../the-box.ts'

export async function redrawFor(parts: Parts, nouns: Nouns): Promise<void> {
  const box = (await theBox(nouns))!
  const opening = await nouns.openings.unfinished(box.id)
  if (opening) await redrawWhileNobodyAttested(parts, nouns, box, opening)
}

/** Somebody in the room has signed the next seal: what it rests on stays, until the day is over. */
export async function isBeingSigned(
  { clock }: Pick<Parts, 'clock'>,
  nouns: Nouns,
  box: TheBox,
): Promise<boolean> {
  const opening = await nouns.openings.unfinished(box.id)
  if (opening?.stage !== 'called' || isOfEarlierDay(box, opening, clock.now())) return false
  return (await nouns.presence.attestations(box.id, opening.id)).length > 0
}
