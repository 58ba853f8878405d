// What stands in a slot before there is an answer: noise that stays the same. SPEC §11.4
//
// A file of its own, because the server makes it and must not reach anything else about receipts.
import { concat, u32be, utf8 } from './bytes.ts'
import { hmacSha256 } from './hash.ts'
import { derived } from './labels.ts'
import { slotBytes } from './reply-slot.ts'

const BLOCK_BYTES = 32

/**
 * For every mailbox name, of a writer or invented by a stranger: the same answer each time, so that
 * asking twice tells nothing. `serverSecret` lies in the key folder and opens nothing.
 */
export function noiseSlot(serverSecret: Uint8Array, mailbox: Uint8Array): Uint8Array {
  if (serverSecret.length !== 32 || mailbox.length !== 32) throw new RangeError('32 bytes each')
  const label = utf8(derived.noise)
  const blocks = Array.from({ length: slotBytes / BLOCK_BYTES }, (_, i) =>
    hmacSha256(serverSecret, label, mailbox, u32be(i)),
  )
  return concat(...blocks)
}
