// The passphrase as a way in: it becomes two keys here, and only one of them, hashed again, ever travels.
import { isRefusal, type Refusal } from '#core/refusal.ts'
import { fromBase64url, toBase64url } from '#crypto/bytes.ts'
import { authKey } from '#crypto/member-keys.ts'
import { checkPassphrase, passphraseKey } from '#crypto/passphrase.ts'
import { makeCall } from '#wire/call.ts'
import { signIn, signInSalt } from '#wire/sessions.ts'
import type { Tools } from '../tools.ts'
import type { WayIn } from './enter.ts'

/** `code_check_digits` and its like for a slip of the pen, before anything is sent. */
export async function byPassphrase(
  tools: Tools,
  name: string,
  typedPassphrase: string,
): Promise<WayIn | Refusal> {
  const passphrase = checkPassphrase(typedPassphrase)
  if (isRefusal(passphrase)) return passphrase
  const salted = await makeCall(tools.carry)(signInSalt, { name })
  if (isRefusal(salted)) return salted
  const salt = fromBase64url(salted.salt, 16)
  const key = await passphraseKey(passphrase, salt, tools.argon2, tools.cost)
  passphrase.wipe()
  const auth = toBase64url(authKey(key))
  return {
    key,
    ask: async anyone => {
      const session = await anyone(signIn, { name, auth })
      return isRefusal(session) ? session : { ...session, name }
    },
  }
}
