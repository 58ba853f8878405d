// One way in, whichever it is: what the server is asked for a session, and the key that opens the root.
import { isRefusal, type Refusal } from '#core/refusal.ts'
import { fromBase64url } from '#crypto/bytes.ts'
import { unwrapRoot } from '#crypto/member-keys.ts'
import type { Secret } from '#crypto/secret.ts'
import type { Call } from '#wire/call.ts'
import { openSession, type Session } from '../session.ts'
import type { Tools } from '../tools.ts'

export type WayIn = {
  /** Asked once, and again whenever the server has forgotten the session. */
  readonly ask: (anyone: Call) => Promise<(Session & { readonly name: string }) | Refusal>
  /** Stands for the passphrase key (SPEC §10.8); wiped by `enter`. */
  readonly key: Secret
}

/** Somebody inside, with the root still in hand: whoever takes it wipes it. */
export type Entered = {
  readonly session: Session & { readonly name: string }
  readonly call: Call
  readonly root: Secret
}

export async function enter(tools: Tools, { ask, key }: WayIn): Promise<Entered | Refusal> {
  const opened = await openSession(tools, ask)
  if (isRefusal(opened)) return opened
  const { session, call } = opened
  const root = unwrapRoot(fromBase64url(session.wrappedRoot), {
    box: fromBase64url(session.box, 16),
    member: session.member,
    passphraseKey: key,
    pepper: fromBase64url(session.pepper, 32),
  })
  key.wipe()
  return isRefusal(root) ? root : { session, call, root }
}
