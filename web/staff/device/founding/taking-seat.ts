// Taking one's seat at the first sitting: «I compared the groups of my key with the room's screen».
import { isRefusal, type Refusal, refuse } from '#core/refusal.ts'
import { toBase64url } from '#crypto/bytes.ts'
import { founding, noBoxYet, refounding } from '#crypto/commission-record.ts'
import { wrapRoot } from '#crypto/member-keys.ts'
import { sign } from '#crypto/sign.ts'
import { takeFoundingSeat as seatPromise } from '#wire/founding.ts'
import { topUpPrekeys } from '../prekeys.ts'
import { makeSeat, type Seat } from '../seat.ts'
import { type FoundingFacts, readFacts } from './facts.ts'
import type { Newcomer } from './newcomer.ts'

/**
 * Refuses with `commission_wrong` when the record holds another key, another recipient or another
 * index in this person's place, whatever the screen shows. Then, in this order: prekeys are
 * published, the record is signed, the root is locked for the box. What was cut short is taken up
 * where it stopped; afterwards root and passphrase key are gone from this device.
 */
export async function takeFoundingSeat(
  newcomer: Newcomer,
  facts: FoundingFacts,
): Promise<{ readonly seat: Seat; readonly facts: FoundingFacts } | Refusal> {
  const checked = checkOwnPlace(newcomer, facts)
  if (isRefusal(checked)) return checked
  const { body, commission, anew } = checked
  const { label } = anew ? refounding : founding
  const { member, tools, call, keys } = newcomer
  const { box } = commission
  const seat = makeSeat({
    ...{ member, tools, call, keys },
    signInName: newcomer.signInName,
    box: toBase64url(box),
    boxId: box,
  })
  if (facts.people.some(({ i, seated }) => i === member && seated))
    return done(newcomer, seat, facts)
  const published = await topUpPrekeys(seat)
  if (isRefusal(published)) return published
  const { passphraseKey, pepper } = newcomer
  const wrapped = wrapRoot(newcomer.root, { box, member, passphraseKey, pepper }, tools.random)
  const told = await call(seatPromise, {
    commission: toBase64url(sign(label, anew ? box : noBoxYet, body, keys.signing)),
    wrappedRoot: toBase64url(wrapped),
  })
  if (isRefusal(told)) return told
  const after = readFacts(told)
  return isRefusal(after) ? after : done(newcomer, seat, after)
}

/** The seat keeps the keys; what only the taking needed goes. */
function done({ root, passphraseKey }: Newcomer, seat: Seat, facts: FoundingFacts) {
  root.wipe()
  passphraseKey.wipe()
  return { seat, facts }
}

function checkOwnPlace({ member, keys }: Newcomer, { founding: drawn }: FoundingFacts) {
  if (!drawn) return refuse('step_out_of_order', { step: 'enrolment' })
  const own = drawn.commission.members.find(({ i }) => i === member)
  if (own?.key !== keys.publics.key) return refuse('commission_wrong', { at: 'key' })
  return own.desk === keys.publics.desk ? drawn : refuse('commission_wrong', { at: 'desk' })
}
