// Lines by e-mail: where the own ones go, and the director's; a trial, so that nobody waits for nothing.
import { capacitiesOf, may } from '#core/may.ts'
import { isMailAddress, nextNotice } from '#core/notices.ts'
import { refuse } from '#core/refusal.ts'
import { keepNoticeAddress, readNotices, tryNotice } from '#wire/notices.ts'
import { on, type Served } from '../on.ts'
import type { TheBox } from '../the-box.ts'

const director = 'director'
const trialAgainAfterSeconds = 60

export function serveNotices(served: Served): void {
  const { store, clock, postman } = served.parts
  const triedAt = new Map<number, number>()

  const mayName = (member: number, { commission, officers }: TheBox) =>
    may('name_director', capacitiesOf(member, commission, officers))

  on(served, readNotices, async (_, { box, member }) => {
    const all = await store.read.mail.addresses(box.id)
    const going = (who: string) => {
      const found = all.find(each => each.who === who)
      return found && { address: found.address, language: found.language }
    }
    const own = going(String(member))
    const mayNameDirector = mayName(member, box)
    const theirs = mayNameDirector ? going(director) : undefined
    const next = postman && nextNotice(clock.now(), box)
    return {
      isSet: postman !== undefined,
      mayNameDirector,
      failing: postman?.isFailing() ?? false,
      ...(own && { own }),
      ...(theirs && { director: theirs }),
      ...(next && { nextAt: next.sendAt }),
    }
  })

  on(served, keepNoticeAddress, async ({ who, address: typed, language }, { box, member }) => {
    if (who === director && !mayName(member, box)) return refuse('not_yours')
    const address = typed.trim()
    if (address !== '' && !isMailAddress(address)) return refuse('mail_address_wrong')
    const kept = { who: who === director ? director : String(member), address, language }
    await store.change(nouns => nouns.mail.keep(box.id, kept))
    return { kept: true as const }
  })

  on(served, tryNotice, async (_, { box, member }) => {
    if (!postman) return refuse('mail_not_set')
    const all = await store.read.mail.addresses(box.id)
    const own = all.find(({ who }) => who === String(member))
    if (!own) return refuse('mail_address_wrong')
    const seconds = (triedAt.get(member) ?? 0) + trialAgainAfterSeconds - clock.now()
    if (seconds > 0) return refuse('slow_down', { seconds })
    triedAt.set(member, clock.now())
    return (await postman.tryOne(own)) ? { kept: true as const } : refuse('mail_failed')
  })
}
