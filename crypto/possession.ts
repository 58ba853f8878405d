// Proof that somebody holds the key to a recipient, without a word of what it opens. SPEC §10.6
//
// A recipient published by mistake, or another person's, would be found out on a Tuesday, when it
// is too late. So each prekey answers a challenge when it is published, and again before Open.
import { openWith, sealTo } from './age-file.ts'
import { equalBytes, toBase64url } from './bytes.ts'
import { canonical } from './canonical.ts'
import { hmacSha256 } from './hash.ts'
import { signed } from './labels.ts'
import type { Prekey } from './prekeys.ts'
import { type Random, systemRandom } from './random.ts'
import { isRefusal, type LockRefusal, refuse } from './refusal.ts'
import { signedMessage } from './verify.ts'
import type { Identity25519 } from './x25519-stanza.ts'

/** Which key of whom is asked for; the answer is bound to all of it. */
export type AskedKey = {
  readonly box: Uint8Array
  readonly member: number
  readonly n: number
  readonly use: 'read' | 'share'
  readonly recipient: string
}

/** A file only that key opens, and the answer only its holder can give. */
export async function challenge(
  asked: AskedKey,
  random: Random = systemRandom,
): Promise<{ readonly file: Uint8Array; readonly expected: Uint8Array }> {
  const nonce = random(NONCE_BYTES)
  return { file: await sealTo([asked.recipient], nonce, random), expected: answerTo(nonce, asked) }
}

/**
 * What goes back is an HMAC under the opened bytes, never the bytes: a challenge that is really
 * something stolen, sent to be opened, gives the sender nothing.
 */
export async function answerChallenge(
  file: Uint8Array,
  asked: Omit<AskedKey, 'recipient'>,
  identity: Identity25519,
): Promise<Uint8Array | LockRefusal<'cannot_be_opened'>> {
  const nonce = await openWith(identity, file)
  if (isRefusal(nonce)) return nonce
  if (nonce.length !== NONCE_BYTES) return refuse('cannot_be_opened', 'challenge')
  return answerTo(nonce, { ...asked, recipient: identity.recipient })
}

/** Before Open each device asks itself: do the keys I got back open what the next seal lists? */
export async function opensFor(
  { n, share, read }: Prekey,
  listed: {
    readonly box: Uint8Array
    readonly i: number
    readonly share: string
    readonly read: string
  },
  random: Random = systemRandom,
): Promise<boolean> {
  const { box, i: member } = listed
  for (const use of ['share', 'read'] as const) {
    const asked = { box, member, n, use, recipient: listed[use] }
    const { file, expected } = await challenge(asked, random)
    const answer = await answerChallenge(file, asked, use === 'share' ? share : read)
    if (isRefusal(answer) || !equalBytes(answer, expected)) return false
  }
  return true
}

const NONCE_BYTES = 32

function answerTo(nonce: Uint8Array, { box, member, n, use, recipient }: AskedKey): Uint8Array {
  const body = canonical({ box: toBase64url(box), member, n, recipient, use, v: 1 })
  return hmacSha256(nonce, signedMessage(signed.possession, box, body))
}
