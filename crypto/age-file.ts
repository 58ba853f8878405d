// A whole age v1 file to a few known people, and back. The keys are ours, over noble; header and
// STREAM are typage's. SPEC §1
import { Decrypter, Encrypter, Stanza } from 'age-encryption'
import { endsItsHeaderEarly } from './age-header.ts'
import { fromAgeBase64, toAgeBase64 } from './bytes.ts'
import { type Random, systemRandom } from './random.ts'
import { isRefusal, type LockRefusal, refuse } from './refusal.ts'
import { type Identity25519, identityOf, readRecipient, unwrap, wrapFor } from './x25519-stanza.ts'

export type { Identity25519 } from './x25519-stanza.ts'

export function generateIdentity(random: Random = systemRandom, name?: string): Identity25519 {
  return identityOf(random(32), name)
}

/**
 * Seals to every recipient named. A bad recipient among them is the caller's mistake, since
 * recipients are checked where their record is: it throws.
 */
export async function sealTo(
  recipients: readonly string[],
  plaintext: Uint8Array,
  random: Random = systemRandom,
): Promise<Uint8Array> {
  const encrypter = new Encrypter()
  for (const recipient of recipients) {
    const theirs = readRecipient(recipient)
    if (isRefusal(theirs)) throw new TypeError(`not a recipient: ${theirs.detail?.reason}`)
    encrypter.addRecipient({
      wrapFileKey(fileKey) {
        const { ephemeral, body } = wrapFor(fileKey, theirs, random)
        return [new Stanza(['X25519', toAgeBase64(ephemeral)], body)]
      },
    })
  }
  return encrypter.encrypt(plaintext)
}

/** Opens with one key. Whatever the bytes are, the answer is the plaintext or a refusal. */
export async function openWith(
  identity: Identity25519,
  file: Uint8Array,
): Promise<Uint8Array | LockRefusal<'cannot_be_opened'>> {
  if (!endsItsHeaderEarly(file)) return refuse('cannot_be_opened', 'malformed')
  let known = false
  const decrypter = new Decrypter()
  decrypter.addIdentity({
    unwrapFileKey(stanzas: readonly Stanza[]) {
      for (const stanza of stanzas) {
        if (stanza.args[0] !== 'X25519') continue
        const fileKey = unwrapStanza(identity, stanza)
        if (isRefusal(fileKey)) continue
        known = true
        return fileKey
      }
      return null
    },
  })
  try {
    return await decrypter.decrypt(file)
  } catch {
    return refuse('cannot_be_opened', known ? 'changed' : 'not_for_this_key')
  }
}

function unwrapStanza(identity: Identity25519, { args, body }: Stanza) {
  // A malformed X25519 stanza spoils the whole file (C2SP age.md): this throws, not skips.
  if (args.length !== 2 || body.length !== 32) throw new TypeError('malformed X25519 stanza')
  const ephemeral = fromAgeBase64(args[1]!)
  if (ephemeral.length !== 32) throw new TypeError('malformed X25519 stanza')
  return unwrap(identity, { ephemeral, body })
}
