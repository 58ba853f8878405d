// A key ring with passkeys in it, as a phone has one: a drawn secret that answers each input alike.
import { refuse } from '#core/refusal.ts'
import { hmacSha256 } from '#crypto/hash.ts'
import { passkeyInput } from '#crypto/passkey.ts'
import { systemRandom } from '#crypto/random.ts'
import type { KeyRing } from '#web/staff/device/ways/passkey.ts'

export function makeKeyRing(): KeyRing {
  let held: { readonly credential: Uint8Array; readonly secret: Uint8Array } | undefined
  const given = () =>
    held
      ? { credential: held.credential, output: hmacSha256(held.secret, passkeyInput()) }
      : refuse('passkey_missing')
  return {
    ask: async () => given(),
    make: async () => {
      held ??= { credential: systemRandom(32), secret: systemRandom(32) }
      return given()
    },
  }
}
