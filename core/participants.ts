// Who was at an opening, as the papers name them, and whose signatures the papers wait for.

import type { Commission, Office, Officers } from './commission.ts'
import { memberAt, offices } from './commission.ts'
import type { Absent, HeldOpening, Present, RefusalToSign } from './held-opening.ts'
import { signersMin, witnessesOfRefusal } from './limits.ts'
import { type Refusal, refuse } from './refusal.ts'

type Taking = Pick<HeldOpening, 'attendances' | 'refusals'>

// The signatures a closing needs: everybody who took part (cl. 4.5) and did not refuse, in the
// order of indexes. However many refuse, two remain, or there is nobody to witness anything.
export const signersNeeded = ({ attendances, refusals }: Taking): readonly number[] | Refusal => {
  const signers = attendances
    .map(({ member }) => member)
    .filter(member => !refusals.some(refused => refused.member === member))
    .sort((a, b) => a - b)
  return signers.length < signersMin
    ? refuse('too_few_signers', { signers: signers.length, needed: signersMin })
    : signers
}

// The witnesses of a refusal are the first two, by index, of those who do sign: known before
// anybody signs, so that the paper naming them can itself be signed.
export const refusalsWitnessed = (
  { refusals }: Taking,
  signers: readonly number[],
): readonly RefusalToSign[] =>
  [...refusals]
    .sort((a, b) => a.member - b.member)
    .map(({ member, by, reason }) => ({
      i: member,
      by,
      reason,
      witnesses: signers.slice(0, witnessesOfRefusal),
    }))

export const presentAt = (
  held: Pick<HeldOpening, 'attendances' | 'commission' | 'officers'>,
): readonly Present[] =>
  held.commission.members.flatMap(({ i, name, role }) => {
    const attendance = held.attendances.find(({ member }) => member === i)
    if (attendance === undefined) return []
    const office = officeOf(i, held.officers)
    const { device } = attendance
    return [office === undefined ? { i, name, role, device } : { i, name, role, device, office }]
  })

// Every other member, with the reason if one was given: an absence is a line too. A substitute comes
// where the member cannot, and is not missed.
export const absentFrom = (
  held: Pick<HeldOpening, 'absences' | 'attendances' | 'commission'>,
): readonly Absent[] =>
  held.commission.members
    .filter(({ seat }) => seat === undefined)
    .filter(({ i }) => !held.attendances.some(({ member }) => member === i))
    .map(({ i, name, role }) => ({
      i,
      name,
      role,
      reason: held.absences.find(({ member }) => member === i)?.reason ?? '',
    }))

export const officeOf = (i: number, officers: Officers): Office | undefined =>
  offices.find(office => officers[office] === i)

export const nameOf = (i: number, commission: Commission): string =>
  memberAt(i, commission)?.name ?? ''
