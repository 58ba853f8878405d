// A server behind a real socket on a folder of its own, with the pages of the test build and a clock in our hands.
//
// Its time begins now and only moves forward: the phones of the tests go by the machine's own clock.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildPages } from '#bin/build.ts'
import { kyrgyzCalendar } from '#core/holidays.ts'
import { nextOpening } from '#core/planned-openings.ts'
import type { Config } from '#server/config.ts'
import { type Server, startServer } from '#server/main.ts'
import { regulation } from '#tests/people.ts'

export type Served = {
  readonly url: string
  /** The newest one-time link of the set-up; empty once the box is founded. */
  readonly setUpLink: () => string
  readonly clock: Clock
  /** Whatever the server logged: what, where, and of what kind. */
  readonly logged: readonly string[]
  readonly data: string
  readonly keys: string
  /** Pulls the plug: whoever talks to it loses the line. */
  stop(): Promise<void>
  /** Starts again from what lies on the disk, under the same address. */
  start(): Promise<void>
  end(): Promise<void>
}

export type Clock = {
  now(): number
  /** A quarter to the hour of the next opening, then the hour itself. */
  toTheRoom(): void
  toNoon(): void
  pass(minutes: number): void
}

export type Places = { readonly data: string; readonly keys: string; readonly clock: Clock }

/** `prepare` puts into the folder what the server is to find there; without it, it is empty. */
export async function serve(
  prepare: (places: Places) => Promise<unknown> = async () => undefined,
  more: Pick<Config, 'smtp' | 'keysMirror'> = {},
): Promise<Served> {
  const dist = await buildPages({ testArgon: true })
  const folder = mkdtempSync(join(tmpdir(), 'ishenim-browser-'))
  const places = { data: join(folder, 'data'), keys: join(folder, 'keys') }
  const clock = makeClock()
  await prepare({ ...places, clock })
  const logged: string[] = []
  let port = 0
  let setUpLink = ''
  const begin = async () => {
    const config = { ...places, host: '127.0.0.1', port, demo: false, ...more }
    const server = await startServer(config, {
      clock,
      dist,
      log: event => logged.push(Object.values(event).join(' ')),
      testPages: true,
    })
    port = Number(new URL(server.url).port)
    setUpLink = server.setUpLink ?? ''
    return server
  }
  let server: Server | undefined = await begin()
  const { url } = server
  const stop = async () => {
    await server?.close()
    server = undefined
  }
  return {
    ...{ url, clock, logged, data: places.data, keys: places.keys, stop },
    setUpLink: () => setUpLink,
    async start() {
      server ??= await begin()
    },
    async end() {
      await stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

function makeClock(): Clock {
  let ahead = 0
  const now = () => Math.floor(Date.now() / 1000) + ahead
  const opensAt = () => nextOpening(now(), regulation, kyrgyzCalendar).opensAt
  const moveTo = (instant: number) => {
    ahead += Math.max(0, instant - now())
  }
  return {
    now,
    toTheRoom: () => moveTo(opensAt() - 15 * 60),
    toNoon: () => moveTo(opensAt()),
    pass: minutes => moveTo(now() + minutes * 60),
  }
}
