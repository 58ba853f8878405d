// Everything five members sign to found a box, drawn up but not handed in: a test may spoil any of it.
import { kyrgyzCalendar } from '#core/holidays.ts'
import { drawFirstSitting } from '#core/minutes.ts'
import { nextOpening } from '#core/planned-openings.ts'
import { isRefusal, type Refusal } from '#core/refusal.ts'
import { staleAfterOf } from '#core/seal.ts'
import { nobleArgon2 } from '#crypto/argon2.ts'
import { testCost } from '#crypto/argon2-test-cost.ts'
import { fromBase64url, toBase64url } from '#crypto/bytes.ts'
import { canonical } from '#crypto/canonical.ts'
import { headAfter } from '#crypto/chain.ts'
import { boxIdOf, checkCommissionChain } from '#crypto/commission-record.ts'
import { signed } from '#crypto/labels.ts'
import { systemRandom } from '#crypto/random.ts'
import { recordHash } from '#crypto/records.ts'
import { checkSealBody, type SealBody } from '#crypto/seal-record.ts'
import { sign } from '#crypto/sign.ts'
import { beginFounding, type Founding } from '#server/founding.ts'
import type { KeyFolder } from '#server/key-folder.ts'
import { officers, order, type Person, people, regulation, school } from '#tests/people.ts'
import { makeCanary } from '#web/staff/device/ceremony/canary.ts'
import {
  drawFirstSeal,
  drawFoundingEntry,
  makeNewcomer,
  type Newcomer,
  settleIn,
  signAll,
  signCommission,
} from '#web/staff/device/founding.ts'

export type FoundingPapers = { readonly founding: Founding; readonly members: readonly Newcomer[] }

type Wishes = {
  readonly people?: readonly Person[]
  readonly seal?: Partial<Pick<SealBody, 'opensAt' | 'staleAfter' | 'gate' | 'boxKey'>>
  readonly officers?: Founding['officers']
  /** Of a sitting that elected them, everybody for both. */
  readonly minutes?: true
}

const tools = { argon2: nobleArgon2, cost: testCost, random: systemRandom }

export async function foundingPapers(
  keys: KeyFolder,
  now: number,
  wishes: Wishes = {},
): Promise<FoundingPapers> {
  const persons = wishes.people ?? people
  const elected = wishes.officers ?? officers
  const members = await Promise.all(persons.map(person => makeNewcomer(tools, person)))
  const record = signCommission(members, order)
  const box = boxIdOf(record)
  const asked = { members: persons.map(({ i }) => i), firstPrekeys: 3 }
  const beginning = unrefused(beginFounding(keys, asked))
  const settled = members.map(member =>
    settleIn(member, box, beginning.peppers.get(member.i)!, systemRandom),
  )
  const commission = checkCommissionChain([record])
  const hash = isRefusal(commission) ? new Uint8Array(32) : commission.hash
  const minutes = wishes.minutes && canonical(sittingOf(persons, elected, box, now))
  const heldBy = minutes && toBase64url(recordHash(signed.minutes, minutes))
  const entry = drawFoundingEntry(box, now, { about: school, regulation }, elected, hash, heldBy)
  const { opensAt } = nextOpening(now, regulation, kyrgyzCalendar)
  const seal = drawFirstSeal(box, hash, settled, {
    boxKey: beginning.boxKey,
    gate: beginning.gate,
    journal: headAfter(entry, 1),
    opensAt,
    sealedAt: now,
    staleAfter: staleAfterOf(opensAt, regulation),
    ...wishes.seal,
  })
  const founding = {
    about: school,
    regulation,
    officers: elected,
    woodenSeal: 'A-100',
    commission: record,
    members: settled,
    entry: { body: entry, signatures: signAll(members, signed.journal, box, entry) },
    seal: { body: seal, signatures: signAll(members, signed.seal, box, seal) },
    canary: await firstCanary(members[0]!, record, seal),
    ...(minutes && {
      minutes: { body: minutes, signatures: signAll(members, signed.minutes, box, minutes) },
    }),
  }
  return { founding, members }
}

function sittingOf(
  persons: readonly Person[],
  { chair, secretary }: Founding['officers'],
  box: Uint8Array,
  at: number,
) {
  const votes = persons.map(({ i: member }) => ({ member, vote: 'for' as const }))
  const elections = {
    chair: { candidate: chair, votes },
    secretary: { candidate: secretary, votes },
  }
  const sitting = { at, order, elections, box: toBase64url(box), place: 'мугалимдер бөлмөсү' }
  const { utcOffsetMinutes } = regulation
  return drawFirstSitting({ ...sitting, utcOffsetMinutes }, { members: persons })
}

/** Nothing to seal to where the commission itself does not hold. */
async function firstCanary(
  maker: Newcomer,
  record: Founding['commission'],
  seal: Uint8Array,
): Promise<Founding['canary']> {
  const nothing = { body: new Uint8Array(0), sig: new Uint8Array(64) }
  const none = { member: maker.i, record: nothing, posted: new Uint8Array(0) }
  const commission = checkCommissionChain([record])
  const facts = isRefusal(commission) ? commission : checkSealBody(seal, commission)
  if (isRefusal(commission) || isRefusal(facts)) return none
  const pen = {
    member: maker.i,
    sign: (label: Parameters<typeof sign>[0], body: Uint8Array) =>
      sign(label, commission.box, body, maker.keys.signing),
  }
  const id = toBase64url(commission.box)
  const canary = unrefused(await makeCanary({ seal: facts, commission }, id, pen, systemRandom))
  return {
    member: maker.i,
    record: { body: fromBase64url(canary.record.body), sig: fromBase64url(canary.record.sig) },
    posted: fromBase64url(canary.envelope),
  }
}

function unrefused<Value>(value: Value | Refusal): Value {
  if (isRefusal(value)) throw new Error(`refused: ${value.refusal}`)
  return value as Value
}
