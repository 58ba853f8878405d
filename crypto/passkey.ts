// A passkey in place of the passphrase: what its authenticator gives for one input is a key. SPEC §10.9
import { utf8 } from './bytes.ts'
import { hkdf } from './hash.ts'
import { derived } from './labels.ts'
import { type LockRefusal, refuse } from './refusal.ts'
import { Secret } from './secret.ts'

/** What every passkey of the house is asked; the answer differs with each credential. */
export const passkeyInput = (): Uint8Array => utf8(derived.prf)

/**
 * Stands where the passphrase key stands, and comes from nothing a person could choose: so there is
 * nothing to slow down with Argon2id.
 */
export function passkeyKey(output: Uint8Array): Secret | LockRefusal<'passkey_unfit'> {
  if (output.length !== OUTPUT_BYTES) return refuse('passkey_unfit', 'length')
  return new Secret(hkdf(output, derived.passkey), 'passphrase key')
}

const OUTPUT_BYTES = 32
