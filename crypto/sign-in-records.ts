// What a member's own key says about how they sign in: this is me, and this lock is mine. SPEC §10.8
//
// A session alone changes no way in: whoever stole one holds no signing key.
import { sha256 } from './hash.ts'
import { signed } from './labels.ts'
import { hash, id, memberIndex, oneOf } from './record-shape.ts'
import { recordKind } from './records.ts'

/** «The root is in my hands»: over 32 bytes that the server drew for this one answer. */
export const recovery = recordKind(signed.recovery, { box: id, challenge: hash })

/** «From now on this opens my root too.» Hashes of what the server is to keep, and no more. */
export const signInWay = recordKind(signed.way, {
  auth: hash,
  box: id,
  member: memberIndex,
  way: oneOf('passkey', 'passphrase'),
  wrapped: hash,
})

/** Passkeys are known by the hash of their credential id: one length, and nothing to guess. */
export const passkeyName = (credential: Uint8Array): Uint8Array => sha256(credential)
