// Somebody has left: from this line on they sign in no more, whatever else is still to be arranged.
import { mayLeave } from '#core/departure.ts'
import { localDate } from '#core/local-time.ts'
import { notAhead } from '#core/named-act.ts'
import { isRefusal, refuse } from '#core/refusal.ts'
import { isBeingSigned, redrawFor } from '../changes/redrawing.ts'
import { departedOf } from '../the-box.ts'
import type { EntryRule } from './entry-rule.ts'

export const memberLeft: EntryRule<'member_left'> = {
  async may({ parts, nouns, box, now }, { by, member, on, order }) {
    const today = localDate(now, box.regulation.utcOffsetMinutes)
    for (const [at, date] of [['on', on] as const, ['order.date', order.date] as const]) {
      const dated = notAhead(at, date, today)
      if (isRefusal(dated)) return dated
    }
    // Whoever is in the room takes part to the end: an opening is not pulled from under anybody.
    const opening = await nouns.openings.unfinished(box.id)
    const isRead = opening !== undefined && !['called', 'closed'].includes(opening.stage)
    if (isRead || (await isBeingSigned(parts, nouns, box))) return refuse('opening_underway')
    return mayLeave({ by, member }, { ...box, departed: departedOf(box) })
  },

  /** Lost keys come again with new ones, and their owner under the same name. */
  async apply({ nouns, box }, { member, reason }) {
    await nouns.signInWays.forget(box.id, member)
    await nouns.directorLinks.endMadeBy(box.id, member)
    await nouns.mail.keep(box.id, { who: String(member), address: '', language: 'ky' })
    if (reason === 'keys_lost') await nouns.signIns.forget(box.id, member)
    return undefined
  },

  async afterwards({ parts }, { member }) {
    parts.keys.destroy([`desk-${member}`])
    parts.sessions.endAllOf(member)
    // A seal drawn an hour ago would still be locked to them.
    await parts.store.change(nouns => redrawFor(parts, nouns))
  },
}
