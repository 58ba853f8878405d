// The room of an opening: called, entered, seen whole, given up.
import { isRefusal, type Refusal, refuse } from '#core/refusal.ts'
import { abandonOpening, callOpening, type OpeningAnswer, readOpening } from '#wire/openings.ts'
import { on, type Served } from '../on.ts'
import { abandonOpening as abandon, callOpening as call } from '../opening/calling.ts'
import { openingState } from '../opening/state.ts'
import type { Parts } from '../parts.ts'
import { theBox } from '../the-box.ts'

const longPollMilliseconds = 20_000

export function serveOpenings(served: Served): void {
  const { parts } = served

  on(served, callOpening, async (_, { member }) => {
    const id = await call(parts, member)
    return isRefusal(id) ? id : stateNow(parts, id)
  })

  on(served, readOpening, async ({ opening, after }) => {
    const state = await stateNow(parts, opening)
    if (isRefusal(state) || after === undefined || state.version > Number(after)) return state
    await parts.watch.wait(opening, longPollMilliseconds)
    return stateNow(parts, opening)
  })

  on(served, abandonOpening, async ({ opening }, { member }) => {
    const outcome = await abandon(parts, { opening, member })
    return isRefusal(outcome) ? outcome : { kept: true as const }
  })
}

export async function stateNow(
  { store, clock }: Pick<Parts, 'store' | 'clock'>,
  id: string,
): Promise<OpeningAnswer | Refusal> {
  const box = await theBox(store.read)
  const opening = box && (await store.read.openings.byId(box.id, id))
  if (!opening) return refuse('no_opening')
  return openingState(store.read, box, opening, clock.now())
}
