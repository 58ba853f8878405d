// A member's line to the server that outlives the server: a lost session is opened again in silence.
import { isRefusal, type Refusal, refuse } from '#core/refusal.ts'
import { type Call, makeCall } from '#wire/call.ts'
import type { AnswerOf } from '#wire/contract.ts'
import type { signIn } from '#wire/sessions.ts'
import type { Tools } from './tools.ts'

export type Session = AnswerOf<typeof signIn>

/**
 * The server keeps sessions in memory only and forgets them when it restarts, so the device keeps
 * the sign-in key (never the passphrase) and on `signed_out` signs in again and asks once more.
 */
export async function openSession<S extends Session>(
  tools: Tools,
  ask: (anyone: Call) => Promise<S | Refusal>,
): Promise<{ readonly session: S; readonly call: Call } | Refusal> {
  const anyone = makeCall(tools.carry)
  const first = await ask(anyone)
  if (isRefusal(first)) return first
  let token = first.token
  let renewing: Promise<Refusal | undefined> | undefined

  const renew = async (): Promise<Refusal | undefined> => {
    const again = await ask(anyone)
    if (isRefusal(again)) return isGone(again) ? refuse('signed_out') : again
    token = again.token
    return undefined
  }
  const bound = makeCall(tools.carry, () => token)
  const call: Call = async (promise, ask, octets) => {
    let answer = await bound(promise, ask, octets)
    for (let tries = 0; tries < renewalsMax && isSignedOut(answer); tries += 1) {
      // Several calls may find the session gone at once: they share one sign-in.
      renewing ??= renew().finally(() => {
        renewing = undefined
      })
      const refused = await renewing
      if (refused) return refused
      answer = await bound(promise, ask, octets)
    }
    return answer
  }
  return { session: first, call }
}

/** More than once only when the server falls again in the middle of the second try. */
const renewalsMax = 3

/** A newer passphrase was taken up meanwhile, or the passkey removed: its owner signs in anew. */
const isGone = ({ refusal }: Refusal): boolean =>
  refusal === 'wrong_passphrase' || refusal === 'wrong_passkey'

const isSignedOut = (answer: unknown): boolean =>
  isRefusal(answer) && answer.refusal === 'signed_out'
