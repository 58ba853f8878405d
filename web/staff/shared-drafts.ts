// Drafts on a shared laptop: sealed to the member's public desk key, since the secret one is not there.
import { memberAt } from '#core/commission.ts'
import { isRefusal, type Refusal, refuse } from '#core/refusal.ts'
import { toBase64url, utf8 } from '#crypto/bytes.ts'
import { sealCaseEntry } from '#crypto/case-entry.ts'
import { saveDraft as savePromise } from '#wire/drafts.ts'
import { box } from './box.ts'
import type { Seat } from './device/seat.ts'

export async function saveSharedDraft(
  seat: Seat,
  key: string,
  text: string,
): Promise<'kept' | Refusal> {
  const member = box.value && memberAt(seat.member, box.value.commission)
  if (!member) return refuse('not_a_member')
  const sealed =
    text === ''
      ? new Uint8Array(0)
      : await sealCaseEntry(utf8(text), member.desk, seat.tools.random)
  if (isRefusal(sealed)) return refuse('malformed')
  const kept = await seat.call(savePromise, { key, file: toBase64url(sealed) })
  return isRefusal(kept) ? kept : 'kept'
}
