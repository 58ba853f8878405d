// Changing the commission: the order, the invitations, the signatures, and the next seal in the room.
import { isRefusal, type Refusal, refuse } from '#core/refusal.ts'
import { fromBase64url, toBase64url } from '#crypto/bytes.ts'
import { canonical } from '#crypto/canonical.ts'
import {
  type ChangeAnswer,
  electOfficers,
  inviteNewcomer as invitePromise,
  proposeChange,
  readNextSeal,
  readChange as readPromise,
  signChange,
  signChangeMinutes,
  signNextSeal as signSealPromise,
  withdrawChange,
} from '#wire/changes.ts'
import { changeAnswer } from '../changes/answer.ts'
import { inviteNewcomer, propose, withdraw } from '../changes/proposing.ts'
import { elect, signMinutes, signRecord } from '../changes/signing.ts'
import { on, type Served } from '../on.ts'
import { isOfEarlierDay } from '../opening/calling.ts'
import { type CarryOn, carryOnOrLog } from '../opening/carrying-on.ts'
import { signNextSeal } from '../opening/newcomer-signing.ts'
import { sealSigned } from '../opening/seal-signatures.ts'
import { restoredLine } from '../restored.ts'
import { type TheBox, theBox } from '../the-box.ts'
import { wireRecord, wireRecords } from '../wire-records.ts'

export function serveChanges(served: Served, carryOn: CarryOn): void {
  const { parts } = served
  const { store, clock } = parts

  on(served, readPromise, state)

  on(served, proposeChange, async (ask, { member }) => andState(await propose(parts, member, ask)))

  on(served, withdrawChange, async ({ version }, { member }) =>
    andState(await withdraw(parts, member, Number(version))),
  )

  on(served, invitePromise, async ({ member: newcomer }, { member }) => {
    const made = await inviteNewcomer(parts, member, newcomer)
    return isRefusal(made) ? made : { ...made }
  })

  on(served, signChange, async ({ version, record }, { member }) => {
    const signing = { member, version, sig: fromBase64url(record, 64) }
    return andState(await signRecord(parts, signing))
  })

  on(served, electOfficers, async (ask, { member }) => andState(await elect(parts, member, ask)))

  on(served, signChangeMinutes, async ({ version, minutes }, { member }) => {
    const signing = { member, version, sig: fromBase64url(minutes, 64) }
    return andState(await signMinutes(parts, signing))
  })

  on(served, readNextSeal, async (_, { box }) => nextSeal(box))

  on(served, signSealPromise, async ({ opening, nextSeal: seal, sig }, { member }) => {
    const signing = { opening, member, nextSeal: seal, sig: fromBase64url(sig, 64) }
    const signed = await signNextSeal(parts, signing)
    if (isRefusal(signed)) return signed
    // The swap is committed; the gate follows before anybody is told of it.
    if (signed === 'frozen') await carryOnOrLog(carryOn, parts)
    return { kept: true as const }
  })

  async function state(): Promise<ChangeAnswer> {
    return changeAnswer(store.read, (await theBox(store.read))!, clock.now())
  }

  async function andState(outcome: string | Refusal): Promise<ChangeAnswer | Refusal> {
    return isRefusal(outcome) ? outcome : state()
  }

  async function nextSeal(box: TheBox) {
    const { read } = store
    const now = clock.now()
    const opening = await read.openings.unfinished(box.id)
    const seal = opening && (await read.seals.byHash(box.id, opening.seal))
    if (!opening || !seal || isOfEarlierDay(box, opening, now)) return refuse('no_opening')
    const attestations = await read.presence.attestations(box.id, opening.id)
    const { signatures, enough, incoming } = await sealSigned(read, box, opening, attestations)
    if (!incoming) return refuse('no_opening')
    const restored = await restoredLine(read, box.id)
    const before = box.commissions.slice(0, incoming.commission.chain.length - 1)
    return {
      opening: opening.id,
      now,
      calledAt: opening.calledAt,
      regulation: toBase64url(canonical(box.regulation)),
      schoolDays: toBase64url(canonical(box.schoolDays)),
      commissions: wireRecords([...before, incoming.record]),
      seal: wireRecord(seal.record),
      nextSeal: toBase64url(opening.nextBody),
      nextSealHash: opening.nextSeal,
      ...(restored && { restored: wireRecord(restored) }),
      signed: signatures.flatMap(({ by }) => (by === 'box' ? [] : [by])),
      enough,
    }
  }
}
