// The answer to a letter: a second drop, into a smaller box, that only the code opens. SPEC §11.3
import { asSealed, type Sealed } from '#core/sealed.ts'
import { openWith, sealTo } from './age-file.ts'
import { ageFileBytes } from './age-size.ts'
import { fromBase64url } from './bytes.ts'
import type { CommissionMember } from './commission-shape.ts'
import { pad, unpad } from './padding.ts'
import { type Random, systemRandom } from './random.ts'
import type { Receipt } from './receipt.ts'
import { isRefusal, type LockRefusal, refuse } from './refusal.ts'
import {
  isSignedSlot,
  readSlot,
  replyBody,
  replyRecord,
  slotFileBytes,
  writeSlot,
} from './reply-slot.ts'
import type { Secret } from './secret.ts'
import { sign } from './sign.ts'

/** What the padded plaintext must be for the slot to come out exact. */
const PLAINTEXT_BYTES = slotFileBytes - ageFileBytes(0)

/** One byte of padding there always is. */
export const replyBytesMax = PLAINTEXT_BYTES - 1

export type Answering = {
  readonly box: Uint8Array
  /** From the letter's manifest. */
  readonly mailbox: Uint8Array
  readonly recipient: string
  /** Rises with every answer under one mailbox; the server and the page refuse an older one. */
  readonly number: number
  readonly member: number
  readonly signing: Secret
}

/** `state` is the canonical JSON the writer's page shows; the slot replaces the one before it. */
export async function sealReply(
  state: Uint8Array,
  { box, mailbox, recipient, number, member, signing }: Answering,
  random: Random = systemRandom,
): Promise<
  { readonly slot: Sealed<'mailbox'>; readonly sig: Uint8Array } | LockRefusal<'too_large'>
> {
  if (state.length > replyBytesMax) return refuse('too_large')
  const file = await sealTo([recipient], pad(state, PLAINTEXT_BYTES), random)
  const sig = sign(replyRecord.label, box, replyBody({ number, file }, { box, mailbox }), signing)
  return { slot: asSealed<'mailbox'>(writeSlot({ number, member, sig, file })), sig }
}

export type Answer = {
  readonly number: number
  readonly member: number
  readonly state: Uint8Array
}

/**
 * What does not open is noise, or another person's: no answer yet. What opens without a valid
 * signature of a listed member was put there by somebody who may not answer: said as what it is.
 */
export async function openSlot(
  slot: Uint8Array,
  receipt: Receipt,
  box: Uint8Array,
  members: readonly Pick<CommissionMember, 'i' | 'key'>[],
): Promise<Answer | LockRefusal<'answer_forged' | 'malformed' | 'no_answer_yet'>> {
  const read = readSlot(slot)
  if (isRefusal(read)) return read
  const padded = await openWith(receipt.reply, read.file)
  if (isRefusal(padded)) return refuse('no_answer_yet')
  const author = members.find(({ i }) => i === read.member)
  const place = { box, mailbox: receipt.mailbox }
  if (!author || !isSignedSlot(read, place, fromBase64url(author.key))) {
    return refuse('answer_forged')
  }
  const state = unpad(padded)
  if (isRefusal(state)) return refuse('answer_forged', 'padding')
  return { number: read.number, member: read.member, state }
}
