// The server of a walk: the real one, put together as at its start, without a socket.
import { kyrgyzCalendar } from '#core/holidays.ts'
import { systemRandom } from '#crypto/random.ts'
import { makeApp } from '#server/app.ts'
import type { Clock } from '#server/clock.ts'
import { openKeyFolder } from '#server/key-folder.ts'
import { makeLimiter } from '#server/limiter.ts'
import type { Parts } from '#server/parts.ts'
import { makeSessions } from '#server/sessions.ts'
import { makeSlowdown } from '#server/slowdown.ts'
import { openStore } from '#server/store/sqlite.ts'
import { makeWatch } from '#server/watch.ts'
import type { Carry } from '#wire/call.ts'

export type Running = { readonly carry: Carry; readonly stop: () => Promise<void> }

export type Places = {
  readonly data: string
  readonly keys: string
  readonly clock: Clock
  readonly logged: string[]
}

/** Everything but the socket. The walk that founds a school puts its hands on these directly. */
export async function partsOf({ data, keys, clock, logged }: Places): Promise<Parts> {
  const random = systemRandom
  return {
    store: await openStore(data),
    keys: openKeyFolder(keys),
    clock,
    random,
    calendar: kyrgyzCalendar,
    log: event => logged.push(JSON.stringify(event)),
    limiter: makeLimiter(clock, random),
    sessions: makeSessions(clock, random),
    slowdown: makeSlowdown(clock),
    watch: makeWatch(),
  }
}

/** Takes up whatever was cut short before it answers anybody, as `main` does. */
export async function startServer(places: Places): Promise<Running> {
  const parts = await partsOf(places)
  const app = makeApp(parts)
  await app.carryOn()
  const carry: Carry = async (path, { method, headers, body }) => {
    const answered = await app.request(`http://localhost${path}`, {
      method,
      headers,
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : body.slice() }),
    })
    return {
      status: answered.status,
      octets: async () => new Uint8Array(await answered.arrayBuffer()),
      text: () => answered.text(),
    }
  }
  return { carry, stop: () => parts.store.close() }
}
