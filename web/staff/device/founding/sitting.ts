// The first sitting from a seat: the vote is entered, three papers are signed, the last one founds.
//
// `holdElection` by the responsible person, then `signFounding` by everybody on a device of theirs;
// whoever signs last posts the rehearsal letter too, and then the box is there. `completeFounding`
// does only that last step, for any member, when it was cut short.
import { type Elections, electedBy } from '#core/minutes.ts'
import { isRefusal, type Refusal, refuse } from '#core/refusal.ts'
import { toBase64url } from '#crypto/bytes.ts'
import { signed } from '#crypto/labels.ts'
import {
  holdElection as electionPromise,
  hangFirstCanary,
  signFounding as signPromise,
} from '#wire/founding.ts'
import { foundingStage } from '#wire/founding-stages.ts'
import { makeCanary } from '../ceremony/canary.ts'
import { provesOwnKeys } from '../ceremony/next-seal.ts'
import type { Pen, Seat } from '../seat.ts'
import { type FoundingFacts, readFacts } from './facts.ts'
import { checkFoundingPapers, type FoundingPapers } from './papers.ts'

export type Held = Elections & { readonly place: string; readonly woodenSeal: string }

/**
 * `not_elected` with `office`, `votes`, `needed`; `officer_not_member` with `office`;
 * `changed_meanwhile`. Again, it replaces what was entered, and signatures given so far are void.
 */
export async function holdElection(
  seat: Seat,
  facts: FoundingFacts,
  held: Held,
): Promise<FoundingFacts | Refusal> {
  const { founding, version } = facts
  if (!founding) return refuse('step_out_of_order', { step: 'enrolment' })
  const { place, woodenSeal, chair, secretary } = held
  const elections = { chair: copied(chair), secretary: copied(secretary) }
  const present = founding.commission.members.map(({ i }) => i)
  const officers = electedBy(elections, present, founding.commission)
  if (isRefusal(officers)) return officers
  const told = await seat.call(electionPromise, { version, place, woodenSeal, ...elections })
  return isRefusal(told) ? told : readFacts(told)
}

const copied = ({ candidate, votes }: Elections['chair']) => ({ candidate, votes: [...votes] })

/** `wrong_last_group` on a shared laptop; whatever is wrong with the papers, nothing is signed. */
export async function signFounding(
  seat: Seat,
  facts: FoundingFacts,
  lastGroup?: string,
): Promise<FoundingFacts | 'founded' | Refusal> {
  const papers = checkFoundingPapers(facts)
  if (isRefusal(papers)) return papers
  const own = papers.commission.members.find(({ i }) => i === seat.member)
  if (seat.keys && own?.key !== seat.keys.publics.key) {
    return refuse('commission_wrong', { at: 'key' })
  }
  if (seat.keys && !(await provesOwnKeys(seat, papers.seal))) {
    return refuse('seal_wrong', { at: `member_${seat.member}` })
  }
  const pen = await seat.pen(lastGroup)
  if (isRefusal(pen)) return pen
  const told = await seat.call(signPromise, {
    version: papers.version,
    entry: toBase64url(pen.sign(signed.journal, papers.entry)),
    minutes: toBase64url(pen.sign(signed.minutes, papers.minutesBody)),
    seal: toBase64url(pen.sign(signed.seal, papers.sealBody)),
  })
  if (isRefusal(told)) return told
  const after = readFacts(told)
  if (isRefusal(after)) return after
  const isLast = after.people.every(({ i }) => after.signed.includes(i))
  return isLast ? hang(seat, papers, pen) : after
}

/** When all have signed and the rehearsal letter is still missing. */
export async function completeFounding(
  seat: Seat,
  facts: FoundingFacts,
  lastGroup?: string,
): Promise<'founded' | Refusal> {
  const papers = checkFoundingPapers(facts)
  if (isRefusal(papers)) return papers
  const pen = await seat.pen(lastGroup)
  return isRefusal(pen) ? pen : hang(seat, papers, pen)
}

async function hang(
  seat: Seat,
  { seal, commission }: FoundingPapers,
  pen: Pen,
): Promise<'founded' | Refusal> {
  const canary = await makeCanary({ seal, commission }, seat.box, pen, seat.tools.random)
  if (isRefusal(canary)) return canary
  const { record, envelope } = canary
  const kept = await seat.call(hangFirstCanary, { record, posted: envelope })
  if (!isRefusal(kept)) return 'founded'
  if (kept.refusal !== 'not_found') return kept
  // Another device was quicker: then everything is as it should be.
  const reached = await seat.call(foundingStage, {})
  return !isRefusal(reached) && reached.stage === 'founded' ? 'founded' : kept
}
