// The state of a change as everybody in it is told: members, and those who come.

import { offices } from '#core/commission.ts'
import { leavingBy } from '#core/commission-change.ts'
import { isLawfulNow } from '#core/departure.ts'
import { isRefusal } from '#core/refusal.ts'
import { toBase64url } from '#crypto/bytes.ts'
import type { ChangeAnswer } from '#wire/changes.ts'
import type { Nouns } from '../store/store.ts'
import { departedOf, type TheBox } from '../the-box.ts'
import { wireRecord, wireRecords } from '../wire-records.ts'
import {
  type ChangeStanding,
  electionOf,
  isReady,
  membersUnder,
  newcomersFrom,
  type OrderedPerson,
  readChange,
} from './standing.ts'

export async function changeAnswer(nouns: Nouns, box: TheBox, now: number): Promise<ChangeAnswer> {
  const change = await readChange(nouns, box, now)
  const seal = (await nouns.seals.current(box.id))!
  return {
    now,
    commissions: wireRecords(box.commissions),
    inForce: toBase64url(box.commission.hash),
    seal: wireRecord(seal.record),
    officers: { ...box.officers },
    departed: box.departed.map(({ member, on, seq }) => ({ member, on, seq })),
    ...unlawfulIn(box),
    ordered: [...(await nouns.orderedPeople.of(box.id, box.commission.no))],
    newcomersFrom: newcomersFrom(box.commission),
    ...(change && { change: tellChange(box, change) }),
  }
}

/** Absent while those who are left are a commission. */
export function unlawfulIn(box: TheBox): Pick<ChangeAnswer, 'unlawful'> {
  const lawful = isLawfulNow(box.commission, departedOf(box))
  if (!isRefusal(lawful)) return {}
  return { unlawful: { why: lawful.refusal, clause: String(lawful.detail?.clause ?? '5.1') } }
}

function tellChange(box: TheBox, change: ChangeStanding): NonNullable<ChangeAnswer['change']> {
  const { kept, people, record, minutes, missing } = change
  const { version, by, order, hung } = kept
  return {
    ...{ version, by, order: { ...order }, hung },
    people: people.map(person => tellPerson(box, change, person)),
    leaving: leavingBy(box.commission, people),
    ...(record && { record: toBase64url(record.body) }),
    signed: [...membersUnder(record)],
    ...(kept.sitting && { election: tellElection(kept.sitting.election) }),
    ...(minutes && { minutes: toBase64url(minutes.body) }),
    minutesSigned: [...membersUnder(minutes)],
    ready: isReady(change),
    missing: missing.map(each => ({ ...each })),
  }
}

function tellPerson(box: TheBox, { enrolments }: ChangeStanding, person: OrderedPerson) {
  const { i, name, role, position, noKin, seat } = person
  const enrolment = enrolments.find(({ member }) => member === i)
  const { keys, invited } = enrolment ?? {}
  return {
    ...{ i, name, role, position },
    ...(noKin && { noKin }),
    ...(seat !== undefined && { seat }),
    joins: !box.commission.members.some(member => member.i === i),
    ...(invited && !keys && { invited: { expiresAt: invited.expiresAt } }),
    ...(keys && { enrolled: { key: keys.key, desk: keys.desk, signInName: keys.signInName } }),
  }
}

function tellElection(kept: Uint8Array) {
  const { place, present, ...elections } = electionOf(kept)
  const [chair, secretary] = offices.map(office => ({
    candidate: elections[office].candidate,
    votes: elections[office].votes.map(vote => ({ ...vote })),
  }))
  return { place, present: [...present], chair: chair!, secretary: secretary! }
}
