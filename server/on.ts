// How a promise is kept: parsed at the door, handed to its handler, answered exactly as promised.
import type { Context, Hono } from 'hono'
import * as v from 'valibot'
import { isRefusal, type Refusal, refuse } from '#core/refusal.ts'
import type { AnswerOf, AskOf, Contract } from '#wire/contract.ts'
import { bodyOf } from './body.ts'
import { type AnyCaller, type Caller, callerOf } from './callers.ts'
import { nameOfError } from './log.ts'
import type { Parts } from './parts.ts'
import { statusOf } from './refusal-status.ts'
import { isStorageFailure } from './store/node-sqlite.ts'

export type Handler<C extends Contract, Who extends AnyCaller = Caller> = (
  ask: AskOf<C>,
  caller: Who,
) => Promise<AnswerOf<C> | Refusal>

export type Served = { readonly hono: Hono; readonly parts: Parts }

type Options<C extends Contract> = {
  /** JSON bodies are small, save where files travel inside. */
  readonly jsonBytesMax?: number
  readonly created?: (answer: AnswerOf<C>) => boolean
}

const jsonBytesMaxUsually = 131_072

/** Kept by a founded box; before that the answer is `not_found`. */
export function on<C extends Contract>(
  served: Served,
  promise: C,
  handler: Handler<C>,
  options?: Options<C>,
): void {
  const withBox: Handler<C, AnyCaller> = async (ask, { box, ...caller }) =>
    box ? handler(ask, { ...caller, box }) : refuse('not_found')
  serve(served, promise, withBox, { ...options, needsBox: true })
}

/** Kept before the box is founded too: sign-in, enrolment, and the founding itself. */
export function onEvenBefore<C extends Contract>(
  served: Served,
  promise: C,
  handler: Handler<C, AnyCaller>,
  options?: Options<C>,
): void {
  serve(served, promise, handler, { ...options, needsBox: false })
}

function serve<C extends Contract>(
  { hono, parts }: Served,
  promise: C,
  handler: Handler<C, AnyCaller>,
  how: Options<C> & { readonly needsBox: boolean },
): void {
  const { needsBox, jsonBytesMax = jsonBytesMaxUsually, created = () => false } = how
  hono.on(promise.method, promise.path, async context => {
    try {
      const caller = await callerOf(context, promise, parts, needsBox)
      if (isRefusal(caller)) return refused(context, caller)
      if (needsBox && !caller.box) return refused(context, refuse('not_found'))
      const asked = await askOf(context, promise, jsonBytesMax)
      if (isRefusal(asked)) return refused(context, asked)
      const answer = await handler(asked.ask, { ...caller, octets: asked.octets })
      if (isRefusal(answer)) return refused(context, answer)
      const promised = v.parse(promise.answer, answer)
      const status = created(answer) ? 201 : 200
      if (!promise.octets?.answers) return context.json(promised as object, status)
      return context.body(promised as Uint8Array<ArrayBuffer>, status, {
        'content-type': 'application/octet-stream',
      })
    } catch (thrown) {
      return failed(context, thrown, parts, promise)
    }
  })
}

export const refused = (context: Context, { refusal, detail }: Refusal): Response =>
  context.json(detail ? { refusal, detail } : { refusal }, statusOf[refusal])

function failed(context: Context, thrown: unknown, { log }: Parts, promise: Contract): Response {
  const where = `${promise.method} ${promise.path}`
  if (isStorageFailure(thrown)) {
    log({ event: 'storage_failed', where })
    return refused(context, refuse('storage_failed'))
  }
  log({ event: 'something_went_wrong', where, what: nameOfError(thrown) })
  return refused(context, refuse('something_went_wrong'))
}

async function askOf<C extends Contract>(
  context: Context,
  promise: C,
  jsonBytesMax: number,
): Promise<{ ask: AskOf<C>; octets: Uint8Array } | Refusal> {
  const { method, octets } = promise
  const takesJson = !octets?.askBytesMax && (method === 'POST' || method === 'PUT')
  const body = await bodyOf(context, octets?.askBytesMax ?? (takesJson ? jsonBytesMax : 0))
  if (isRefusal(body)) return body
  const type = context.req.header('content-type')?.split(';')[0]
  if (octets?.askBytesMax && type !== 'application/octet-stream') return refuse('malformed')
  if (takesJson && type !== 'application/json') return refuse('malformed')
  const fields = takesJson ? jsonOf(body) : context.req.query()
  const named = context.req.param() as Record<string, string>
  if (!fields || Object.keys(named).some(name => Object.hasOwn(fields, name))) {
    return refuse('malformed')
  }
  const ask = v.safeParse(promise.ask, { ...fields, ...named })
  if (ask.success) return { ask: ask.output as AskOf<C>, octets: body }
  const at = ask.issues[0].path?.map(({ key }) => String(key)).join('.')
  // Names of fields we do not know are whatever somebody typed; they are not repeated to anyone.
  return refuse('malformed', ask.issues[0].type === 'strict_object' || !at ? undefined : { at })
}

function jsonOf(body: Uint8Array): object | undefined {
  try {
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body))
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : undefined
  } catch {
    return undefined
  }
}
