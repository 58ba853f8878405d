// Putting the box back from a backup: into an empty folder, checked before it counts, and said in the
// journal. What was written after the backup is lost; how much of it can be told stands in the answer.
import { copyFileSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { basename, join } from 'node:path'
import { toBase64url } from '#crypto/bytes.ts'
import { sha256 } from '#crypto/hash.ts'
import type { JournalFile } from '#wire/journals.ts'
import { boxPublicKey } from './box-key.ts'
import type { Clock } from './clock.ts'
import { BadSetting } from './config.ts'
import { syncPath } from './disk.ts'
import { exportJournal } from './exported-journal.ts'
import { appendEntry, timeOfHead } from './journal.ts'
import { type CurrentSeal, type KeyFolder, openKeyFolder } from './key-folder.ts'
import { keysOfSeal, readSeal } from './keys-agree.ts'
import { holdFolder } from './one-server.ts'
import { verifiedHoldings } from './store/backup.ts'
import { databaseName, openStore } from './store/sqlite.ts'
import type { Nouns, Store } from './store/store.ts'
import { type TheBox, theBox } from './the-box.ts'

export type Restoring = {
  readonly file: string
  readonly data: string
  readonly keys: string
  readonly clock: Clock
  /** Throws with a sentence where the journal does not hold. */
  readonly checkJournal: (file: JournalFile) => Promise<void>
}

export type Restored = {
  readonly box: TheBox
  /** Last line of the journal in the backup, and when it was written. */
  readonly head: { readonly seq: number; readonly at: number }
  readonly letters: number
  readonly cases: number
  /** The seal that hangs on the box in the backup, and the one the keys belong to. */
  readonly sealNo: number
  readonly keysNo: number
  readonly isSameSeal: boolean
  /** Letters of the backup's seal can still be opened. */
  readonly hasItsKeys: boolean
}

const workshop = 'being-restored'

export async function restoreBox(restoring: Restoring): Promise<Restored> {
  const { data, file } = restoring
  if (!existsSync(file)) throw new BadSetting(`There is no file ${file}.`)
  const keys = keysThere(restoring.keys)
  const held = holdFolder(data)
  try {
    refuseFullFolder(data)
    refuseDamage(file)
    const folder = join(data, workshop)
    rmSync(folder, { recursive: true, force: true })
    mkdirSync(folder, { mode: 0o700 })
    copyFileSync(file, join(folder, databaseName))
    const restored = await checkAndSay(folder, keys, restoring).catch((problem: unknown) => {
      rmSync(folder, { recursive: true, force: true })
      throw problem
    })
    syncPath(join(folder, databaseName))
    renameSync(join(folder, databaseName), join(data, databaseName))
    syncPath(data)
    rmSync(folder, { recursive: true, force: true })
    return restored
  } finally {
    held.letGo()
  }
}

/** Opened by today's server, so an older backup gets today's tables; nothing is in its place before it holds. */
async function checkAndSay(folder: string, { keys, current }: Keys, restoring: Restoring) {
  const store = await openStore(folder)
  try {
    const { read } = store
    const box = await theBox(read)
    const seal = box && (await read.seals.current(box.id))
    if (!box || !seal) throw new BadSetting(`${restoring.file} holds no school's box.`)
    const body = readSeal(seal.record.body)
    if (current.box !== box.id || toBase64url(boxPublicKey(keys)) !== body.boxKey) {
      throw new BadSetting(
        `${restoring.keys} holds the keys of another box: choose its own --keys.`,
      )
    }
    await restoring.checkJournal(await exportJournal(read, box, restoring.clock.now()))
    const letters = await wholeLetters(read, box)
    const head = await read.journal.head(box.id)
    const at = await timeOfHead(read, box.id)
    await sayRestored(store, keys, box, current, restoring.clock)
    return {
      box,
      head: { seq: head.seq, at },
      letters,
      cases: (await read.cases.register(box.id)).length,
      sealNo: seal.no,
      keysNo: current.no,
      isSameSeal: seal.hash === current.hash,
      hasItsKeys: keysOfSeal(body).every(name => keys.has(name)),
    }
  } finally {
    await store.close()
  }
}

async function sayRestored(
  store: Store,
  keys: KeyFolder,
  box: TheBox,
  { no, hash: seal }: CurrentSeal,
  clock: Clock,
): Promise<void> {
  await store.change(async nouns => {
    await appendEntry({ nouns, keys, box, now: clock.now() }, 'restored', { no, seal })
  })
}

/** Every envelope is what its name says; the journal's own counts are checked with the journal. */
async function wholeLetters(read: Nouns, box: TheBox): Promise<number> {
  let letters = 0
  for (const seal of await read.seals.all(box.id)) {
    for (const { hash } of await read.envelopes.heads(box.id, seal.hash)) {
      const bytes = await read.envelopes.bytes(box.id, seal.hash, hash)
      if (!bytes || toBase64url(sha256(bytes)) !== hash) {
        throw new BadSetting('A sealed letter in this backup is damaged: choose another backup.')
      }
      letters += 1
    }
  }
  return letters
}

type Keys = { readonly keys: KeyFolder; readonly current: CurrentSeal }

function keysThere(folder: string): Keys {
  const keys = existsSync(folder) ? openKeyFolder(folder) : undefined
  const current = keys?.current()
  if (!keys?.has('box') || !current) {
    throw new BadSetting(
      `${folder} holds no keys, and a box without its keys neither opens nor goes on. Name the ` +
        'right --keys; or first bring them back from their second copy: ' +
        'npm run restore -- --keys-from-mirror, with the same settings.',
    )
  }
  return { keys, current }
}

function refuseFullFolder(data: string): void {
  const there = readdirSync(data).filter(name => !name.startsWith('in-use') && name !== workshop)
  if (there.length === 0) return
  throw new BadSetting(
    `${data} is not empty (${there.slice(0, 3).join(', ')}). Move it away first and keep it: ` +
      `mv ${data} ${data}-before`,
  )
}

function refuseDamage(file: string): void {
  try {
    verifiedHoldings(file)
  } catch (problem) {
    const why = problem instanceof Error ? problem.message : ''
    throw new BadSetting(`${basename(file)} is no whole backup (${why}): choose another one.`)
  }
}
