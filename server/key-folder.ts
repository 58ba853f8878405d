// The key folder: the few secrets the server may hold, one file each, beside the data and never in it.
import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import { type Random, systemRandom } from '#crypto/random.ts'
import { Secret } from '#crypto/secret.ts'
import { syncPath } from './disk.ts'
import {
  beginDestroying,
  destroyPartials,
  finishDestroying,
  keySuffix,
  refuseOpenFolder,
  writeWhole,
} from './key-files.ts'
import type { KeyMirror } from './key-mirror.ts'
import { isMirrored, owe } from './key-mirror-mark.ts'

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
  /** The second copy on another medium; absent where none was set. */
  readonly mirror?: KeyMirror
}

const keyBytes = 32
export const currentName = 'current'

export function openKeyFolder(folder: string, random: Random = systemRandom): KeyFolder {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  refuseOpenFolder(folder)
  const pathOf = (name: string) => join(folder, name)
  const isThere = (name: string) => existsSync(pathOf(name + keySuffix))
  destroyPartials(folder)
  finish()

  /** What a second copy has not followed yet is written down before it is gone here. */
  function finish(): void {
    finishDestroying(folder, names => {
      if (isMirrored(folder)) owe(folder, names)
    })
  }

  return {
    make(names) {
      const missing = names.filter(name => !isThere(name))
      for (const name of missing) writeWhole(folder, name + keySuffix, random(keyBytes))
      if (missing.length > 0) syncPath(folder)
    },
    read(name) {
      if (!isThere(name)) return undefined
      const bytes = new Uint8Array(readFileSync(pathOf(name + keySuffix)))
      if (bytes.length !== keyBytes) throw new Error('a key file has a wrong length')
      return new Secret(bytes, name)
    },
    has: isThere,
    destroy(names) {
      beginDestroying(folder, names.filter(isThere))
      finish()
    },
    current() {
      const path = pathOf(currentName)
      return existsSync(path) ? v.parse(current, JSON.parse(readFileSync(path, 'utf8'))) : undefined
    },
    setCurrent(seal) {
      writeWhole(folder, currentName, new TextEncoder().encode(JSON.stringify(seal)))
      syncPath(folder)
    },
  }
}
