// Order, list and minutes of the commission, out of the records this device has checked.
import { isRefusal } from '#core/refusal.ts'
import { fromBase64url, inFours } from '#crypto/bytes.ts'
import { founding, succession } from '#crypto/commission-record.ts'
import { recordName } from '#crypto/records.ts'
import { keyGroups } from '#crypto/undertaking.ts'
import { commissionListPaper } from '#papers/commission-list.ts'
import { minutesPaper } from '#papers/minutes.ts'
import { orderPaper } from '#papers/order.ts'
import { undertakingPaper } from '#papers/undertaking.ts'
import { type KnownBox, knowBox } from '../device/box.ts'
import { readChange } from '../device/changes/read-change.ts'
import { readMinutes } from '../device/minutes.ts'
import { readUndertaking } from '../device/undertaking.ts'
import type { Draw } from './drawn.ts'

export const drawOrder: Draw = async seat => {
  const known = await knowBox(seat)
  if (isRefusal(known)) return known
  const sight = await readChange(seat)
  if (isRefusal(sight)) return sight
  const { about, regulation, commission } = known.facts
  const { order, members } = commission
  const [before] = composed(known)
    .filter(record => record.no < commission.no)
    .slice(-1)
  const people = members.map(member => {
    const said = sight.ordered.find(({ i }) => i === member.i)
    return { ...member, position: said?.position ?? '', noKin: said?.noKin ?? false }
  })
  return {
    papers: language => [
      orderPaper(
        { about, regulation, order, people, ...(before && { replaces: before.order }) },
        language,
      ),
    ],
    ...(people.some(({ position }) => position === '') && { care: 'positions' as const }),
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

/** Of whoever asks: it is on paper again whenever somebody asks to see it. */
export const drawUndertaking: Draw = async seat => {
  const sight = await readChange(seat)
  if (isRefusal(sight)) return sight
  const known = await knowBox(seat)
  if (isRefusal(known)) return known
  const own = await readUndertaking(seat)
  if (isRefusal(own)) return own
  const member = sight.commission.members.find(({ i }) => i === seat.member)
  if (!own || !member) return { papers: () => [] }
  const { about } = known.facts
  const { name, role, key } = member
  const position = sight.ordered.find(({ i }) => i === seat.member)?.position ?? ''
  const person = { name, role, position }
  const { order, on, record } = own
  const signatureCode = inFours(fromBase64url(record.sig).subarray(0, 10))
  const facts = { about, order, on, person, keyGroups: keyGroups(key), signatureCode }
  return { papers: language => [undertakingPaper(facts, language)] }
}

/** Every composition there was, from the founding on; the records' chain is checked already. */
function composed({ records }: KnownBox) {
  return records.flatMap((record, at) => {
    const fields = (at === 0 ? founding : succession).read(fromBase64url(record.body))
    return isRefusal(fields) ? [] : [fields]
  })
}
