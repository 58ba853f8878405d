// Reading: first what a letter is about and whom it concerns; the words only after that is settled.
import { isRefusal, type Refusal, refuse } from '#core/refusal.ts'
import { toBase64url } from '#crypto/bytes.ts'
import type { ReadLetter } from '#crypto/manifest-open.ts'
import { conflict } from '#crypto/opening-records.ts'
import { declareConflicts as declarePromise } from '#wire/case-files.ts'
import type { Seat } from '../seat.ts'
import { seen } from './presence.ts'
import { gravestOf, type Room } from './room.ts'
import type { Sight } from './sight.ts'
import { sightOf } from './sight-of.ts'

/**
 * «None concerns me» is an empty list; else the entries of the lines that do. A line opened later,
 * when somebody came late, asks once more; what was said before stays said.
 */
export async function declareConflicts(
  room: Room,
  seat: Seat,
  concerns: readonly string[],
  lastGroup?: string,
): Promise<Sight | Refusal> {
  const grave = gravestOf(room)
  if (grave) return refuse('seal_wrong', { at: grave.problem })
  const pen = await seat.pen(lastGroup)
  if (isRefusal(pen)) return pen
  const before = room.verified.conflicts.get(seat.member) ?? new Map<string, boolean>()
  const opened = sightOf(room).lines.flatMap(line => (line.kind === 'opened' ? [line.entry] : []))
  const entries = [...new Set([...before.keys(), ...opened])].sort().map(entry => ({
    concerns: before.get(entry) ?? concerns.includes(entry),
    entry,
  }))
  const { opening } = room
  const body = conflict.body({ box: seat.box, entries, member: seat.member, opening })
  const record = { body: toBase64url(body), sig: toBase64url(pen.sign(conflict.label, body)) }
  return seen(room, await seat.call(declarePromise, { opening, record }))
}

export type LetterText = Pick<ReadLetter, 'letter' | 'warnings' | 'rawText'> & {
  readonly entry: string
}

/**
 * Words of one letter. `not_yours` when a member at this device is named in it or declared a
 * conflict, or has not yet declared: on a shared laptop this last step is a rule of the software.
 */
export function letterText(room: Room, entry: string): LetterText | Refusal {
  const line = sightOf(room).lines.find(row => row.kind === 'opened' && row.entry === entry)
  if (line?.kind !== 'opened' || line.text !== 'shown') return refuse('not_yours')
  const opened = room.memory.opened.get(line.envelope)
  if (!opened) return refuse('not_found')
  const { letter, warnings, rawText } = opened
  return { entry, letter, warnings, rawText }
}
