// The server put together in one process with a founded box, for tests that look at it from close by.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { concat } from '#crypto/bytes.ts'
import { wrapOuter } from '#crypto/gate.ts'
import { type Random, systemRandom } from '#crypto/random.ts'
import { isRefusal } from '#crypto/refusal.ts'
import { seal as sealKind } from '#crypto/seal-record.ts'
import { type App, makeApp } from '#server/app.ts'
import { completeFounding } from '#server/founding.ts'
import { openKeyFolder } from '#server/key-folder.ts'
import { makeLimiter } from '#server/limiter.ts'
import type { Event } from '#server/log.ts'
import type { Parts } from '#server/parts.ts'
import { makeSessions } from '#server/sessions.ts'
import { makeSlowdown } from '#server/slowdown.ts'
import { openStore } from '#server/store/sqlite.ts'
import { makeWatch } from '#server/watch.ts'
import type { Newcomer } from '#web/staff/device/founding.ts'
import { foundingPapers } from './founding-papers.ts'
import { at } from './school.ts'

export type Office = {
  readonly data: string
  readonly keysFolder: string
  readonly clock: { time: number; now: () => number }
  readonly events: Event[]
  readonly parts: Parts
  readonly app: App
  /** Those who founded the box here, with their keys. */
  readonly members: readonly Newcomer[]
  end(): Promise<void>
}

type Wishes = {
  readonly folder?: string
  readonly founded?: boolean
  readonly random?: Random
  readonly publicUrl?: string
  /** When the box is founded here; Monday, 23 November 2026, at ten unless it is said. */
  readonly from?: number
  readonly parts?: (parts: Parts) => Partial<Parts>
}

export async function openOffice(wishes: Wishes = {}): Promise<Office> {
  const folder = wishes.folder ?? mkdtempSync(join(tmpdir(), 'ishenim-office-'))
  const data = join(folder, 'data')
  const keysFolder = join(folder, 'keys')
  const clock = { time: wishes.from ?? at('2026-11-23', '10:00'), now: () => clock.time }
  const random = wishes.random ?? systemRandom
  const events: Event[] = []
  const usual: Parts = {
    store: await openStore(data),
    keys: openKeyFolder(keysFolder, random),
    clock,
    random,
    log: event => events.push(event),
    limiter: makeLimiter(clock, random),
    sessions: makeSessions(clock, random),
    slowdown: makeSlowdown(clock),
    watch: makeWatch(),
  }
  const founds = wishes.founded ?? wishes.folder === undefined
  const members = founds ? await foundHere(usual) : []
  const parts = { ...usual, ...wishes.parts?.(usual) }
  const { publicUrl } = wishes
  const app = makeApp(parts, publicUrl ? { publicUrl } : {})
  const end = async () => {
    await parts.store.close()
    rmSync(folder, { recursive: true, force: true })
  }
  return { data, keysFolder, clock, events, parts, app, members, end }
}

async function foundHere(parts: Parts): Promise<readonly Newcomer[]> {
  const { founding, members } = await foundingPapers(parts.keys, parts.clock.now())
  const founded = await completeFounding(parts, founding)
  if (isRefusal(founded)) throw new Error(`not founded: ${founded.refusal}`)
  return members
}

export const asJson = (body: unknown, method = 'POST'): RequestInit => ({
  method,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
})

export const asOctets = (body: Uint8Array): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': 'application/octet-stream' },
  body: new Uint8Array(body),
})

/** An envelope as a phone would post it, tag and all; what is inside opens to nobody. */
export async function sealedEnvelope({ parts }: Pick<Office, 'parts'>): Promise<Uint8Array> {
  const { read } = parts.store
  const box = (await read.boxes.only())!.id
  const seal = (await read.seals.current(box))!
  const fields = sealKind.read(seal.record.body)
  if (isRefusal(fields)) throw new Error('the seal cannot be read')
  const binding = { kind: 'week' as const, box, seal: seal.hash }
  const { gate } = fields
  const envelope = await wrapOuter(systemRandom(9_000), 'text', {
    binding,
    gate,
    random: systemRandom,
  })
  return concat(envelope, systemRandom(16))
}
