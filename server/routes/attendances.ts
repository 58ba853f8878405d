// Being present: attendance, leading, the look at the wooden box, Open, a new opening key.
import { isRefusal, type Refusal } from '#core/refusal.ts'
import { fromBase64url } from '#crypto/bytes.ts'
import {
  attend as attendPromise,
  attest as attestPromise,
  inspect as inspectPromise,
  lead as leadPromise,
  renewOpeningKey,
} from '#wire/attendances.ts'
import { on, type Served } from '../on.ts'
import { attest } from '../opening/attesting.ts'
import { type CarryOn, carryOnOrLog } from '../opening/carrying-on.ts'
import { attend, inspect, lead, renewKey } from '../opening/presence.ts'
import { onScene, type Scene } from '../opening/scene.ts'
import { ownRecordOf } from '../wire-records.ts'
import { stateNow } from './openings.ts'

export function serveAttendances(served: Served, carryOn: CarryOn): void {
  const { parts } = served

  const say = async (
    at: { readonly opening: string; readonly member: number },
    work: (scene: Scene) => Promise<string | Refusal>,
  ) => {
    const outcome = await onScene(parts, at, work)
    if (isRefusal(outcome)) return outcome
    // The swap is committed; the gate follows before anybody is told of it.
    if (outcome === 'frozen') await carryOnOrLog(carryOn, parts)
    return stateNow(parts, at.opening)
  }

  on(served, attendPromise, ({ opening, device }, { member }) =>
    say({ opening, member }, scene => attend(parts, scene, device)),
  )

  on(served, leadPromise, ({ opening }, { member }) => say({ opening, member }, lead))

  on(served, inspectPromise, ({ opening, ...seen }, { member }) =>
    say({ opening, member }, scene => inspect(scene, seen)),
  )

  on(served, attestPromise, async ({ opening, record: said, nextSealSig }, { member }) => {
    const record = ownRecordOf(said)
    if (isRefusal(record)) return record
    const sig = fromBase64url(nextSealSig, 64)
    return say({ opening, member }, scene => attest(parts, scene, record, sig))
  })

  on(served, renewOpeningKey, async ({ opening, record: said }, { member }) => {
    const record = ownRecordOf(said)
    if (isRefusal(record)) return record
    return say({ opening, member }, scene => renewKey(scene, record))
  })
}
