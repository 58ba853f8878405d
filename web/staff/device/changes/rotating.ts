// After a change of the commission the keys of all cases follow: made by any member's own device.
import { isRefusal, type Refusal, refuse } from '#core/refusal.ts'
import { type CaseKeys, casesToRotate } from '#wire/case-rotations.ts'
import { readCase } from '#wire/cases.ts'
import { type KnownBox, knowBox } from '../box.ts'
import { caseKeyOf, renewCaseKey } from '../case-keys.ts'
import { openFile } from '../open-file.ts'
import type { Seat } from '../seat.ts'

/**
 * New keys for all cases whose keys are older than the commission, as far as this member may open
 * them. Each is a reading, and is entered as one. Answers how many were renewed, and how many wait
 * for another member.
 */
export async function rotateCases(
  seat: Seat,
): Promise<{ readonly rotated: number; readonly left: number } | Refusal> {
  if (!seat.keys) return refuse('signed_out')
  const told = await seat.call(casesToRotate, {})
  if (isRefusal(told) || told.due.length === 0) return isRefusal(told) ? told : nothingToRotate
  const box = await knowBox(seat)
  if (isRefusal(box)) return box
  let rotated = 0
  let left = 0
  for (const { entry, keys } of told.due) {
    const outcome = await rotateOne(seat, box, entry, keys)
    if (outcome === 'rotated') rotated += 1
    else if (outcome === 'left') left += 1
    else if (outcome.refusal !== 'already_there') return outcome
  }
  return { rotated, left }
}

const nothingToRotate = { rotated: 0, left: 0 }

async function rotateOne(
  seat: Seat,
  box: KnownBox,
  entry: string,
  { firstWrap, rotations }: CaseKeys,
): Promise<'rotated' | 'left' | Refusal> {
  // One who is shut out does not even ask for the file.
  const wraps = [firstWrap, ...rotations.map(({ wrap }) => wrap)]
  const desk = seat.keys?.desk
  const own = desk ? await Promise.all(wraps.map(wrap => caseKeyOf(wrap, desk))) : []
  if (own.every(isRefusal)) return 'left'
  const told = await seat.call(readCase, { entry })
  if (isRefusal(told)) return told
  const opened = await openFile(seat, box, told)
  if (isRefusal(opened)) return 'left'
  const renewed = await renewCaseKey(seat, { box, entry }, opened, opened.contents.shutOut)
  return isRefusal(renewed) ? renewed : 'rotated'
}
