// Signing in: the passphrase becomes two keys here, and only one of them, hashed again, ever travels.
import { isRefusal, type Refusal } from '#core/refusal.ts'
import { fromBase64url, toBase64url } from '#crypto/bytes.ts'
import { authKey, keysOf, unwrapRoot } from '#crypto/member-keys.ts'
import { checkPassphrase, passphraseKey } from '#crypto/passphrase.ts'
import { makeCall } from '#wire/call.ts'
import { signInSalt, signOut } from '#wire/sessions.ts'
import { keepOnlyTheSignature, makeSeat, type Seat } from './seat.ts'
import { openSession } from './session.ts'
import type { Tools } from './tools.ts'

/**
 * `wrong_passphrase` for a wrong name as well; `code_check_digits` for a slip of the pen, before
 * anything is sent; `slow_down` with `seconds` after wrong guesses; `line_lost`.
 */
export async function signIn(
  tools: Tools,
  name: string,
  typedPassphrase: string,
): Promise<Seat | Refusal> {
  const passphrase = checkPassphrase(typedPassphrase)
  if (isRefusal(passphrase)) return passphrase
  const salted = await makeCall(tools.carry)(signInSalt, { name })
  if (isRefusal(salted)) return salted
  const key = await passphraseKey(
    passphrase,
    fromBase64url(salted.salt, 16),
    tools.argon2,
    tools.cost,
  )
  const opened = await openSession(tools, name, toBase64url(authKey(key)))
  if (isRefusal(opened)) return opened
  const { session, call } = opened
  const boxId = fromBase64url(session.box, 16)
  const root = unwrapRoot(fromBase64url(session.wrappedRoot), {
    box: boxId,
    member: session.member,
    passphraseKey: key,
    pepper: fromBase64url(session.pepper, 32),
  })
  key.wipe()
  if (isRefusal(root)) return root
  const keys = keysOf(root)
  root.wipe()
  const { box, member } = session
  return makeSeat({ member, signInName: name, box, boxId, call, tools, keys })
}

/** Wipes every key of the seat, then ends its session; a lost line leaves no key behind. */
export async function leave(seat: Seat): Promise<void> {
  keepOnlyTheSignature(seat)
  seat.wipe()
  await seat.call(signOut, {})
}
