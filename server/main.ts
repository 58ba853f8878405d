// Puts the server together and starts it: the only place where its parts are made.
import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { systemRandom } from '#crypto/random.ts'
import { makeApp } from './app.ts'
import { type Clock, systemClock } from './clock.ts'
import { BadSetting, type Config } from './config.ts'
import { openDemo } from './demo.ts'
import { newSetUpLink } from './founding/set-up-link.ts'
import { openKeyFolder } from './key-folder.ts'
import { openMirroredKeys } from './key-mirror.ts'
import { makeLimiter } from './limiter.ts'
import { listen } from './listening.ts'
import { type Log, logToStdout } from './log.ts'
import { makePostman } from './mail/postman.ts'
import { holdFolder } from './one-server.ts'
import { carryOnOrLog } from './opening/carrying-on.ts'
import { openPages } from './pages/pages.ts'
import { refuseTestPages } from './pages/test-pages.ts'
import type { Parts } from './parts.ts'
import { makeSessions } from './sessions.ts'
import { makeSlowdown } from './slowdown.ts'
import { openStore } from './store/sqlite.ts'
import { makeWatch } from './watch.ts'

export type Server = {
  readonly url: string
  /** The one-time address of the set-up, while no school has founded its box here. */
  readonly setUpLink?: string
  /** The link leads to founding a box anew that is there. */
  readonly isAnew?: true
  /** Requests under way are answered, then everything is put down. */
  close(): Promise<void>
}

type Given = {
  readonly clock?: Clock
  readonly log?: Log
  /** Where the build left the pages; without them only the promises are kept. */
  readonly dist?: string
  /** Said by tests alone: the pages in `dist` are theirs. */
  readonly testPages?: true
  /** Said by tests alone, who do not wait for fifteen seconds. */
  readonly headersMilliseconds?: number
}

const minuteMilliseconds = 60_000

export async function startServer(config: Config, given: Given = {}): Promise<Server> {
  const folder = holdFolder(config.data)
  try {
    const server = await startIn(config, given)
    return { ...server, close: () => server.close().finally(folder.letGo) }
  } catch (problem) {
    folder.letGo()
    throw problem
  }
}

async function startIn(config: Config, given: Given): Promise<Server> {
  const parts = await openParts(config, given)
  const { keys, log, store, watch } = parts
  if (!keys.has('box') && (await store.read.boxes.only())) {
    await store.close()
    throw new BadSetting(noKeys(config))
  }
  const app = makeApp(parts, config.publicUrl ? { publicUrl: config.publicUrl } : {})
  await app.carryOn()
  const listening = await listen(app.fetch, config, given.headersMilliseconds)
  // What hangs on the day and the hour: a missed opening, the pages, a finish that was cut short.
  const everyMinute = setInterval(() => {
    carryOnOrLog(app.carryOn, parts)
    parts.postman?.deliver()
  }, minuteMilliseconds)
  const url = config.publicUrl ?? listening.url
  const setUpLink = await newSetUpLink(parts, url)
  const isAnew = setUpLink !== undefined && (await store.read.boxes.only()) !== undefined
  log({ event: 'started', url })
  return {
    url,
    ...(setUpLink && { setUpLink }),
    ...(isAnew && { isAnew }),
    async close() {
      clearInterval(everyMinute)
      watch.wakeAll()
      await listening.close()
      // A backup or a release under way comes to its end.
      await carryOnOrLog(app.carryOn, parts)
      await store.close()
      log({ event: 'stopped' })
    },
  }
}

const noKeys = ({ data, keys }: Config) =>
  `${data} holds a school's box, and ${keys} none of its keys. Choose its own --keys; or, where they ` +
  'were lost, copy them back from their second copy: npm run restore -- --keys-from-mirror. Where ' +
  'there is none, the box can only be founded anew: npm run refound -- --reason keys_lost.'

/** Everything but the socket; the maker of the demo school opens the same. */
export async function openParts(
  config: Config,
  { clock: real = systemClock, log = logToStdout, dist, testPages }: Given = {},
): Promise<Parts> {
  const { data, keys: folder, keysMirror: mirror, backups, demo: isDemo } = config
  if (dist !== undefined && !testPages) refuseTestPages(dist)
  mkdirSync(data, { recursive: true, mode: 0o700 })
  const demo = isDemo ? openDemo(data, real) : undefined
  const clock = demo?.clock ?? real
  const random = systemRandom
  const keys = mirror
    ? openMirroredKeys({ folder, mirror }, { clock: real, log, random })
    : openKeyFolder(folder)
  if (backups !== undefined && !existsSync(backups)) log({ event: 'backups_away' })
  const store = await openStore(data, { ...(backups && { backups }) })
  // Most schools begin without mail: then its guest stays at home.
  const mail = config.smtp && (await import('./mail/smtp.ts')).makeSmtp(config.smtp)
  const hasPages = dist !== undefined && existsSync(join(dist, 'pages'))
  return {
    store,
    keys,
    clock,
    random,
    log,
    limiter: makeLimiter(clock, random),
    sessions: makeSessions(clock, random),
    slowdown: makeSlowdown(clock),
    watch: makeWatch(),
    ...(hasPages && {
      pages: openPages({ dist, data, store, keys, clock, log, isDemo }),
    }),
    ...(mail && { postman: makePostman({ store, clock, log }, mail, config.publicUrl) }),
    ...(demo && { demo }),
  }
}
