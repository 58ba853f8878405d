// What makes a change ready: signatures under the record, the sitting that elects, its minutes.
import { isSittingOf } from '#core/commission-change.ts'
import { wallTime } from '#core/local-time.ts'
import { drawMinutes, electedBy, readMinutes } from '#core/minutes.ts'
import { isRefusal, type Refusal, refuse } from '#core/refusal.ts'
import { equalBytes, fromBase64url } from '#crypto/bytes.ts'
import { canonical } from '#crypto/canonical.ts'
import { keyOfMember } from '#crypto/commission-record.ts'
import { signed } from '#crypto/labels.ts'
import { verify } from '#crypto/verify.ts'
import type { electOfficers } from '#wire/changes.ts'
import type { AskOf } from '#wire/contract.ts'
import type { Parts } from '../parts.ts'
import type { Nouns } from '../store/store.ts'
import { departedOf, type TheBox, theBox } from '../the-box.ts'
import { isBeingSigned, redrawFor } from './redrawing.ts'
import { type ChangeStanding, electionOf, readChange, type SignedBody } from './standing.ts'

type Signing = { readonly member: number; readonly version: number; readonly sig: Uint8Array }

/** By those before and those who come; given twice it is one signature. */
export const signRecord = (parts: Parts, signing: Signing) =>
  inChange(parts, signing, async ({ nouns, box, standing, key }) => {
    const { record } = standing
    if (!record) return refuse('step_out_of_order', { step: 'enrolment' })
    return keepSignature(nouns, box, signed.commission, record, { ...signing, key })
  })

/** By the responsible person of the new commission; again, it replaces what was entered. */
export const elect = (
  parts: Parts,
  member: number,
  { version, place, present, chair, secretary }: AskOf<typeof electOfficers>,
) => {
  const held = canonical({
    place,
    present: [...new Set(present)].sort((a, b) => a - b),
    chair,
    secretary,
  })
  const isHeld = ({ kept }: ChangeStanding) =>
    kept.version === version + 1 &&
    kept.sitting !== undefined &&
    equalBytes(kept.sitting.election, held)
  return inChange(parts, { member, version, isDone: isHeld }, async ({ nouns, box, standing }) => {
    const { people, kept } = standing
    const opener = people.find(({ i }) => i === member)
    if (opener?.role !== 'responsible') return refuse('not_yours', { member })
    // The seal they sign would hang for officers whom nobody's minutes name.
    if (await isBeingSigned(parts, nouns, box)) return refuse('opening_underway')
    const elections = { chair, secretary }
    const { present: here } = electionOf(held)
    const officers = electedBy(elections, here, { members: people })
    if (isRefusal(officers)) return officers
    const { date, time } = wallTime(parts.clock.now(), box.regulation.utcOffsetMinutes)
    const minutes = drawMinutes(
      {
        ...{ box: box.id, date, from: time, kind: 'new_composition', openedBy: member, place },
        no: (await nouns.minutes.all(box.id)).length + 1,
        order: { date: kept.order.date, no: kept.order.no },
        elections,
        present: here,
      },
      { members: people },
    )
    const read = readMinutes(minutes)
    if (isRefusal(read)) return read
    const lawful = isSittingOf(read, people, kept.order)
    if (isRefusal(lawful)) return lawful
    await nouns.changes.elect(box.id, version + 1, {
      election: held,
      minutes: canonical(minutes),
    })
    return 'said'
  })
}

export const signMinutes = (parts: Parts, signing: Signing) =>
  inChange(parts, signing, async ({ nouns, box, standing, key }) => {
    const { minutes, kept } = standing
    if (!minutes || !kept.sitting) return refuse('step_out_of_order', { step: 'election' })
    const { member } = signing
    const wasThere = electionOf(kept.sitting.election).present.includes(member)
    if (!wasThere) return refuse('not_yours', { member })
    return keepSignature(nouns, box, signed.minutes, minutes, { ...signing, key })
  })

type Inside = {
  readonly nouns: Nouns
  readonly box: TheBox
  readonly standing: ChangeStanding
  readonly key: Uint8Array
}

/** What changes nothing decided waits for nobody; what rests on another version is refused. */
async function inChange(
  parts: Parts,
  {
    member,
    version,
    isDone = () => false,
  }: {
    readonly member: number
    readonly version: number
    /** The answer to the first time was lost: once is once. */
    readonly isDone?: (standing: ChangeStanding) => boolean
  },
  work: (inside: Inside) => Promise<'said' | Refusal>,
): Promise<'said' | Refusal> {
  return parts.store.change(async nouns => {
    const box = (await theBox(nouns))!
    const standing = await readChange(nouns, box, parts.clock.now())
    if (!standing) return refuse('not_found')
    if (isDone(standing)) return 'said'
    if (standing.kept.hung) return refuse('opening_underway')
    if (standing.kept.version !== version) return refuse('changed_meanwhile')
    const key = keyOf(box, standing, member)
    if (!key) return refuse('not_yours', { member })
    const said = await work({ nouns, box, standing, key })
    if (!isRefusal(said)) await redrawFor(parts, nouns)
    return said
  })
}

/** Of a member before the change who has not left, or of somebody who comes and has keys. */
function keyOf(box: TheBox, { enrolments }: ChangeStanding, i: number): Uint8Array | undefined {
  if (departedOf(box).includes(i)) return undefined
  const newcomer = enrolments.find(({ member }) => member === i)?.keys?.key
  return keyOfMember(box.commission, i) ?? (newcomer ? fromBase64url(newcomer, 32) : undefined)
}

async function keepSignature(
  nouns: Nouns,
  box: TheBox,
  label: typeof signed.commission | typeof signed.minutes,
  { body, hash, signatures }: SignedBody,
  { member, sig, key }: Signing & { readonly key: Uint8Array },
): Promise<'said' | Refusal> {
  if (signatures.some(({ by }) => by === member)) return 'said'
  if (!verify(label, box.idBytes, body, sig, key)) return refuse('signature_wrong')
  await nouns.records.sign(box.id, hash, [{ by: member, sig }])
  return 'said'
}
