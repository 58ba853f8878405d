// The change of the commission as this device sees it: told by the server, held against what is signed.
//
// The record everybody signs is read out of its own bytes: the list of people beside it is compared
// with it, person by person, so that the screen shows what is signed. Who is in the commission now is
// read off the chain of records, from the founding on.
import type { Commission as LawfulCommission, Officers, Order } from '#core/commission.ts'
import { joiningBy, leavingBy } from '#core/commission-change.ts'
import { mayChangeCommission } from '#core/departure.ts'
import type { Instant } from '#core/local-time.ts'
import type { Minutes } from '#core/minutes.ts'
import { isRefusal, type Refusal, refuse } from '#core/refusal.ts'
import { fromBase64url } from '#crypto/bytes.ts'
import type { Commission } from '#crypto/commission-record.ts'
import type { CommissionMember } from '#crypto/commission-shape.ts'
import { keyGroups } from '#crypto/undertaking.ts'
import { type ChangeAnswer, readChange as readPromise } from '#wire/changes.ts'
import type { WireRecord } from '#wire/primitives.ts'
import { checkSealed, commissionInForce } from '../commissions.ts'
import type { Seat } from '../seat.ts'
import { checkMinutes, checkRecord, type ReadRecord } from './check-papers.ts'

type Told = NonNullable<ChangeAnswer['change']>

export type ChangePerson = Told['people'][number] & {
  /** `7F3A 91C2`, to be compared with the sheet of who comes; absent until they have keys. */
  readonly keyGroups?: string
}

export type PendingChange = Omit<Told, 'people' | 'record' | 'minutes' | 'order'> & {
  readonly order: Order
  readonly people: readonly ChangePerson[]
  /** Checked: what is signed is what the screen shows. */
  readonly record?: ReadRecord
  readonly minutes?: { readonly body: Uint8Array; readonly said: Minutes }
}

export type ChangeSight = {
  readonly now: Instant
  /** In force by the journal. */
  readonly commission: Commission
  readonly everyone: readonly CommissionMember[]
  readonly officers: Officers
  readonly departed: ChangeAnswer['departed']
  readonly unlawful?: NonNullable<ChangeAnswer['unlawful']>
  /** Who may propose a change, withdraw it and invite, see core/departure.ts. */
  readonly mayChange: readonly number[]
  /** By the order in force, beside what they signed; nothing of a box from before this was kept. */
  readonly ordered: ChangeAnswer['ordered']
  /** The first index that is free for somebody who comes. */
  readonly newcomersFrom: number
  readonly change?: PendingChange
  readonly records: readonly WireRecord[]
}

/** For members and for those who come. `commission_wrong` with `at` when what is told is not signed. */
export async function readChange(seat: Seat): Promise<ChangeSight | Refusal> {
  const told = await seat.call(readPromise, {})
  return isRefusal(told) ? told : sightOf(seat, told)
}

export function sightOf(seat: Seat, told: ChangeAnswer): ChangeSight | Refusal {
  const sealed = checkSealed(told.seal, told.commissions, seat.boxId)
  if (isRefusal(sealed)) return sealed
  const isUnderway = told.change?.hung ?? false
  const force = { inForce: told.inForce, isUnderway }
  const commission = commissionInForce(sealed, told.commissions, force)
  if (isRefusal(commission)) return commission
  const { everyone } = sealed.commission
  const from = Math.max(...commission.everyone.map(({ i }) => i)) + 1
  if (told.newcomersFrom !== from) return refuse('commission_wrong', { at: 'newcomersFrom' })
  const change = told.change && pendingFrom(seat, commission, told.change)
  if (isRefusal(change)) return change
  const { now, officers, departed, unlawful, ordered } = told
  const lawful: LawfulCommission = commission
  const gone = departed.map(({ member }) => member)
  return {
    ...{ now, commission, everyone, officers, departed, ordered, newcomersFrom: from },
    ...(unlawful ? { unlawful } : {}),
    mayChange: mayChangeCommission({ commission: lawful, officers, departed: gone }),
    ...(change ? { change } : {}),
    records: told.commissions,
  }
}

function pendingFrom(seat: Seat, outgoing: Commission, told: Told): PendingChange | Refusal {
  const people = told.people.map(person =>
    person.enrolled ? { ...person, keyGroups: keyGroups(person.enrolled.key) } : person,
  )
  const joining = joiningBy(outgoing, people)
  const areTold =
    people.every(({ i, joins }) => joins === joining.includes(i)) &&
    leavingBy(outgoing, people).join() === told.leaving.join()
  if (!areTold) return refuse('commission_wrong', { at: 'people' })
  const { record: recordBytes, minutes: minutesBytes, ...rest } = told
  const change = { ...rest, people }
  const record =
    recordBytes === undefined
      ? undefined
      : checkRecord(seat, outgoing, change, fromBase64url(recordBytes))
  if (isRefusal(record)) return record
  const minutes =
    minutesBytes === undefined ? undefined : checkMinutes(seat, change, fromBase64url(minutesBytes))
  if (isRefusal(minutes)) return minutes
  return { ...change, ...(record ? { record } : {}), ...(minutes ? { minutes } : {}) }
}
