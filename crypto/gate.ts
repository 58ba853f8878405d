// The outer layer: an age file to the gate. The server may check its shape and, at an opening,
// take its file key; what it finds inside is another locked file. SPEC §5
import { Decrypter, Encrypter, Stanza } from 'age-encryption'
import {
  asciiOf,
  type Binding,
  bindingStanza,
  headerStart,
  isFileKey,
  MAC_LINE_BYTES,
} from './age-header.ts'
import { equalBytes, fromAgeBase64, toAgeBase64 } from './bytes.ts'
import {
  type EnvelopeClass,
  envelopeClasses,
  outerPlaintextBytes,
  payloadBytes,
} from './envelope-class.ts'
import { pad, unpad } from './padding.ts'
import type { Random } from './random.ts'
import { isRefusal, type LockRefusal, refuse } from './refusal.ts'
import {
  type Identity25519,
  readRecipient,
  unwrap,
  type Wrapped,
  wrapFor,
} from './x25519-stanza.ts'

/**
 * 254 bytes, whoever writes: version, binding, its empty body, X25519 stanza, MAC. Fixed, so that
 * the server cuts a header off without looking for its end.
 */
const HEADER_BYTES = 22 + 85 + 1 + 54 + 44 + MAC_LINE_BYTES

/** The length of a whole envelope, without the tag it is posted with. SPEC §5.1 */
export const envelopeBytes: Readonly<Record<EnvelopeClass, number>> = {
  text: HEADER_BYTES + payloadBytes(outerPlaintextBytes.text),
  photos: HEADER_BYTES + payloadBytes(outerPlaintextBytes.photos),
}

export type OuterRefusal = LockRefusal<'malformed_envelope' | 'seal_changed' | 'too_large'>

/**
 * All the server looks at before it keeps an envelope: a length of a class, the two stanzas and
 * nothing else, the current box and seal. It needs no key for this, and learns the class.
 */
export function checkOuter(envelope: Uint8Array, binding: Binding): EnvelopeClass | OuterRefusal {
  if (envelope.length > envelopeBytes.photos) return refuse('too_large')
  const found = envelopeClasses.find(name => envelopeBytes[name] === envelope.length)
  if (!found) return refuse('malformed_envelope', 'length')
  const start = headerStart(binding)
  if (!readHeader(envelope)) return refuse('malformed_envelope', 'header')
  return equalBytes(envelope.subarray(0, start.length), start) ? found : refuse('seal_changed')
}

/**
 * Puts the outer layer on: pads to the class, then one file to the gate. The inner file's own
 * length depends on the size of the commission; under the padding nobody sees that either.
 */
export async function wrapOuter(
  inner: Uint8Array,
  size: EnvelopeClass,
  { binding, gate, random }: { binding: Binding; gate: string; random: Random },
): Promise<Uint8Array> {
  const theirs = readRecipient(gate)
  // The seal's record was checked, and the gate's recipient in it: another one is a surprise.
  if (isRefusal(theirs)) throw new TypeError('the gate is not a recipient')
  const encrypter = new Encrypter()
  encrypter.addRecipient({
    wrapFileKey(fileKey) {
      const { ephemeral, body } = wrapFor(fileKey, theirs, random)
      return [bindingStanza(binding), new Stanza(['X25519', toAgeBase64(ephemeral)], body)]
    },
  })
  return encrypter.encrypt(pad(inner, outerPlaintextBytes[size]))
}

/**
 * What the gate gives out at an opening: sixteen bytes that open this one envelope's outer layer.
 * The gate's private key stays where it is: devices never get a key that would also open what is
 * dropped tomorrow. Whether it is time is the caller's question; this one only knows bytes.
 */
export function outerFileKey(
  gate: Identity25519,
  envelope: Uint8Array,
  binding: Binding,
): Uint8Array | OuterRefusal | LockRefusal<'cannot_be_opened'> {
  const kept = checkOuter(envelope, binding)
  if (isRefusal(kept)) return kept
  const header = readHeader(envelope)!
  const fileKey = unwrap(gate, header.gate)
  if (isRefusal(fileKey)) return fileKey
  return isFileKey(fileKey, header.bytes) ? fileKey : refuse('cannot_be_opened', 'changed')
}

/**
 * Takes the outer layer off, on a member's device. A server that released a wrong key is noticed
 * by `file_key`, one that handed out a changed envelope by `changed`. Whatever the bytes are, the
 * answer is an inner file of unknown worth, or a refusal.
 */
export async function openOuter(
  fileKey: Uint8Array,
  envelope: Uint8Array,
  binding: Binding,
): Promise<Uint8Array | OuterRefusal | LockRefusal<'cannot_be_opened'>> {
  const kept = checkOuter(envelope, binding)
  if (isRefusal(kept)) return kept
  const header = readHeader(envelope)!
  if (fileKey.length !== 16 || !isFileKey(fileKey, header.bytes)) {
    return refuse('cannot_be_opened', 'file_key')
  }
  try {
    const decrypter = new Decrypter()
    decrypter.addIdentity({ unwrapFileKey: () => fileKey })
    const inner = unpad(await decrypter.decrypt(envelope))
    return isRefusal(inner) ? refuse('cannot_be_opened', 'padding') : inner
  } catch {
    return refuse('cannot_be_opened', 'changed')
  }
}

const HEADER =
  /^age-encryption\.org\/v1\n-> ishenim 1 week [\w-]{22} [\w-]{43}\n\n-> X25519 (.{43})\n(.{43})\n--- (.{43})\n$/

/** The header, if it has the one shape it may have. */
function readHeader(envelope: Uint8Array): { bytes: Uint8Array; gate: Wrapped } | undefined {
  const bytes = envelope.subarray(0, HEADER_BYTES)
  const [, ephemeral, body, mac] = HEADER.exec(asciiOf(bytes)) ?? []
  if (!ephemeral || !body || !mac) return undefined
  try {
    fromAgeBase64(mac)
    return { bytes, gate: { ephemeral: fromAgeBase64(ephemeral), body: fromAgeBase64(body) } }
  } catch {
    return undefined
  }
}
