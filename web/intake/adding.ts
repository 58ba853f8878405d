// Writing back under a code once there is an answer: locked for those who handle the case.

import { messageBytesMax } from '#core/limits.ts'
import { isRefusal, type Refusal, refuse } from '#core/refusal.ts'
import { cleanText, isBlank, utf8Bytes } from '#core/text.ts'
import { utf8 } from '#crypto/bytes.ts'
import { sealFollowUp } from '#crypto/follow-up.ts'
import { sendFollowUp } from '#wire/follow-ups.ts'
import type { Surroundings } from './dropping.ts'
import type { Thread } from './mailbox-reading.ts'
import { patiently } from './patience.ts'

/** Keeps the locked bytes while the words stay the same, so that a second try is no second letter. */
export function makeAdding({ call, wait, random }: Surroundings) {
  let kept: { readonly words: string; readonly bytes: Uint8Array } | undefined

  return async function add(words: string, thread: Thread): Promise<'kept' | Refusal> {
    const text = cleanText(words)
    if (isBlank(text)) return refuse('empty_letter')
    if (utf8Bytes(text) > messageBytesMax) return refuse('letter_too_long')
    if (kept?.words !== text) {
      const bytes = await sealFollowUp(thread.receipt, thread.box, thread.to, utf8(text), random)
      if (isRefusal(bytes)) return bytes
      kept = { words: text, bytes: bytes as Uint8Array }
    }
    const { bytes } = kept
    const patience = { wait, tell: () => undefined }
    const answer = await patiently(() => call(sendFollowUp, {}, bytes), patience)
    if (isRefusal(answer)) return answer
    kept = undefined
    return 'kept'
  }
}
