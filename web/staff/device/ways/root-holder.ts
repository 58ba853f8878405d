// A member with the root in hand for a minute: to lock it once more, in a way that they choose.
import { isRefusal, type Refusal, refuse } from '#core/refusal.ts'
import { fromBase64url, toBase64url } from '#crypto/bytes.ts'
import { sha256 } from '#crypto/hash.ts'
import { authKey, keysOf, wrapRoot } from '#crypto/member-keys.ts'
import type { Secret } from '#crypto/secret.ts'
import { sign } from '#crypto/sign.ts'
import { signInWay } from '#crypto/sign-in-records.ts'
import type { Call } from '#wire/call.ts'
import { signInSalt, signOut } from '#wire/sessions.ts'
import type { Seat } from '../seat.ts'
import type { Tools } from '../tools.ts'
import { enter, type WayIn } from './enter.ts'

export type RootHolder = {
  readonly tools: Tools
  readonly member: number
  readonly signInName: string
  readonly box: string
  readonly boxId: Uint8Array
  /** Of a session of its own, which ends with `letGo`. */
  readonly call: Call
  readonly root: Secret
  readonly pepper: Uint8Array
  /** Stays the member's own through all passphrases. */
  readonly salt: Uint8Array
}

/** The root is not kept while its member is signed in, so a seat has to come in once more. */
export async function holdRoot(seat: Seat, way: WayIn): Promise<RootHolder | Refusal> {
  const entered = await enter(seat.tools, way)
  if (isRefusal(entered)) return entered
  const { session, call, root } = entered
  const isTheirs = session.member === seat.member && session.box === seat.box
  const salted = isTheirs
    ? await call(signInSalt, { name: session.name })
    : refuse('wrong_passphrase')
  if (isRefusal(salted)) {
    root.wipe()
    await call(signOut, {})
    return salted
  }
  return {
    tools: seat.tools,
    member: seat.member,
    signInName: session.name,
    box: seat.box,
    boxId: seat.boxId,
    call,
    root,
    pepper: fromBase64url(session.pepper, 32),
    salt: fromBase64url(salted.salt, 16),
  }
}

/** A lock under `key`, and the member's word that it is theirs (SPEC §10.8). */
export function signedWay(
  { member, box, boxId, root, pepper, tools }: RootHolder,
  way: 'passkey' | 'passphrase',
  key: Secret,
): { readonly auth: string; readonly wrappedRoot: string; readonly sig: string } {
  const auth = authKey(key)
  const wrapped = wrapRoot(root, { box: boxId, member, passphraseKey: key, pepper }, tools.random)
  const body = signInWay.body({
    ...{ box, member, way },
    auth: toBase64url(sha256(auth)),
    wrapped: toBase64url(sha256(wrapped)),
  })
  const sig = sign(signInWay.label, boxId, body, keysOf(root).signing)
  return { auth: toBase64url(auth), wrappedRoot: toBase64url(wrapped), sig: toBase64url(sig) }
}

export async function letGo({ root, call }: RootHolder): Promise<void> {
  root.wipe()
  await call(signOut, {})
}
