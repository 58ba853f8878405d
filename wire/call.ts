// How a device keeps its side of a promise: asks what was agreed, and believes no answer it has not checked.
import * as v from 'valibot'
import { isRefusalCode, type Refusal, refuse } from '#core/refusal.ts'
import { type AnswerOf, type AskInputOf, type Contract, isOpen } from './contract.ts'
import { refusalAnswer } from './refusals.ts'

/** The line to the server: `fetch` in a browser, `app.request` in a walk. */
export type Carry = (
  path: string,
  sent: { method: string; headers: Record<string, string>; body?: Uint8Array | string },
) => Promise<{ status: number; octets: () => Promise<Uint8Array>; text: () => Promise<string> }>

export type Call = <C extends Contract>(
  promise: C,
  ask: AskInputOf<C>,
  octets?: Uint8Array,
) => Promise<AnswerOf<C> | Refusal>

/**
 * Makes the one function by which devices talk to the server.
 *
 * Answers `line_lost` when nothing came back (the caller keeps what was typed and tries again),
 * `answer_not_understood` when what came back is not what was promised.
 */
export function makeCall(carry: Carry, token?: () => string | undefined): Call {
  return async (promise, ask, octets) => {
    const { path, rest } = fillPath(promise.path, ask as Record<string, unknown>)
    const inQuery = octets || promise.method === 'GET' || promise.method === 'DELETE'
    const query = inQuery ? asQuery(rest) : ''
    const headers: Record<string, string> = {
      'content-type': octets ? 'application/octet-stream' : 'application/json',
    }
    const bearer = isOpen(promise) ? undefined : token?.()
    if (bearer) headers.authorization = `Bearer ${bearer}`
    try {
      const answered = await carry(path + query, {
        method: promise.method,
        headers,
        ...(octets ? { body: octets } : inQuery ? {} : { body: JSON.stringify(rest) }),
      })
      const well = answered.status >= 200 && answered.status < 300
      if (well && promise.octets?.answers) return (await answered.octets()) as never
      return checked(promise, answered.status, await answered.text())
    } catch {
      return refuse('line_lost')
    }
  }
}

function checked<C extends Contract>(
  promise: C,
  status: number,
  body: string,
): AnswerOf<C> | Refusal {
  const said = parseJson(body)
  if (status >= 200 && status < 300) {
    const answer = v.safeParse(promise.answer, said)
    return answer.success ? (answer.output as AnswerOf<C>) : refuse('answer_not_understood')
  }
  const refused = v.safeParse(refusalAnswer, said)
  if (!refused.success)
    return refuse(status >= 500 ? 'something_went_wrong' : 'answer_not_understood')
  const { refusal, detail } = refused.output
  return isRefusalCode(refusal) ? refuse(refusal, detail) : refuse('answer_not_understood')
}

function parseJson(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    return undefined
  }
}

function fillPath(path: string, ask: Record<string, unknown>) {
  const rest = { ...ask }
  const filled = path.replace(/:([a-zA-Z]+)/g, (_, name: string) => {
    const value = rest[name]
    delete rest[name]
    return encodeURIComponent(String(value))
  })
  return { path: filled, rest }
}

function asQuery(rest: Record<string, unknown>): string {
  const pairs = Object.entries(rest).filter(([, value]) => value !== undefined)
  if (pairs.length === 0) return ''
  return `?${pairs.map(([k, value]) => `${k}=${encodeURIComponent(String(value))}`).join('&')}`
}
