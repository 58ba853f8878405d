// The seal: one numbered locking of the box, what it promises and how old it may grow.
//
// Cl. 4.5: after each opening the box is sealed again. The digital box keeps this to the letter:
// the next seal is in force from the very transaction that freezes the list of the old one.

import { addDays, type Instant, instantOf, wallTime } from './local-time.ts'
import { type Regulation, ruleOn } from './regulation.ts'

// One seat per member, in the order of indexes. A member without a published prekey is left out
// of the seal: the seat stays, dead, with n 0 and empty texts. `sig` is that member's own
// signature under the prekey.
export type SealMember = {
  readonly dead: boolean
  readonly i: number
  readonly n: number
  readonly read: string
  readonly share: string
  readonly sig: string
}

export type SealFacts = {
  readonly box: string
  readonly boxKey: string
  readonly commission: string
  readonly gate: string
  readonly journal: { readonly hash: string; readonly seq: number }
  readonly kind: 'week'
  readonly members: readonly SealMember[]
  readonly no: number
  readonly opensAt: Instant
  readonly prev: string
  readonly sealedAt: Instant
  readonly staleAfter: Instant
  readonly v: 1
}

export type SealTimes = Pick<SealFacts, 'opensAt' | 'staleAfter'>

export const deadSeats = (seal: Pick<SealFacts, 'members'>): readonly number[] =>
  seal.members.filter(member => member.dead).map(member => member.i)

// The same hour two weeks on: two Tuesdays missed in a row.
export const staleAfterOf = (opensAt: Instant, regulation: Regulation): Instant => {
  const { utcOffsetMinutes } = regulation
  const { date, time } = wallTime(opensAt, utcOffsetMinutes)
  const days = ruleOn(regulation.staleAfter, date).value
  return instantOf(addDays(date, days), time, utcOffsetMinutes)
}

export const isStale = ({ staleAfter }: SealTimes, now: Instant): boolean => now > staleAfter
