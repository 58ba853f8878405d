// Prekeys: how many are left, new ones offered and published, and each member's own handed back.
import { isRefusal, refuse } from '#core/refusal.ts'
import { toBase64url } from '#crypto/bytes.ts'
import { offerPrekeys, ownPrekey, prekeyStanding, publishPrekeys } from '#wire/prekeys.ts'
import { onEvenBefore, type Served } from '../on.ts'
import { makePrekeyOffers } from '../prekey-offers.ts'
import { prekeyPlace } from '../prekey-place.ts'
import { prekeysUsed } from '../prekeys-used.ts'
import { wireOwn } from '../wire-records.ts'

export function servePrekeys(served: Served): void {
  const { store, keys, random } = served.parts
  const offers = makePrekeyOffers(keys, random)

  onEvenBefore(served, prekeyStanding, async (_, caller) => {
    const place = await prekeyPlace(store.read, caller)
    if (isRefusal(place)) return place
    const { id, member, prekeysIn } = place
    const prekeys = prekeysIn(store.read)
    const used = (await prekeysUsed(store.read, id))(member)
    return {
      unused: await prekeys.countAbove(id, member, used),
      next: (await prekeys.highest(id, member)) + 1,
    }
  })

  onEvenBefore(served, offerPrekeys, async ({ keys: offered }, caller) => {
    const place = await prekeyPlace(store.read, caller)
    if (isRefusal(place)) return place
    const made = await offers.offer(store.read, place, offered)
    return isRefusal(made) ? made : { offers: made }
  })

  onEvenBefore(served, publishPrekeys, async ({ prekeys }, caller) => {
    const outcome = await store.change(async nouns => {
      const place = await prekeyPlace(nouns, caller)
      return isRefusal(place) ? place : offers.publish(nouns, place, prekeys)
    })
    return isRefusal(outcome) ? outcome : { kept: true as const }
  })

  onEvenBefore(served, ownPrekey, async ({ n: text }, caller) => {
    const place = await prekeyPlace(store.read, caller)
    if (isRefusal(place)) return place
    const n = Number(text)
    const { id, member, prekeysIn } = place
    const kept = await prekeysIn(store.read).byNumber(id, member, n)
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
