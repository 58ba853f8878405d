// A member's line to the server that outlives the server: a lost session is opened again in silence.
import { isRefusal, type Refusal } from '#core/refusal.ts'
import { type Call, makeCall } from '#wire/call.ts'
import type { AnswerOf } from '#wire/contract.ts'
import { signIn } from '#wire/sessions.ts'
import type { Tools } from './tools.ts'

export type Session = AnswerOf<typeof signIn>

/**
 * The server keeps sessions in memory only and forgets them when it restarts, so the device keeps
 * the sign-in key (never the passphrase) and on `signed_out` signs in again and asks once more.
 */
export async function openSession(
  tools: Tools,
  name: string,
  auth: string,
): Promise<{ readonly session: Session; readonly call: Call } | Refusal> {
  const anyone = makeCall(tools.carry)
  const first = await anyone(signIn, { name, auth })
  if (isRefusal(first)) return first
  let token = first.token
  let renewing: Promise<Refusal | undefined> | undefined

  const renew = async (): Promise<Refusal | undefined> => {
    const again = await anyone(signIn, { name, auth })
    if (isRefusal(again)) return again
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

const isSignedOut = (answer: unknown): boolean =>
  isRefusal(answer) && answer.refusal === 'signed_out'
