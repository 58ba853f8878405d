// The exact bytes of a secret code, its answer and a follow-up: in Node and in a browser. SPEC §11, §17
import { noiseSlot } from '#crypto/answer-noise.ts'
import { type Argon2, receiptCost } from '#crypto/argon2.ts'
import { fromBase64url, fromUtf8, toBase64url } from '#crypto/bytes.ts'
import { checkDigits } from '#crypto/code-digits.ts'
import { openFollowUp } from '#crypto/follow-up.ts'
import { sha256 } from '#crypto/hash.ts'
import { tagOf } from '#crypto/list.ts'
import { checkCode, groups, makeCode, receiptOf, receiptSalt } from '#crypto/receipt.ts'
import { isRefusal } from '#crypto/refusal.ts'
import { openSlot } from '#crypto/reply.ts'
import { identityOf } from '#crypto/x25519-stanza.ts'

export type ReceiptVectors = {
  readonly checkDigits: readonly { readonly digits: string; readonly check: string }[]
  readonly drawn: string
  readonly code: string
  readonly box: string
  readonly salt: string
  readonly seed: string
  readonly mailbox: string
  readonly replySecret: string
  readonly recipient: string
  readonly threadSecret: string
  readonly threadKey: string
  readonly inclusion: string
  readonly envelopeHash: string
  readonly tag: string
  readonly answer: {
    readonly member: number
    readonly key: string
    readonly number: number
    readonly state: string
    readonly slot: string
  }
  readonly followUp: { readonly caseSecret: string; readonly text: string; readonly bytes: string }
  readonly noise: { readonly secret: string; readonly sha256: string }
}

/** The names of what came out differently; nothing when all is as it should be. */
export async function wrongInReceipts(vectors: ReceiptVectors, argon2: Argon2): Promise<string[]> {
  const wrong: string[] = []
  const is = (name: string, found: unknown, expected: unknown) => {
    if (found !== expected) wrong.push(name)
  }
  const bytes = (text: string) => fromBase64url(text)

  for (const { digits, check } of vectors.checkDigits) is(digits, checkDigits(digits), check)
  is('code', groups(makeCode(() => bytes(vectors.drawn))), vectors.code)
  const code = checkCode(vectors.code)
  if (isRefusal(code)) return [...wrong, 'check']

  const box = bytes(vectors.box)
  const salt = receiptSalt(box)
  is('salt', toBase64url(salt), vectors.salt)
  const seed = await argon2(code.reveal(), salt, receiptCost)
  is('seed', toBase64url(seed), vectors.seed)
  const receipt = receiptOf(seed)
  is('mailbox', toBase64url(receipt.mailbox), vectors.mailbox)
  is('reply key', toBase64url(receipt.reply.secret.reveal()), vectors.replySecret)
  is('reply recipient', receipt.reply.recipient, vectors.recipient)
  is('thread key', toBase64url(receipt.thread.secret.reveal()), vectors.threadSecret)
  is('verify key', toBase64url(receipt.thread.key), vectors.threadKey)
  is('inclusion key', toBase64url(receipt.inclusion.reveal()), vectors.inclusion)
  const tag = tagOf(receipt.inclusion, bytes(vectors.envelopeHash))
  is('tag', toBase64url(tag), vectors.tag)

  const { member, key, number, state, slot } = vectors.answer
  const opened = await openSlot(bytes(slot), receipt, box, [{ i: member, key }])
  if (isRefusal(opened)) wrong.push('answer')
  else {
    is('answer number', opened.number, number)
    is('answer', fromUtf8(opened.state), state)
  }
  const letter = { box, mailbox: receipt.mailbox, verifyKey: receipt.thread.key }
  const caseKey = identityOf(bytes(vectors.followUp.caseSecret))
  const said = await openFollowUp(bytes(vectors.followUp.bytes), letter, caseKey)
  is('follow-up', !isRefusal(said) && fromUtf8(said), vectors.followUp.text)
  const noise = noiseSlot(bytes(vectors.noise.secret), receipt.mailbox)
  is('noise', toBase64url(sha256(noise)), vectors.noise.sha256)
  return wrong
}
