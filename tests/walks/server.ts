// The server of a walk: the real one, put together as at its start, without a socket.
import { systemRandom } from '#crypto/random.ts'
import { makeApp } from '#server/app.ts'
import type { Clock } from '#server/clock.ts'
import type { SmtpSetting } from '#server/config.ts'
import { newSetUpLink } from '#server/founding/set-up-link.ts'
import { openKeyFolder } from '#server/key-folder.ts'
import { openMirroredKeys } from '#server/key-mirror.ts'
import { makeLimiter } from '#server/limiter.ts'
import { makePostman } from '#server/mail/postman.ts'
import { makeSmtp } from '#server/mail/smtp.ts'
import type { Parts } from '#server/parts.ts'
import { makeSessions } from '#server/sessions.ts'
import { makeSlowdown } from '#server/slowdown.ts'
import { openStore } from '#server/store/sqlite.ts'
import { makeWatch } from '#server/watch.ts'
import type { Carry } from '#wire/call.ts'

export type Running = {
  readonly carry: Carry
  readonly stop: () => Promise<void>
  /** What `main` does once a minute: lines by e-mail whose hour has come. */
  readonly deliver?: () => Promise<void>
  /** As `npm start` prints it, while there is no box. */
  readonly setUpLink?: string
}

export type Places = {
  readonly data: string
  readonly keys: string
  readonly clock: Clock
  readonly logged: string[]
  /** The school's mail server, where it has one. */
  readonly smtp?: SmtpSetting
  /** Folders on other media. */
  readonly keysMirror?: string
  readonly backups?: string
}

/** Everything but the socket. The walk that founds a school puts its hands on these directly. */
export async function partsOf(places: Places): Promise<Parts> {
  const { data, keys, clock, logged, smtp, keysMirror: mirror, backups } = places
  const random = systemRandom
  const store = await openStore(data, backups ? { backups } : {})
  const log: Parts['log'] = event => logged.push(JSON.stringify(event))
  return {
    store,
    keys: mirror ? openMirroredKeys({ folder: keys, mirror }, { clock, log }) : openKeyFolder(keys),
    clock,
    random,
    log,
    limiter: makeLimiter(clock, random),
    sessions: makeSessions(clock, random),
    slowdown: makeSlowdown(clock),
    watch: makeWatch(),
    ...(smtp && {
      postman: makePostman({ store, clock, log }, makeSmtp(smtp), 'https://box.school.kg'),
    }),
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
  const deliver = async () => parts.postman?.deliver()
  const setUpLink = await newSetUpLink(parts, 'http://localhost')
  return { carry, stop: () => parts.store.close(), deliver, ...(setUpLink && { setUpLink }) }
}
