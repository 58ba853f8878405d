// Taking up whatever was cut short: after a step, at the start of the server, and once a minute.
import { endAccess } from '../changes/ending-access.ts'
import { keysFit, readSeal } from '../keys-agree.ts'
import { nameOfError } from '../log.ts'
import type { Parts } from '../parts.ts'
import { endLostGates, isFirstAnew } from '../refounding/ending-lost.ts'
import { newestRestored } from '../restored.ts'
import { theBox } from '../the-box.ts'
import { endWaitingKeys } from './ending-keys.ts'
import { finish } from './finishing.ts'
import type { Gate } from './gate.ts'
import { endKeysThatCameBack } from './keys-come-back.ts'
import { recordMissed } from './missed.ts'

export type CarryOn = () => Promise<void>

/**
 * One at a time. Reads from the store how far things have come and does the next step until there
 * is none: current keys named, rows rewritten after a swap, gate released, closed opening finished.
 */
export function makeCarryOn(parts: Parts, gate: Gate): CarryOn {
  let underway: Promise<void> = Promise.resolve()
  let isFirst = true
  return () => {
    const next = underway.then(async () => {
      if (isFirst) await endKeysThatCameBack(parts)
      isFirst = false
      await carryOn(parts, gate)
    })
    underway = next.catch(() => {})
    return next
  }
}

/** For callers who have their own answer to give: trouble is logged and met again in a minute. */
export async function carryOnOrLog(carry: CarryOn, { log }: Pick<Parts, 'log'>): Promise<void> {
  try {
    await carry()
  } catch (thrown) {
    log({ event: 'something_went_wrong', where: 'carrying on', what: nameOfError(thrown) })
  }
}

async function carryOn(parts: Parts, gate: Gate): Promise<void> {
  const { store, keys, pages } = parts
  keys.mirror?.follow()
  const box = await theBox(store.read)
  // Founded anew, nothing goes on until it is: no line is written behind the one the record names.
  if (!box || box.refounding) return pages?.fill()
  await nameCurrentKeys(parts, box.id)
  await endLostGates(parts)
  const opening = await store.read.openings.unfinished(box.id)
  if (opening?.stage === 'reading' && !opening.release) {
    await store.rewrite()
    await gate.release(opening)
    parts.watch.changed(opening.id)
  }
  if (opening?.stage === 'closed') {
    await finish(parts, opening)
    gate.forget(opening.id)
  }
  await endWaitingKeys(parts)
  await endAccess(parts)
  await recordMissed(parts)
  await pages?.fill()
}

/**
 * The swap is committed first and the key folder told after it. Cut between the two, the folder is
 * one seal behind and holds the right keys: then, and only then, it catches up. After a restore the
 * one before may be a seal that the journal only knows as lost.
 */
async function nameCurrentKeys({ store, keys, log }: Parts, box: string): Promise<void> {
  const seal = await store.read.seals.current(box)
  if (!seal) return
  const known = keys.current()
  if (known?.box === box && known.hash === seal.hash) return
  const { prev } = readSeal(seal.record.body)
  // A folder that was lost begins with the first seal of whoever founded the box anew.
  const isBegun = prev === '' || (await isFirstAnew(store.read, box, seal.hash))
  const isOneBehind = known ? known.box === box && known.hash === prev : isBegun
  const lost = await newestRestored(store.read, box)
  const isAfterLost = known !== undefined && known.hash === lost?.seal && seal.no > lost.no
  if ((isOneBehind || isAfterLost) && keysFit(seal, keys)) {
    keys.setCurrent({ box, no: seal.no, hash: seal.hash })
  } else {
    log({ event: 'keys_disagree' })
  }
}
