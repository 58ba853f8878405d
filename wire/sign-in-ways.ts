// The noun «way to sign in»: a new passphrase, passkeys, and the way back by the recovery sheet.
import * as v from 'valibot'
import { passkeysMax } from '#core/limits.ts'
import { contract } from './contract.ts'
import {
  bytesUpTo,
  hash,
  id,
  instant,
  kept,
  memberIndex,
  nothing,
  requiredLine,
  signature,
} from './primitives.ts'
import { session, signInName } from './sessions.ts'

/** Said by people to tell their devices apart: «Samsung at home». */
const deviceName = requiredLine(40)
const wrappedRoot = bytesUpTo(256)

const passkey = v.strictObject({
  /** SHA-256 of the credential id. */
  passkey: hash,
  credential: bytesUpTo(1_023),
  name: deviceName,
  addedAt: instant,
})

export const readWays = contract({
  noun: 'sign-in-ways',
  method: 'GET',
  path: '/api/desk/sign-in-ways',
  who: 'member',
  says: 'How the member signs in: the passkeys, and since when a new passphrase waits to be used.',
  ask: nothing,
  answer: v.strictObject({
    passphraseWaitsSince: v.optional(instant),
    passkeys: v.pipe(v.array(passkey), v.maxLength(passkeysMax)),
  }),
})

export const keepPassphrase = contract({
  noun: 'passphrases',
  method: 'PUT',
  path: '/api/desk/passphrase',
  who: 'member',
  says: 'A new passphrase under the same salt; the old one goes when this one has signed in once.',
  ask: v.strictObject({ auth: hash, wrappedRoot, sig: signature }),
  answer: kept,
})

export const addPasskey = contract({
  noun: 'passkeys',
  method: 'POST',
  path: '/api/desk/passkeys',
  who: 'member',
  says: 'One passkey more that opens the root of this member.',
  ask: v.strictObject({
    credential: bytesUpTo(1_023),
    name: deviceName,
    auth: hash,
    wrappedRoot,
    sig: signature,
  }),
  answer: kept,
})

export const removePasskey = contract({
  noun: 'passkeys',
  method: 'DELETE',
  path: '/api/desk/passkeys/:passkey',
  who: 'member',
  says: 'This passkey of the member opens nothing any more.',
  ask: v.strictObject({ passkey: hash }),
  answer: kept,
})

export const signInByPasskey = contract({
  noun: 'passkey-sessions',
  method: 'POST',
  path: '/api/desk/passkey-sessions',
  who: 'anyone',
  says: 'Opens a session for whoever holds this passkey, as a passphrase would.',
  ask: v.strictObject({ passkey: hash, auth: hash }),
  answer: v.strictObject({ ...session.entries, name: signInName }),
})

export const recoveryChallenge = contract({
  noun: 'recovery-challenges',
  method: 'POST',
  path: '/api/desk/recovery-challenges',
  who: 'anyone',
  says: 'Bytes to be signed with the key on the recovery sheet; for a name nobody has as well.',
  ask: v.strictObject({ name: signInName }),
  answer: v.strictObject({ box: id, challenge: hash }),
})

export const recover = contract({
  noun: 'recoveries',
  method: 'POST',
  path: '/api/desk/recoveries',
  who: 'anyone',
  says: 'A session for whoever holds the recovery sheet, to make a new passphrase in.',
  ask: v.strictObject({ name: signInName, challenge: hash, sig: signature }),
  answer: v.strictObject({ token: hash, box: id, member: memberIndex, pepper: hash, salt: id }),
})
