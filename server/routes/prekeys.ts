// Prekeys: how many are left, new ones offered and published, and each member's own handed back.
import { isRefusal, refuse } from '#core/refusal.ts'
import { toBase64url } from '#crypto/bytes.ts'
import { offerPrekeys, ownPrekey, prekeyStanding, publishPrekeys } from '#wire/prekeys.ts'
import { on, type Served } from '../on.ts'
import { makePrekeyOffers } from '../prekey-offers.ts'
import { prekeysUsed } from '../prekeys-used.ts'
import { wireOwn } from '../wire-records.ts'

export function servePrekeys(served: Served): void {
  const { store, keys, random } = served.parts
  const offers = makePrekeyOffers(keys, random)

  on(served, prekeyStanding, async (_, { box, member }) => {
    const used = (await prekeysUsed(store.read, box.id))(member)
    return {
      unused: await store.read.prekeys.countAbove(box.id, member, used),
      next: (await store.read.prekeys.highest(box.id, member)) + 1,
    }
  })

  on(served, offerPrekeys, async ({ keys: offered }, { box, member }) => {
    const made = await offers.offer(store.read, { box, member }, offered)
    return isRefusal(made) ? made : { offers: made }
  })

  on(served, publishPrekeys, async ({ prekeys }, { box, member }) => {
    const outcome = await store.change(nouns => offers.publish(nouns, { box, member }, prekeys))
    return isRefusal(outcome) ? outcome : { kept: true as const }
  })

  on(served, ownPrekey, async ({ n: text }, { box, member }) => {
    const n = Number(text)
    const kept = await store.read.prekeys.byNumber(box.id, member, n)
    const pepper = keys.read(`pepper-${member}-${n}`)
    if (!kept || kept.wrapped.length === 0 || !pepper) return refuse('not_found')
    return {
      n,
      wrapped: toBase64url(kept.wrapped),
      pepper: toBase64url(pepper.reveal()),
      record: wireOwn(kept),
    }
  })
}
