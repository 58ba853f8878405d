// The writer's secret code and everything that comes from it on her phone alone. SPEC §11.1
//
// Nothing of it is stored anywhere: the same digits give the same keys, on any phone, years later.
import { type Argon2, type Cost, receiptCost } from './argon2.ts'
import { utf8 } from './bytes.ts'
import { type Digits, type DigitsRefusal, inGroups, makeDigits, readDigits } from './code-digits.ts'
import { hkdf, sha256 } from './hash.ts'
import { derived } from './labels.ts'
import { type Random, systemRandom } from './random.ts'
import { Secret } from './secret.ts'
import { publicKeyOf } from './sign.ts'
import { boxIdBytes } from './verify.ts'
import { type Identity25519, identityOf } from './x25519-stanza.ts'

export type Code = Digits<'receipt code'>

export type Receipt = {
  /** The name of her slot. Whoever knows it can look whether there is an answer, not read it. */
  readonly mailbox: Uint8Array
  /** Answers are sealed to its recipient; the recipient travels inside the letter. */
  readonly reply: Identity25519
  /** Signs what she adds later; the public half travels inside the letter. */
  readonly thread: { readonly secret: Secret; readonly key: Uint8Array }
  /** In no envelope and nowhere on the server: only she can find her leaf in a list. */
  readonly inclusion: Secret
}

export const makeCode = (random: Random = systemRandom): Code => makeDigits('receipt code', random)

export const checkCode = (typed: string): Code | DigitsRefusal => readDigits('receipt code', typed)

export const groups = (code: Code): string => inGroups(code)

/** The slow step. The salt is the box: one guess cannot be tried on all the country's schools. */
export async function deriveReceipt(
  code: Code,
  boxId: Uint8Array,
  argon2: Argon2,
  cost: Cost = receiptCost,
): Promise<Receipt> {
  const seed = await argon2(code.reveal(), receiptSalt(boxId), cost)
  const receipt = receiptOf(seed)
  seed.fill(0)
  return receipt
}

export function receiptSalt(boxId: Uint8Array): Uint8Array {
  if (boxId.length !== boxIdBytes) throw new RangeError('a box id is 16 bytes')
  return sha256(utf8(derived.receipt), boxId).slice(0, 16)
}

/** The rest is quick: a worker may do the slow step alone and hand over these 32 bytes. */
export function receiptOf(seed: Uint8Array): Receipt {
  const thread = new Secret(hkdf(seed, derived.thread), 'thread key')
  return {
    mailbox: hkdf(seed, derived.mailbox),
    reply: identityOf(hkdf(seed, derived.replyKey), 'reply key'),
    thread: { secret: thread, key: publicKeyOf(thread) },
    inclusion: new Secret(hkdf(seed, derived.inclusion), 'inclusion key'),
  }
}
