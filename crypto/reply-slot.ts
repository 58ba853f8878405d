// An answer slot as bytes: who answered, which number, signed; what is inside stays shut. SPEC §11.3
//
// The server reads slots with this file alone; nothing here seals or opens.
import { concat, readU32be, toBase64url, u32be } from './bytes.ts'
import { sha256 } from './hash.ts'
import { signed } from './labels.ts'
import { hash, id, wholeNumber } from './record-shape.ts'
import { recordKind } from './records.ts'
import { type LockRefusal, refuse } from './refusal.ts'
import { verify } from './verify.ts'

/** One size for every answer and for no answer, so that looking tells an onlooker nothing. */
export const slotBytes = 16_384
const SIG_AT = 5
const FILE_AT = 69
export const slotFileBytes = slotBytes - FILE_AT

/** Signed by the member who answers; never sent as such: both sides draw it up from the slot. */
export const replyRecord = recordKind(signed.reply, {
  box: id,
  hash,
  number: wholeNumber(0xffffffff, 1),
  thread: hash,
})

/** What stands in a slot. `file` is for the writer alone. */
export type Slot = {
  readonly number: number
  readonly member: number
  readonly sig: Uint8Array
  readonly file: Uint8Array
}

/** number u32be ‖ member u8 ‖ signature 64 ‖ age file to the end. */
export const writeSlot = ({ number, member, sig, file }: Slot): Uint8Array =>
  concat(u32be(number), new Uint8Array([member]), sig, file)

/** Any 16,384 bytes have this form: noise as well. Only the signature tells. */
export function readSlot(slot: Uint8Array): Slot | LockRefusal<'malformed'> {
  if (slot.length !== slotBytes) return refuse('malformed', 'slot')
  return {
    number: readU32be(slot),
    member: slot[4]!,
    sig: slot.slice(SIG_AT, FILE_AT),
    file: slot.slice(FILE_AT),
  }
}

/** Bound to box, thread and number: an answer cannot be shown under another code, nor as newer. */
export const replyBody = (
  { number, file }: Pick<Slot, 'file' | 'number'>,
  { box, mailbox }: { readonly box: Uint8Array; readonly mailbox: Uint8Array },
): Uint8Array =>
  replyRecord.body({
    box: toBase64url(box),
    hash: toBase64url(sha256(file)),
    number,
    thread: toBase64url(mailbox),
  })

/** Whether this member signed this answer for this thread. A number of 0 answers nothing. */
export const isSignedSlot = (
  slot: Slot,
  place: { readonly box: Uint8Array; readonly mailbox: Uint8Array },
  key: Uint8Array,
): boolean =>
  slot.number > 0 && verify(replyRecord.label, place.box, replyBody(slot, place), slot.sig, key)
