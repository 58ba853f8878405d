// The key folder: the few secrets the server may hold, one file each, beside the data and never in it.
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  unlinkSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import { type Random, systemRandom } from '#crypto/random.ts'
import { Secret } from '#crypto/secret.ts'
import { syncPath } from './disk.ts'

/**
 * box: signs entries and acknowledgements · gate: opens the outer layer of one seal's letters ·
 * pepper: of one member and one prekey · desk: of one member's root · names, noise: make what
 * strangers are shown look like what members and writers are shown. All drawn, none derived.
 */
export type KeyName =
  | 'box'
  | 'names'
  | 'noise'
  | `gate-${number}`
  | `pepper-${number}-${number}`
  | `desk-${number}`

/** The seal the keys in this folder belong to; the database must say the same. */
const current = v.strictObject({ box: v.string(), no: v.number(), hash: v.string() })
export type CurrentSeal = v.InferOutput<typeof current>

export type KeyFolder = {
  /** Keys that are there stay as they are; new ones are on disk before this returns. */
  make(names: readonly KeyName[]): void
  read(name: KeyName): Secret | undefined
  has(name: KeyName): boolean
  /** Gone from the disk, as far as a disk forgets, before this returns. */
  destroy(names: readonly KeyName[]): void
  current(): CurrentSeal | undefined
  setCurrent(seal: CurrentSeal): void
}

const keyBytes = 32
const suffix = '.key'
/** Under this name a file is only waiting to be overwritten and unlinked. */
const dyingSuffix = '.dying'

export function openKeyFolder(folder: string, random: Random = systemRandom): KeyFolder {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  if (process.platform !== 'win32' && (statSync(folder).mode & 0o077) !== 0) {
    throw new KeyFolderOpenToOthers(folder)
  }
  const pathOf = (name: string) => join(folder, name)
  finishDestroying()

  function make(names: readonly KeyName[]): void {
    const missing = names.filter(name => !existsSync(pathOf(name + suffix)))
    for (const name of missing) {
      // Under another name first: a half-written key is never taken for a key.
      const partial = pathOf(`${name}.partial`)
      writeWhole(partial, random(keyBytes))
      renameSync(partial, pathOf(name + suffix))
    }
    if (missing.length > 0) syncPath(folder)
  }

  function read(name: KeyName): Secret | undefined {
    const path = pathOf(name + suffix)
    if (!existsSync(path)) return undefined
    const bytes = new Uint8Array(readFileSync(path))
    if (bytes.length !== keyBytes) throw new Error('a key file has a wrong length')
    return new Secret(bytes, name)
  }

  function destroy(names: readonly KeyName[]): void {
    const there = names.filter(name => existsSync(pathOf(name + suffix)))
    if (there.length === 0) return
    for (const name of there) renameSync(pathOf(name + suffix), pathOf(name + dyingSuffix))
    syncPath(folder)
    finishDestroying()
  }

  function finishDestroying(): void {
    const dying = readdirSync(folder).filter(name => name.endsWith(dyingSuffix))
    for (const name of dying) {
      overwrite(pathOf(name))
      unlinkSync(pathOf(name))
    }
    if (dying.length > 0) syncPath(folder)
  }

  return {
    make,
    read,
    has: name => existsSync(pathOf(name + suffix)),
    destroy,
    current() {
      const path = pathOf('current')
      return existsSync(path) ? v.parse(current, JSON.parse(readFileSync(path, 'utf8'))) : undefined
    },
    setCurrent(seal) {
      const partial = pathOf('current.partial')
      writeWhole(partial, new TextEncoder().encode(JSON.stringify(seal)))
      renameSync(partial, pathOf('current'))
      syncPath(folder)
    },
  }
}

/** Said to whoever starts the server, in place of starting it. */
export class KeyFolderOpenToOthers extends Error {
  constructor(folder: string) {
    super(`Others on this machine can read the key folder ${folder}: chmod 700 it.`)
  }
}

function writeWhole(path: string, bytes: Uint8Array): void {
  rmSync(path, { force: true })
  const file = openSync(path, 'wx', 0o600)
  try {
    writeSync(file, bytes)
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}

function overwrite(path: string): void {
  const file = openSync(path, 'r+')
  try {
    writeSync(file, new Uint8Array(statSync(path).size), 0, undefined, 0)
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}
