// Which methods an address has, for whoever tried another one.
import type { Context } from 'hono'
import { refuse } from '#core/refusal.ts'
import type { Contract } from '#wire/contract.ts'
import { refused } from './on.ts'

type Address = Pick<Contract, 'method' | 'path'>

/** Answers what no promise answered: an address nobody has, or a method it does not have. */
export function makeUnanswered(addresses: readonly Address[]): (context: Context) => Response {
  const known = addresses.map(({ method, path }) => ({
    method,
    looks: new RegExp(`^${path.replace(/:[a-zA-Z]+/g, '[^/]+').replaceAll('.', '\\.')}$`),
  }))
  return context => {
    const there = known.filter(({ looks }) => looks.test(context.req.path))
    if (there.length === 0) return refused(context, refuse('not_found'))
    const methods = there.flatMap(({ method }) => (method === 'GET' ? ['GET', 'HEAD'] : [method]))
    const allow = [...new Set(methods)].sort().join(', ')
    return context.json(refuse('not_found'), 405, { allow })
  }
}

/** Pages are only ever read. */
export const unansweredPage = (context: Context): Response =>
  ['GET', 'HEAD'].includes(context.req.method)
    ? context.text('Not found.', 404)
    : context.text('A page is only read.', 405, { allow: 'GET, HEAD' })
