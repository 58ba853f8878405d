// What the writer adds later, as the server sees it: whose thread, signed, one length. SPEC §11.5
//
// The server reads follow-ups with this file alone; nothing here seals or opens.
import { ageFileBytes } from './age-size.ts'
import { concat, toBase64url } from './bytes.ts'
import { sha256 } from './hash.ts'
import { signed } from './labels.ts'
import { hash, id } from './record-shape.ts'
import { recordKind } from './records.ts'
import { isRefusal, type LockRefusal, refuse } from './refusal.ts'
import { verify } from './verify.ts'

/** The padded plaintext: as much as a letter's smaller class. */
export const followUpPlaintextBytes = 16_384
const SIG_AT = 32
const FILE_AT = 96

/** mailbox 32 ‖ signature 64 ‖ age file. Every follow-up has exactly this length. */
export const followUpBytes = FILE_AT + ageFileBytes(followUpPlaintextBytes)

/** Signed with the thread key; never sent as such: both sides draw it up from the bytes. */
export const followUpRecord = recordKind(signed.followUp, { box: id, hash, thread: hash })

export type FollowUp = {
  readonly mailbox: Uint8Array
  readonly sig: Uint8Array
  readonly file: Uint8Array
}

export const writeFollowUp = ({ mailbox, sig, file }: FollowUp): Uint8Array =>
  concat(mailbox, sig, file)

/** Whose thread it says it is: the server looks the verify key up by it, then checks. */
export function readFollowUp(bytes: Uint8Array): FollowUp | LockRefusal<'malformed'> {
  if (bytes.length !== followUpBytes) return refuse('malformed', 'follow_up')
  return {
    mailbox: bytes.slice(0, SIG_AT),
    sig: bytes.slice(SIG_AT, FILE_AT),
    file: bytes.slice(FILE_AT),
  }
}

/** The hash of the file and whose thread it is; which box stands in the message around it too. */
export const followUpBody = (
  { mailbox, file }: Pick<FollowUp, 'file' | 'mailbox'>,
  boxId: Uint8Array,
): Uint8Array =>
  followUpRecord.body({
    box: toBase64url(boxId),
    hash: toBase64url(sha256(file)),
    thread: toBase64url(mailbox),
  })

/** Signed by the holder of this thread's code? A stranger cannot write under another's letter. */
export function checkFollowUp(
  bytes: Uint8Array,
  verifyKey: Uint8Array,
  boxId: Uint8Array,
): FollowUp | LockRefusal<'malformed' | 'signature_wrong'> {
  const followUp = readFollowUp(bytes)
  if (isRefusal(followUp)) return followUp
  const body = followUpBody(followUp, boxId)
  return verify(followUpRecord.label, boxId, body, followUp.sig, verifyKey)
    ? followUp
    : refuse('signature_wrong')
}
