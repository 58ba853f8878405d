// A case file opened with whatever keys this member has of it, and given a new one where that is due.
import { shutOutNow } from '#core/commission-change.ts'
import { isRefusal, type Refusal } from '#core/refusal.ts'
import { fromBase64url } from '#crypto/bytes.ts'
import type { readCase } from '#wire/cases.ts'
import type { AnswerOf } from '#wire/contract.ts'
import type { KnownBox } from './box.ts'
import { type Contents, readContents } from './case-contents.ts'
import { type CaseKeyRing, openKeyRing, renewCaseKey } from './case-keys.ts'
import type { Seat } from './seat.ts'

export type OpenFile = CaseKeyRing & {
  readonly contents: Contents
  readonly content: Uint8Array
  /** Named in it or in conflict, under whatever index they have come again. */
  readonly shutOut: readonly number[]
}

export async function openFile(
  seat: Seat,
  box: KnownBox,
  { row, file, keys }: AnswerOf<typeof readCase>,
): Promise<OpenFile | Refusal> {
  const ring = await openKeyRing(seat, { box, entry: row.entry }, keys, fromBase64url(file))
  if (isRefusal(ring)) return ring
  const contents = readContents(ring.file.entry)
  if (isRefusal(contents)) return contents
  const shutOut = shutOutNow(contents.shutOut, box.facts.everyone)
  return { ...ring, contents, content: ring.file.content, shutOut }
}

/** After a change of the commission whoever opens a case first makes its new key. */
export async function newestKeys(
  seat: Seat,
  box: KnownBox,
  { row, keys: { due } }: AnswerOf<typeof readCase>,
  { keys, file, contents }: OpenFile,
): Promise<CaseKeyRing['keys']> {
  if (!due) return keys
  const at = { box, entry: row.entry }
  const renewed = await renewCaseKey(seat, at, { keys, file }, contents.shutOut)
  return isRefusal(renewed) ? keys : [renewed, ...keys]
}
