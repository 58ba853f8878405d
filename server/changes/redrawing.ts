// A change that became ready, or is ready no more, while the room is open and nobody has signed yet:
// the next seal is drawn anew for whom it will be.
import { redrawWhileNobodyAttested } from '../opening/calling.ts'
import type { Parts } from '../parts.ts'
import type { Nouns } from '../store/store.ts'
import { theBox } from '../the-box.ts'

export async function redrawFor(parts: Parts, nouns: Nouns): Promise<void> {
  const box = (await theBox(nouns))!
  const opening = await nouns.openings.unfinished(box.id)
  if (opening) await redrawWhileNobodyAttested(parts, nouns, box, opening)
}
