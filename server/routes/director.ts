// The director's page: one private link, of which only the hash is kept, and the numbers behind it.
import { localDate } from '#core/local-time.ts'
import { capacitiesOf, may } from '#core/may.ts'
import { refuse } from '#core/refusal.ts'
import {
  endDirectorLink,
  lookAsDirector,
  makeDirectorLink,
  readDirectorLink,
} from '#wire/director.ts'
import { tokenHash } from '../callers.ts'
import { seenByDirector } from '../director.ts'
import { on, type Served } from '../on.ts'
import type { TheBox } from '../the-box.ts'

export function serveDirector(served: Served): void {
  const { store, clock, limiter } = served.parts

  on(served, readDirectorLink, async (_, { box, member }) => {
    const link = await store.read.directorLinks.current(box.id)
    const { madeBy, madeOn } = link ?? {}
    const mayMake = mayName(member, box)
    return {
      ...(madeBy !== undefined && madeOn !== undefined && { link: { madeBy, madeOn } }),
      mayMake,
    }
  })

  on(served, makeDirectorLink, async ({ link: hash }, { box, member: madeBy }) => {
    if (!mayName(madeBy, box)) return refuse('not_in_office')
    const madeOn = localDate(clock.now(), box.regulation.utcOffsetMinutes)
    return store.change(async nouns => {
      await nouns.directorLinks.make(box.id, { hash, madeBy, madeOn })
      return { kept: true as const }
    })
  })

  on(served, endDirectorLink, async (_, { box, member }) => {
    if (!mayName(member, box)) return refuse('not_in_office')
    return store.change(async nouns => {
      await nouns.directorLinks.end(box.id)
      return { kept: true as const }
    })
  })

  on(served, lookAsDirector, async ({ token }, { box, address }) => {
    const slow = limiter.mayLook(address)
    if (slow) return slow
    const link = await store.read.directorLinks.current(box.id)
    if (link?.hash !== tokenHash(token)) return refuse('link_ended')
    return (await seenByDirector(served.parts, box)) ?? refuse('letters_refused')
  })
}

const mayName = (member: number, { commission, officers }: TheBox): boolean =>
  may('name_director', capacitiesOf(member, commission, officers))
