// The noun «session»: a member signs in with a key derived from the passphrase; the passphrase never travels.
import * as v from 'valibot'
import { contract } from './contract.ts'
import { bytesUpTo, hash, id, kept, memberIndex, nothing, requiredLine } from './primitives.ts'

export const signInName = requiredLine(40)

export const signInSalt = contract({
  noun: 'salts',
  method: 'POST',
  path: '/api/desk/salts',
  who: 'anyone',
  says: 'The salt of a sign-in name; a name nobody has gets a salt of its own, always the same.',
  ask: v.strictObject({ name: signInName }),
  answer: v.strictObject({ salt: id }),
})

/** Also what a passkey is answered. */
export const session = v.strictObject({
  token: hash,
  /** The box the root was wrapped for: sixteen zero bytes while it is not founded. */
  box: id,
  member: memberIndex,
  /** A newcomer has keys and no seat yet: of a founding, or of a change of the commission. */
  standing: v.picklist(['member', 'newcomer']),
  pepper: hash,
  wrappedRoot: bytesUpTo(256),
})

export const signIn = contract({
  noun: 'sessions',
  method: 'POST',
  path: '/api/desk/sessions',
  who: 'anyone',
  says: 'Opens a session for the member whose key this is, and hands out their wrapped root.',
  ask: v.strictObject({ name: signInName, auth: hash }),
  answer: session,
})

export const signOut = contract({
  noun: 'sessions',
  method: 'DELETE',
  path: '/api/desk/sessions',
  who: 'enrolled',
  says: 'Ends the session.',
  ask: nothing,
  answer: kept,
})
