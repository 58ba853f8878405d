// The demo school is founded: five devices make keys, everybody signs, the first seal hangs.
import { kyrgyzCalendar } from '#core/holidays.ts'
import { addDays, localDate } from '#core/local-time.ts'
import { drawFirstSitting } from '#core/minutes.ts'
import { nextOpening } from '#core/planned-openings.ts'
import { staleAfterOf } from '#core/seal.ts'
import { fromBase64url, toBase64url } from '#crypto/bytes.ts'
import { canonical } from '#crypto/canonical.ts'
import { headAfter } from '#crypto/chain.ts'
import { type Commission, checkCommissionChain } from '#crypto/commission-record.ts'
import { signed } from '#crypto/labels.ts'
import { checkPassphrase } from '#crypto/passphrase.ts'
import { recordHash } from '#crypto/records.ts'
import { checkSealBody } from '#crypto/seal-record.ts'
import { sign } from '#crypto/sign.ts'
import { beginFounding, completeFounding } from '#server/founding.ts'
import type { Parts } from '#server/parts.ts'
import { officers, order, regulation, school } from '#tests/people.ts'
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
import { prekeysAhead } from '#web/staff/device/prekeys.ts'
import type { Tools } from '#web/staff/device/tools.ts'
import { asOrdered, type DemoMember, demoMembers, woodenSeal } from './people.ts'
import { well } from './world.ts'

/** The order is signed some days before the members meet. */
const daysFromOrder = 3

/** Roots are wiped at the end; what is handed back signs, and tells who has which passphrase. */
export async function foundSchool(
  parts: Parts,
  tools: Tools,
  /** The demo's own, or with others beside them, whose passphrases are drawn. */
  people: readonly Appointed[] = demoMembers,
): Promise<readonly Newcomer[]> {
  const now = parts.clock.now()
  const today = localDate(now, regulation.utcOffsetMinutes)
  const newcomers = await makeNewcomers(people, tools)
  const record = signCommission(newcomers, { ...order, date: addDays(today, -daysFromOrder) })
  const commission = well(checkCommissionChain([record]))
  const { box } = commission

  const members = newcomers.map(({ i }) => i)
  const beginning = well(beginFounding(parts.keys, { members, firstPrekeys: prekeysAhead }))
  const settled = newcomers.map(newcomer => {
    const peppers = beginning.peppers.get(newcomer.i)
    if (!peppers) throw new Error('the key folder has no peppers for a member')
    return settleIn(newcomer, box, peppers, tools.random)
  })
  const minutes = canonical(drawFirstSitting(sittingAt(now, commission), commission))
  const heldBy = toBase64url(recordHash(signed.minutes, minutes))
  const entry = drawFoundingEntry(
    box,
    now,
    { about: school, regulation },
    officers,
    commission.hash,
    heldBy,
  )
  const { opensAt } = nextOpening(now, regulation, kyrgyzCalendar)
  const seal = drawFirstSeal(box, commission.hash, settled, {
    boxKey: beginning.boxKey,
    gate: beginning.gate,
    journal: headAfter(entry, 1),
    opensAt,
    sealedAt: now,
    staleAfter: staleAfterOf(opensAt, regulation),
  })
  const sealed = { seal: well(checkSealBody(seal, commission)), commission }
  const canary = await sealFirstCanary(newcomers, sealed, tools)
  well(
    await completeFounding(parts, {
      about: school,
      regulation,
      officers,
      woodenSeal: woodenSeal(0),
      commission: record,
      members: settled,
      minutes: { body: minutes, signatures: signAll(newcomers, signed.minutes, box, minutes) },
      entry: { body: entry, signatures: signAll(newcomers, signed.journal, box, entry) },
      seal: { body: seal, signatures: signAll(newcomers, signed.seal, box, seal) },
      canary,
      ordered: newcomers.map(asOrdered),
    }),
  )
  for (const { root, passphraseKey } of newcomers) {
    root.wipe()
    passphraseKey.wipe()
  }
  return newcomers
}

type Appointed = Omit<DemoMember, 'passphrase'> & Partial<DemoMember>

/** Everybody votes for the two who are elected, and nobody for anybody else. */
const sittingAt = (at: number, { box, order: appointedBy }: Commission) => {
  const votes = demoMembers.map(({ i: member }) => ({ member, vote: 'for' as const }))
  return {
    ...{
      at,
      order: appointedBy,
      box: toBase64url(box),
      utcOffsetMinutes: regulation.utcOffsetMinutes,
    },
    place: 'мугалимдер бөлмөсү',
    elections: {
      chair: { candidate: officers.chair, votes },
      secretary: { candidate: officers.secretary, votes },
    },
  }
}

async function makeNewcomers(
  people: readonly Appointed[],
  tools: Tools,
): Promise<readonly Newcomer[]> {
  const newcomers: Newcomer[] = []
  for (const { passphrase, ...person } of people) {
    const known = passphrase === undefined ? undefined : well(checkPassphrase(passphrase))
    newcomers.push(await makeNewcomer(tools, person, known))
  }
  return newcomers
}

async function sealFirstCanary(
  [maker]: readonly Newcomer[],
  sealed: Parameters<typeof makeCanary>[0],
  { random }: Tools,
) {
  if (!maker) throw new Error('nobody is there')
  const { box } = sealed.commission
  const pen = {
    member: maker.i,
    sign: (label: Parameters<typeof sign>[0], body: Uint8Array) =>
      sign(label, box, body, maker.keys.signing),
  }
  const { record, envelope } = well(await makeCanary(sealed, toBase64url(box), pen, random))
  return {
    member: maker.i,
    record: { body: fromBase64url(record.body), sig: fromBase64url(record.sig) },
    posted: fromBase64url(envelope),
  }
}
