// Reading: conflicts before any text, the rehearsal letter, and case files of what was read.
import { isRefusal, type Refusal } from '#core/refusal.ts'
import {
  sealCanary as canaryPromise,
  declareConflicts as conflictsPromise,
  fileCases as filePromise,
} from '#wire/case-files.ts'
import type { AskOf } from '#wire/contract.ts'
import { on, type Served } from '../on.ts'
import { declareConflicts, type FiledCase, fileCases, sealCanary } from '../opening/reading.ts'
import { onScene, type Scene } from '../opening/scene.ts'
import { bytesOf, ownRecordOf } from '../wire-records.ts'
import { stateNow } from './openings.ts'

/** All of a device's case files at once; a few of them carry photos. */
export const caseFilesJsonBytesMax = 64 * 1_048_576

export function serveCaseFiles(served: Served): void {
  const { parts } = served

  const say = async (
    at: { readonly opening: string; readonly member: number },
    work: (scene: Scene) => Promise<'said' | Refusal>,
  ) => {
    const outcome = await onScene(parts, at, work)
    return isRefusal(outcome) ? outcome : stateNow(parts, at.opening)
  }

  on(
    served,
    conflictsPromise,
    async ({ opening, record: said }, { member }) => {
      const record = ownRecordOf(said)
      if (isRefusal(record)) return record
      return say({ opening, member }, scene => declareConflicts(scene, record))
    },
    { jsonBytesMax: 524_288 },
  )

  on(served, canaryPromise, async ({ opening, record: said, envelope }, { member }) => {
    const record = ownRecordOf(said)
    if (isRefusal(record)) return record
    const posted = bytesOf(envelope)
    if (isRefusal(posted)) return posted
    return say({ opening, member }, scene => sealCanary(scene, record, posted))
  })

  on(
    served,
    filePromise,
    async ({ opening, cases: sent }, { member }) => {
      const cases = sent.map(filedCase)
      const wrong = cases.find(isRefusal)
      if (wrong) return wrong
      return say({ opening, member }, scene => fileCases(scene, cases as FiledCase[]))
    },
    { jsonBytesMax: caseFilesJsonBytesMax },
  )
}

function filedCase(sent: AskOf<typeof filePromise>['cases'][number]): FiledCase | Refusal {
  const file = bytesOf(sent.file)
  if (isRefusal(file)) return file
  const wraps = sent.wraps.map(wrap => bytesOf(wrap))
  const wrong = wraps.find(isRefusal)
  return wrong ?? { ...sent, file, wraps: wraps as Uint8Array[] }
}
