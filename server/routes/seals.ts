// The seal in force, and the commission records behind it: what a phone needs to lock a letter.
import { refuse } from '#core/refusal.ts'
import { currentSeal } from '#wire/seals.ts'
import { on, type Served } from '../on.ts'
import { wireRecord, wireRecords } from '../wire-records.ts'

export function serveSeals(served: Served): void {
  const { store, clock } = served.parts
  on(served, currentSeal, async (_, { box }) => {
    const seal = await store.read.seals.current(box.id)
    if (!seal) return refuse('letters_refused')
    return {
      commissions: wireRecords(box.commissions),
      seal: wireRecord(seal.record),
      sealHash: seal.hash,
      now: clock.now(),
    }
  })
}
