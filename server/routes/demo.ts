// The demo's clock and its members: these addresses exist only where the server runs with --demo.

import { localDate } from '#core/local-time.ts'
import { refuse } from '#core/refusal.ts'
import { ruleOn } from '#core/regulation.ts'
import { moveDemoClock, readDemo } from '#wire/demo.ts'
import type { DemoSchool } from '../demo.ts'
import { readSeal } from '../keys-agree.ts'
import { on, type Served } from '../on.ts'
import { type CarryOn, carryOnOrLog } from '../opening/carrying-on.ts'
import type { TheBox } from '../the-box.ts'

export function serveDemo(served: Served, demo: DemoSchool, carryOn: CarryOn): void {
  const { parts } = served
  const { store } = parts

  on(served, readDemo, async (_, { box }) => {
    const times = await nextTimes(box)
    if (!times) return refuse('letters_refused')
    const { roomOpensAt: nextRoomOpensAt, opensAt: nextOpensAt } = times
    return { now: demo.clock.now(), nextRoomOpensAt, nextOpensAt, members: [...demo.members()] }
  })

  /** To the hour the room opens, then to noon; once it is due there is nothing to wait for. */
  on(served, moveDemoClock, async (_, { box }) => {
    const times = await nextTimes(box)
    if (!times) return refuse('letters_refused')
    const now = demo.clock.now()
    const ahead = [times.roomOpensAt, times.opensAt].find(instant => instant > now)
    if (ahead !== undefined) demo.moveTo(ahead)
    await carryOnOrLog(carryOn, parts)
    return { now: demo.clock.now() }
  })

  async function nextTimes({ id, regulation }: TheBox) {
    const seal = await store.read.seals.current(id)
    if (!seal) return undefined
    const { opensAt } = readSeal(seal.record.body)
    const day = localDate(opensAt, regulation.utcOffsetMinutes)
    const early = ruleOn(regulation.roomOpensBefore, day).value * 60
    return { opensAt, roomOpensAt: opensAt - early }
  }
}
