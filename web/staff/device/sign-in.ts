// Signing in: the passphrase becomes two keys here, and only one of them, hashed again, ever travels.
import type { Refusal } from '#core/refusal.ts'
import type { Seat } from './seat.ts'
import type { Tools } from './tools.ts'

/** `wrong_passphrase` for a wrong name as well; `slow_down` with `seconds`; `line_lost`. */
export async function signIn(
  tools: Tools,
  name: string,
  passphrase: string,
): Promise<Seat | Refusal> {
  throw new Error(`not yet ${tools} ${name} ${passphrase}`)
}

/** Wipes every key of the seat and ends its session. */
export async function leave(seat: Seat): Promise<void> {
  throw new Error(`not yet ${seat}`)
}
