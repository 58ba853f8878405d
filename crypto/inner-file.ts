// The inner layer: an age file whose header is the binding and the policy tree. SPEC §6.2, §8.2
//
// Bytes that reach `readInner` were written by anybody who can reach the page. So nothing is parsed
// before its length is known, no parser of a general format runs over it, and what is read is
// compared with what we would have written: there is no "nearly right" to be exploited.
import { Decrypter, Encrypter, Stanza } from 'age-encryption'
import {
  asciiOf,
  type Binding,
  bindingStanza,
  bodyLines,
  endsItsHeaderEarly,
  headerStart,
  MAC_LINE_BYTES,
} from './age-header.ts'
import { concat, equalBytes, fromAgeBase64, toAgeBase64, utf8 } from './bytes.ts'
import {
  type EnvelopeClass,
  envelopeClasses,
  innerPlaintextBytes,
  payloadBytes,
} from './envelope-class.ts'
import { leavesOf, type Policy } from './policy.ts'
import { findWrapped, stanzaBytes, writePolicyStanza } from './policy-stanza.ts'
import { type LockRefusal, refuse } from './refusal.ts'
import type { Wrapped } from './x25519-stanza.ts'

/** Why the bytes are not a letter of this seal at all, whoever tries. SPEC §8.5 */
export type InnerRefusal = LockRefusal<'cannot_be_opened'>

export type InnerFile = {
  /** Up to and with the MAC line. */
  readonly header: Uint8Array
  readonly size: EnvelopeClass
  /** In the order of the tree's leaves. */
  readonly wrapped: readonly Wrapped[]
}

const POLICY_LINE = '-> sss\n'

/**
 * Makes the inner file. typage draws the file key and offers it to each recipient; ours is one
 * recipient that answers with two stanzas, the binding and the policy with the key dealt into it.
 */
export function makeInner(
  plaintext: Uint8Array,
  policy: Policy,
  wrapKey: (fileKey: Uint8Array) => readonly Wrapped[],
): Promise<Uint8Array> {
  const encrypter = new Encrypter()
  encrypter.addRecipient({
    wrapFileKey: fileKey => [
      bindingStanza(policy.binding),
      new Stanza(['sss'], writePolicyStanza(policy, wrapKey(fileKey))),
    ],
  })
  return encrypter.encrypt(plaintext)
}

/** Length first, then the header against what we would have written around the same leaves. */
export function readInner(inner: Uint8Array, policy: Policy): InnerFile | InnerRefusal {
  const leaves = leavesOf(policy).length
  const headerBytes = innerHeaderBytes(policy.binding, leaves)
  const size = envelopeClasses.find(
    name => inner.length === headerBytes + payloadBytes(innerPlaintextBytes[name]),
  )
  if (!size) return refuse('cannot_be_opened', 'length')
  const header = inner.subarray(0, headerBytes)
  const start = headerStart(policy.binding)
  if (!equalBytes(header.subarray(0, start.length), start)) {
    return refuse('cannot_be_opened', 'binding')
  }
  const body = readBody(header.subarray(start.length), leaves)
  const wrapped = body && findWrapped(body, leaves)
  if (!wrapped || !isWrittenLikeOurs(header, policy, wrapped)) {
    return refuse('cannot_be_opened', 'policy')
  }
  return { header, size, wrapped }
}

/**
 * The frame under the file key, still padded. The key was found on the header's MAC, so only a
 * payload that was changed, or a key from elsewhere, can fail here.
 */
export async function openInner(
  fileKey: Uint8Array,
  inner: Uint8Array,
): Promise<Uint8Array | InnerRefusal> {
  if (!endsItsHeaderEarly(inner)) return refuse('cannot_be_opened', 'changed')
  try {
    const decrypter = new Decrypter()
    decrypter.addIdentity({ unwrapFileKey: () => fileKey })
    return await decrypter.decrypt(inner)
  } catch {
    return refuse('cannot_be_opened', 'changed')
  }
}

/**
 * The header's length follows from the number of leaves alone: every stanza body of one policy is
 * as long as every other, which is also what makes all envelopes of a class one length.
 */
export function innerHeaderBytes(binding: Binding, leaves: number): number {
  const lines = bodyLines(new Uint8Array(stanzaBytes(leaves)))
  return headerStart(binding).length + POLICY_LINE.length + lines.length + MAC_LINE_BYTES
}

/** Line feeds are taken out wherever they stand: those in wrong places fail the comparison. */
function readBody(rest: Uint8Array, leaves: number): Uint8Array | undefined {
  const lines = bodyLines(new Uint8Array(stanzaBytes(leaves))).length
  const text = asciiOf(rest.subarray(POLICY_LINE.length, POLICY_LINE.length + lines))
  try {
    return fromAgeBase64(text.replace(/\n/g, ''))
  } catch {
    return undefined
  }
}

/**
 * Everything but the MAC, which the file key will judge; of that, only that it is base64. Written
 * again means gzip, checksum, spaces and line breaks as well: none of them is read, all must agree.
 */
function isWrittenLikeOurs(
  header: Uint8Array,
  policy: Policy,
  wrapped: readonly Wrapped[],
): boolean {
  const mac = asciiOf(header.subarray(header.length - MAC_LINE_BYTES + 4, header.length - 1))
  try {
    const ours = concat(
      headerStart(policy.binding),
      utf8(POLICY_LINE + bodyLines(writePolicyStanza(policy, wrapped))),
      utf8(`--- ${toAgeBase64(fromAgeBase64(mac))}\n`),
    )
    return equalBytes(ours, header)
  } catch {
    return false
  }
}
