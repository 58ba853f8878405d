// Signing in: by passphrase or passkey, and out of the root all the keys of a seat.
import { isRefusal, type Refusal } from '#core/refusal.ts'
import { fromBase64url } from '#crypto/bytes.ts'
import { keysOf } from '#crypto/member-keys.ts'
import { signOut } from '#wire/sessions.ts'
import { keepOnlyTheSignature, makeSeat, type Seat } from './seat.ts'
import type { Tools } from './tools.ts'
import { enter, type WayIn } from './ways/enter.ts'
import { byPassphrase } from './ways/passphrase.ts'

/**
 * `wrong_passphrase` for a wrong name as well; `code_check_digits` for a slip of the pen, before
 * anything is sent; `slow_down` with `seconds` after wrong guesses; `line_lost`.
 */
export async function signIn(
  tools: Tools,
  name: string,
  typedPassphrase: string,
): Promise<Seat | Refusal> {
  const way = await byPassphrase(tools, name, typedPassphrase)
  return isRefusal(way) ? way : signInBy(tools, way)
}

export async function signInBy(tools: Tools, way: WayIn): Promise<Seat | Refusal> {
  const entered = await enter(tools, way)
  if (isRefusal(entered)) return entered
  const { session, call, root } = entered
  const keys = keysOf(root)
  root.wipe()
  const { box, member, name, standing } = session
  return makeSeat({
    ...{ member, standing, box, call, tools, keys },
    signInName: name,
    boxId: fromBase64url(box, 16),
  })
}

/** Wipes every key of the seat, then ends its session; a lost line leaves no key behind. */
export async function leave(seat: Seat): Promise<void> {
  keepOnlyTheSignature(seat)
  seat.wipe()
  await seat.call(signOut, {})
}
