// What a member has typed and not given yet, kept on the server, sealed to that member alone.
import { isRefusal, type Refusal, refuse } from '#core/refusal.ts'
import { fromBase64url, fromUtf8, toBase64url, utf8 } from '#crypto/bytes.ts'
import { openCaseEntry, sealCaseEntry } from '#crypto/case-entry.ts'
import { readDraft as readPromise, saveDraft as savePromise } from '#wire/drafts.ts'
import type { Seat } from './seat.ts'

/** Empty text forgets the draft. */
export async function saveDraft(seat: Seat, key: string, text: string): Promise<'kept' | Refusal> {
  if (!seat.keys) return refuse('signed_out')
  const sealed =
    text === ''
      ? new Uint8Array(0)
      : await sealCaseEntry(utf8(text), seat.keys.desk.recipient, seat.tools.random)
  if (isRefusal(sealed)) return sealed
  const kept = await seat.call(savePromise, { key, file: toBase64url(sealed) })
  return isRefusal(kept) ? kept : 'kept'
}

/** Empty when there is none. */
export async function readDraft(seat: Seat, key: string): Promise<string | Refusal> {
  if (!seat.keys) return refuse('signed_out')
  const told = await seat.call(readPromise, { key })
  if (isRefusal(told)) return told
  if (told.file === '') return ''
  const opened = await openCaseEntry(fromBase64url(told.file), seat.keys.desk)
  return isRefusal(opened) ? opened : fromUtf8(opened)
}
