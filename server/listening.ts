// The socket: where the server listens, how long it waits for whoever asks, and how it hangs up.
import { type ServerType, serve } from '@hono/node-server'
import type { Config } from './config.ts'

/** Headers are a line or two; who needs longer only wants to hold a place. */
const headersMilliseconds = 15_000
/** A letter with photos over the slowest line there is: a megabyte at forty kilobits a second. */
const requestMilliseconds = 300_000
/** Many more than a school has open at once, and fewer than the files a machine gives us. */
const connectionsMax = 1_000

export type Listening = { readonly url: string; close(): Promise<void> }

export function listen(
  fetch: Parameters<typeof serve>[0]['fetch'],
  { host: hostname, port }: Pick<Config, 'host' | 'port'>,
  headersTimeout = headersMilliseconds,
): Promise<Listening> {
  const serverOptions = {
    headersTimeout,
    requestTimeout: requestMilliseconds,
    connectionsCheckingInterval: Math.min(headersTimeout, 5_000),
  }
  return new Promise((resolve, reject) => {
    const server: ServerType = serve(
      { fetch, hostname, port, serverOptions },
      ({ port: taken }) => {
        const name = hostname === '0.0.0.0' || hostname === '::' ? 'localhost' : hostname
        const url = `http://${name.includes(':') ? `[${name}]` : name}:${taken}`
        resolve({ url, close: () => closed(server) })
      },
    )
    server.maxConnections = connectionsMax
    server.once('error', reject)
  })
}

/**
 * Requests under way are answered. Browsers keep their lines open and ask again on the same one, so
 * whatever is idle is closed over and over, and after a while whatever is left.
 */
const closed = (server: ServerType): Promise<void> =>
  new Promise(resolve => {
    const hangUp = (all: boolean) => {
      if (!('closeIdleConnections' in server)) return
      if (all) server.closeAllConnections()
      else server.closeIdleConnections()
    }
    const again = setInterval(() => hangUp(false), hangUpMilliseconds)
    const atLast = setTimeout(() => hangUp(true), patienceMilliseconds)
    server.close(() => {
      clearInterval(again)
      clearTimeout(atLast)
      resolve()
    })
    hangUp(false)
  })

const hangUpMilliseconds = 20
const patienceMilliseconds = 3_000
