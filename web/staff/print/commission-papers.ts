// Order, list and minutes of the commission, out of the records this device has checked.
import { isRefusal } from '#core/refusal.ts'
import { fromBase64url } from '#crypto/bytes.ts'
import { founding, succession } from '#crypto/commission-record.ts'
import { recordName } from '#crypto/records.ts'
import { keyGroups } from '#crypto/undertaking.ts'
import { commissionListPaper } from '#papers/commission-list.ts'
import { minutesPaper } from '#papers/minutes.ts'
import { orderPaper } from '#papers/order.ts'
import { type KnownBox, knowBox } from '../device/box.ts'
import { readMinutes } from '../device/minutes.ts'
import type { Draw } from './drawn.ts'

export const drawOrder: Draw = async seat => {
  const known = await knowBox(seat)
  if (isRefusal(known)) return known
  const { about, regulation, commission } = known.facts
  const { order, members } = commission
  const before = composed(known).findLast(record => record.no < commission.no)
  const people = members.map(member => ({ ...member, position: '' }))
  return {
    papers: language => [
      orderPaper(
        { about, regulation, order, people, ...(before && { replaces: before.order }) },
        language,
      ),
    ],
    care: 'positions',
  }
}

export const drawList: Draw = async seat => {
  const known = await knowBox(seat)
  if (isRefusal(known)) return known
  const { about, commission, officers } = known.facts
  const facts = {
    ...{ about, officers, order: commission.order },
    members: commission.members.map(member => ({ ...member, keyGroups: keyGroups(member.key) })),
    commissionName: recordName(known.sealed.commission.hash),
  }
  return { papers: language => [commissionListPaper(facts, language)] }
}

export const drawMinutes: Draw = async seat => {
  const known = await knowBox(seat)
  if (isRefusal(known)) return known
  const all = await readMinutes(seat)
  if (isRefusal(all)) return all
  const { about, regulation } = known.facts
  const compositions = composed(known)
  return {
    papers: language =>
      all.map(({ body, name, signatures }) => {
        // By the order in the minutes: those who were away then have a line there, too.
        const { date, no } = body.order
        const elected = compositions.find(({ order }) => order.no === no && order.date === date)
        const { utcOffsetMinutes } = regulation
        const members = elected?.members ?? body.present
        const facts = { about, body, members, signatures, code: name, utcOffsetMinutes }
        return minutesPaper(facts, language)
      }),
  }
}

/** Every composition there was, from the founding on; the records' chain is checked already. */
function composed({ records }: KnownBox) {
  return records.flatMap((record, at) => {
    const fields = (at === 0 ? founding : succession).read(fromBase64url(record.body))
    return isRefusal(fields) ? [] : [fields]
  })
}
