// Which names the server answers to: a foreign name pointed at this machine must not reach it.
import { isIP } from 'node:net'
import type { MiddlewareHandler } from 'hono'

/**
 * The public name, localhost, and bare addresses. A page of another site can make its own name
 * point here (DNS rebinding); it cannot make its name be one of these.
 */
export function onlyOwnNames(publicUrl?: string): MiddlewareHandler {
  const own = publicUrl ? new URL(publicUrl).hostname : undefined
  return async (context, next) => {
    const host = context.req.header('host') ?? new URL(context.req.url).host
    const name = URL.parse(`http://${host}`)?.hostname ?? ''
    const bare = name.replace(/^\[|\]$/g, '')
    const isOwn = name === own || name === 'localhost' || name.endsWith('.localhost')
    if (isOwn || isIP(bare) !== 0) return next()
    return context.text('This is not the name of a box that lives here.', 421)
  }
}
