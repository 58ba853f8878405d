// The rehearsal letter: sealed into the new box by those who lead, and the first to be opened next.
import { isRefusal, type Refusal, refuse } from '#core/refusal.ts'
import { generateIdentity } from '#crypto/age-file.ts'
import { concat, toBase64url } from '#crypto/bytes.ts'
import type { Letter } from '#crypto/manifest.ts'
import { canary } from '#crypto/opening-records.ts'
import type { Random } from '#crypto/random.ts'
import { type SealedLetter, sealLetter } from '#crypto/seal.ts'
import { Secret } from '#crypto/secret.ts'
import { sealCanary } from '#wire/case-files.ts'
import type { AskInputOf } from '#wire/contract.ts'
import type { Sealed } from '../commissions.ts'
import type { Pen, Seat } from '../seat.ts'
import { checkNextSeal, isProblem } from './next-seal.ts'
import { seen } from './presence.ts'
import { gravestOf, type Room } from './room.ts'
import type { Sight } from './sight.ts'

const rehearsal: Letter = {
  category: 'canary',
  about: 'none',
  mode: 'anonymous',
  language: 'ky',
  text: 'Текшерүү каты: кутуча ачылып-жабылганын текшерет.',
  recused: [],
  photos: [],
}

/** Sealed exactly as a letter is, for nobody: its answer goes nowhere and no code finds it. */
export async function sealNextCanary(
  room: Room,
  seat: Seat,
  lastGroup?: string,
): Promise<Sight | Refusal> {
  const grave = gravestOf(room)
  if (grave) return refuse('seal_wrong', { at: grave.problem })
  const next = checkNextSeal(room.state, room.verified, room.facts)
  if (isProblem(next)) return refuse('seal_wrong', { at: next.detail ?? next.problem })
  const pen = await seat.pen(lastGroup)
  if (isRefusal(pen)) return pen
  const made = await makeCanary(next, seat.box, pen, seat.tools.random)
  if (isRefusal(made)) return made
  return seen(room, await seat.call(sealCanary, { opening: room.opening, ...made }))
}

export type MadeCanary = Pick<AskInputOf<typeof sealCanary>, 'record' | 'envelope'>

/** The letter with its tag, and its maker's word which envelope it is. Used at founding as well. */
export async function makeCanary(
  sealed: Sealed,
  box: string,
  pen: Pen,
  random: Random,
): Promise<MadeCanary | Refusal> {
  const receipt = {
    mailbox: random(32),
    reply: { recipient: generateIdentity(random).recipient },
    thread: { key: random(32) },
    inclusion: new Secret(random(32), 'inclusion key'),
  }
  const letter = await sealLetter(rehearsal, { ...sealed, receipt, random })
  if (isRefusal(letter)) return letter
  const record = signCanary(letter, sealed, box, pen)
  return { record, envelope: toBase64url(concat(letter.envelope, letter.tag)) }
}

function signCanary({ hash }: SealedLetter, { seal }: Sealed, box: string, pen: Pen) {
  const envelope = toBase64url(hash)
  const body = canary.body({ box, envelope, member: pen.member, seal: toBase64url(seal.hash) })
  return { body: toBase64url(body), sig: toBase64url(pen.sign(canary.label, body)) }
}
