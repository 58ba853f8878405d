// A school behind a real socket: founded, served with the pages of the test build, its clock in our hands.
//
// Its time begins now and only moves forward: the phones of the tests go by the machine's own clock.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildPages } from '#bin/build.ts'
import { kyrgyzCalendar } from '#core/holidays.ts'
import { nextOpening } from '#core/planned-openings.ts'
import { passphraseInGroups } from '#crypto/passphrase.ts'
import type { Config } from '#server/config.ts'
import { type Server, startServer } from '#server/main.ts'
import { type Person, regulation } from '#tests/people.ts'
import { foundHere } from '#tests/walks/founding.ts'

export type School = {
  readonly url: string
  readonly clock: Clock
  /** Whatever the server logged: what, where, and of what kind. */
  readonly logged: readonly string[]
  readonly data: string
  readonly passphraseOf: (person: Pick<Person, 'i'>) => string
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

export async function openSchool({ smtp }: Pick<Config, 'smtp'> = {}): Promise<School> {
  const dist = await buildPages({ testArgon: true })
  const folder = mkdtempSync(join(tmpdir(), 'ishenim-browser-'))
  const places = { data: join(folder, 'data'), keys: join(folder, 'keys') }
  const clock = makeClock()
  const newcomers = await foundHere({ ...places, clock })
  const passphrases = new Map(newcomers.map(({ i, passphrase }) => [i, passphrase]))
  const logged: string[] = []
  let port = 0
  const begin = async () => {
    const mail = smtp && { smtp }
    const config = { ...places, host: '127.0.0.1', port, demo: false, ...mail }
    const server = await startServer(config, {
      clock,
      dist,
      log: event => logged.push(Object.values(event).join(' ')),
      testPages: true,
    })
    port = Number(new URL(server.url).port)
    return server
  }
  let server: Server | undefined = await begin()
  const { url } = server
  const stop = async () => {
    await server?.close()
    server = undefined
  }
  return {
    ...{ url, clock, logged, data: places.data, stop },
    passphraseOf({ i }) {
      const passphrase = passphrases.get(i)
      if (!passphrase) throw new Error('nobody has this seat')
      return passphraseInGroups(passphrase)
    },
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
