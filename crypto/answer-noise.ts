// What stands in a slot before there is an answer: noise that stays the same. SPEC §11.4
//
// A file of its own, because the server makes it and must not reach anything else about receipts.
import { chacha20 } from '@noble/ciphers/chacha.js'
import { utf8 } from './bytes.ts'
import { hmacSha256 } from './hash.ts'
import { derived } from './labels.ts'
import { slotBytes } from './reply-slot.ts'

/** One key makes one stream and nothing else, so the nonce may stay zero. */
const nonce = new Uint8Array(12)

/**
 * For every mailbox name, of a writer or invented by a stranger: the same answer each time, so that
 * asking twice tells nothing. `serverSecret` lies in the key folder and opens nothing. Two hashes
 * and a fast stream: the server makes it for everybody who looks, also where an answer stands.
 */
export function noiseSlot(serverSecret: Uint8Array, mailbox: Uint8Array): Uint8Array {
  if (serverSecret.length !== 32 || mailbox.length !== 32) throw new RangeError('32 bytes each')
  const key = hmacSha256(serverSecret, utf8(derived.noise), mailbox)
  const noise = chacha20(key, nonce, new Uint8Array(slotBytes))
  key.fill(0)
  return noise
}
