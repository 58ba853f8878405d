// What the writer adds under her code once somebody has answered: sealed to her case. SPEC §11.5
import { asSealed, type Sealed } from '#core/sealed.ts'
import { openWith, sealTo } from './age-file.ts'
import { equalBytes } from './bytes.ts'
import {
  checkFollowUp,
  followUpBody,
  followUpPlaintextBytes,
  followUpRecord,
  writeFollowUp,
} from './follow-up-check.ts'
import { pad, unpad } from './padding.ts'
import { type Random, systemRandom } from './random.ts'
import type { Receipt } from './receipt.ts'
import { isRefusal, type LockRefusal, refuse } from './refusal.ts'
import { sign } from './sign.ts'
import type { Identity25519 } from './x25519-stanza.ts'

export const followUpTextBytesMax = followUpPlaintextBytes - 1

/** `caseRecipient` is from the newest answer, whose signature was checked: never from the server. */
export async function sealFollowUp(
  { mailbox, thread }: Receipt,
  boxId: Uint8Array,
  caseRecipient: string,
  text: Uint8Array,
  random: Random = systemRandom,
): Promise<Sealed<'case'> | LockRefusal<'too_large'>> {
  if (text.length > followUpTextBytesMax) return refuse('too_large')
  const file = await sealTo([caseRecipient], pad(text, followUpPlaintextBytes), random)
  const sig = sign(
    followUpRecord.label,
    boxId,
    followUpBody({ mailbox, file }, boxId),
    thread.secret,
  )
  return asSealed<'case'>(writeFollowUp({ mailbox, sig, file }))
}

/**
 * `verifyKey` and `mailbox` are from the letter's own manifest: so a device sees for itself that
 * the same person writes, and need not take the server's word.
 */
export async function openFollowUp(
  bytes: Uint8Array,
  letter: {
    readonly box: Uint8Array
    readonly mailbox: Uint8Array
    readonly verifyKey: Uint8Array
  },
  caseKey: Identity25519,
): Promise<Uint8Array | LockRefusal<'cannot_be_opened' | 'malformed' | 'signature_wrong'>> {
  const followUp = checkFollowUp(bytes, letter.verifyKey, letter.box)
  if (isRefusal(followUp)) return followUp
  if (!equalBytes(followUp.mailbox, letter.mailbox)) return refuse('malformed', 'thread')
  const padded = await openWith(caseKey, followUp.file)
  if (isRefusal(padded)) return padded
  return unpad(padded)
}
