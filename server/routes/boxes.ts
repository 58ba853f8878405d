// What the desk shows first: the box, its commission and seal, and what is due.
import { refuse } from '#core/refusal.ts'
import { toBase64url } from '#crypto/bytes.ts'
import { canonical } from '#crypto/canonical.ts'
import { deskBox } from '#wire/boxes.ts'
import { unlawfulIn } from '../changes/answer.ts'
import { isReady, readChange } from '../changes/standing.ts'
import { lastOpening } from '../last-opening.ts'
import { on, type Served } from '../on.ts'
import { registerTotals } from '../register.ts'
import { restoredLine } from '../restored.ts'
import { safetyOf } from '../safety.ts'
import { changesOf } from '../signed-entries/last-change.ts'
import { departedOf } from '../the-box.ts'
import { wireRecord, wireRecords } from '../wire-records.ts'

export function serveBoxes(served: Served): void {
  const { store, clock, demo } = served.parts
  on(served, deskBox, async (_, { box }) => {
    const { read } = store
    const seal = await read.seals.current(box.id)
    if (!seal) return refuse('letters_refused')
    const now = clock.now()
    const lastOpenedOn = await lastOpening(read, box.id)
    const opening = await read.openings.unfinished(box.id)
    const change = await readChange(read, box, now)
    const restored = await restoredLine(read, box.id)
    const refounded = await read.journal.newestOf(box.id, 'box_refounded')
    const partly = await read.seals.standingAs(box.id, 'opened_in_part')
    const leftOver = await Promise.all(partly.map(({ hash }) => read.envelopes.heads(box.id, hash)))
    return {
      box: box.id,
      now,
      demo: demo !== undefined,
      about: toBase64url(canonical(box.about)),
      regulation: toBase64url(canonical(box.regulation)),
      schoolDays: toBase64url(canonical(box.schoolDays)),
      changed: await changesOf(read, box.id),
      commissions: wireRecords(box.commissions),
      inForce: toBase64url(box.commission.hash),
      departed: [...departedOf(box)],
      ...unlawfulIn(box),
      ...(change && { change: { version: change.kept.version, ready: isReady(change) } }),
      casesToRotate: (await read.caseRotations.due(box.id, box.commission)).length,
      seal: wireRecord(seal.record),
      sealHash: seal.hash,
      officers: { ...box.officers },
      woodenSeal: box.woodenSeal,
      journal: { ...(await read.journal.head(box.id)) },
      ...(lastOpenedOn && { lastOpenedOn }),
      ...(opening && { opening: opening.id }),
      ...(restored && { restored: wireRecord(restored) }),
      ...(refounded && { refounded: wireRecord(refounded) }),
      ...(await safetyOf(served.parts, box.id)),
      leftOver: leftOver.flat().length,
      ...(await registerTotals(read, box, now)),
    }
  })
}
