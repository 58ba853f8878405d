// What a founding anew goes out from: the box as it is, what is lost of it, and the number of the next seal.
import type { LostSeal } from '#core/refounding.ts'
import { newestRestored } from '../restored.ts'
import type { KeptRefounding } from '../store/refoundings.ts'
import type { KeptSeal, SealStanding } from '../store/seals.ts'
import type { Nouns } from '../store/store.ts'
import { type TheBox, theBox } from '../the-box.ts'

export type Anew = KeptRefounding & {
  readonly box: TheBox
  readonly lost: readonly LostSeal[]
  /** The last seal that hung; the first of the new commission names it as the one before. */
  readonly last: KeptSeal
  readonly nextNo: number
}

/** Absent where nobody called for it: at an ordinary founding, and in every other week. */
export async function anewIn(nouns: Nouns): Promise<Anew | undefined> {
  const box = await theBox(nouns)
  const last = box?.refounding && (await nouns.seals.current(box.id))
  if (!box?.refounding || !last) return undefined
  const restored = await newestRestored(nouns, box.id)
  return {
    ...box.refounding,
    box,
    last,
    nextNo: Math.max(last.no, restored?.no ?? 0) + 1,
    lost: await lostSeals(nouns, box.id),
  }
}

const unopened: readonly SealStanding[] = ['current', 'opening', 'opened_in_part']

/** How many letters lie under each is what its act would have said; the rehearsal letter is none. */
async function lostSeals(nouns: Nouns, box: string): Promise<readonly LostSeal[]> {
  const seals = (await nouns.seals.all(box)).filter(({ standing }) => unopened.includes(standing))
  return Promise.all(
    seals.map(async ({ no, hash: seal }) => {
      const canary = await nouns.seals.canary(box, seal)
      const heads = await nouns.envelopes.heads(box, seal)
      return { letters: heads.filter(({ hash }) => hash !== canary?.envelope).length, no, seal }
    }),
  )
}
