// Closing: the leader asks for the papers, each signs or refuses, the last signature closes.
import { isRefusal, type Refusal, refuse } from '#core/refusal.ts'
import { fromBase64url } from '#crypto/bytes.ts'
import {
  proposeClosing as proposePromise,
  refuseClosing as refusePromise,
  signClosing as signPromise,
} from '#wire/closings.ts'
import { on, type Served } from '../on.ts'
import { type CarryOn, carryOnOrLog } from '../opening/carrying-on.ts'
import { close } from '../opening/closed.ts'
import { proposeClosing, refuseClosing, signClosing } from '../opening/closing.ts'
import { onScene, type Scene } from '../opening/scene.ts'
import { areBackupsGone } from '../safety.ts'
import type { Outcome } from '../store/closings.ts'
import { stateNow } from './openings.ts'

/** Thousands of hashes, when nothing opens at all. */
const closingJsonBytesMax = 524_288

export function serveClosings(served: Served, carryOn: CarryOn): void {
  const { parts } = served

  const say = async (
    at: { readonly opening: string; readonly member: number },
    work: (scene: Scene) => Promise<string | Refusal>,
  ) => {
    const outcome = await onScene(parts, at, work)
    if (isRefusal(outcome)) return outcome
    if (outcome === 'complete') await carryOnOrLog(carryOn, parts)
    return stateNow(parts, at.opening)
  }

  on(
    served,
    proposePromise,
    async ({ opening, leftOver, cannot, lost, absences, ...proposal }, { member, box }) => {
      if (proposal.backup && !(await areBackupsGone(parts, box.id))) return refuse('too_early')
      const outcomes: Outcome[] = [
        ...leftOver.map(envelope => ({ envelope, outcome: 'left_over' as const })),
        ...cannot.map(envelope => ({ envelope, outcome: 'cannot' as const })),
        ...lost.map(envelope => ({ envelope, outcome: 'lost' as const })),
      ]
      return say({ opening, member }, scene =>
        proposeClosing(scene, { ...proposal, outcomes }, absences),
      )
    },
    { jsonBytesMax: closingJsonBytesMax },
  )

  on(served, signPromise, async ({ opening, version, act, line, closed }, { member }) =>
    say({ opening, member }, async scene => {
      const bytes = (sig?: string) => (sig ? fromBase64url(sig, 64) : new Uint8Array(0))
      const signing = { version, act: bytes(act), line: bytes(line), closed: bytes(closed) }
      const signed = await signClosing(scene, signing)
      if (signed === 'complete') await close(parts, scene)
      return signed
    }),
  )

  on(served, refusePromise, async ({ opening, ...refusal }, { member }) =>
    say({ opening, member }, scene => refuseClosing(scene, refusal)),
  )
}
