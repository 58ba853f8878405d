// What is done to one file of keys: written whole, overwritten before it goes, never half of either.
import {
  closeSync,
  fsyncSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  unlinkSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'
import { BadSetting } from './config.ts'
import { syncPath } from './disk.ts'

export const keySuffix = '.key'
/** Under this name a file is only waiting to be overwritten and unlinked. */
const dyingSuffix = '.dying'
const partialSuffix = '.partial'

/** Said to whoever starts the server, in place of starting it. */
export class KeyFolderOpenToOthers extends BadSetting {
  constructor(folder: string) {
    super(`Others on this machine can read the key folder ${folder}: chmod 700 it.`)
  }
}

export function refuseOpenFolder(folder: string): void {
  if (process.platform !== 'win32' && (statSync(folder).mode & 0o077) !== 0) {
    throw new KeyFolderOpenToOthers(folder)
  }
}

/** Under another name first: what was half written when the power went is never taken for a whole. */
export function writeWhole(folder: string, name: string, bytes: Uint8Array): void {
  const partial = join(folder, name.replace(keySuffix, '') + partialSuffix)
  rmSync(partial, { force: true })
  const file = openSync(partial, 'wx', 0o600)
  try {
    writeSync(file, bytes)
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
  renameSync(partial, join(folder, name))
}

/** Names without their endings of the keys that lie in a folder. */
export const keysIn = (folder: string): readonly string[] => endingWith(folder, keySuffix)

/** From here on there is no way back: at the next start they are finished. */
export function beginDestroying(folder: string, names: readonly string[]): void {
  for (const name of names) {
    renameSync(join(folder, name + keySuffix), join(folder, name + dyingSuffix))
  }
  if (names.length > 0) syncPath(folder)
}

/** Gone, as far as a disk forgets. `before` is told the names while the keys still lie there. */
export function finishDestroying(
  folder: string,
  before: (names: readonly string[]) => void = () => undefined,
): void {
  const dying = endingWith(folder, dyingSuffix)
  if (dying.length === 0) return
  before(dying)
  for (const name of dying) {
    overwrite(join(folder, name + dyingSuffix))
    unlinkSync(join(folder, name + dyingSuffix))
  }
  syncPath(folder)
}

/** A copy cut short may already be a whole key under an unfinished name. */
export function destroyPartials(folder: string): void {
  for (const name of endingWith(folder, partialSuffix)) {
    overwrite(join(folder, name + partialSuffix))
    unlinkSync(join(folder, name + partialSuffix))
  }
}

export const endingWith = (folder: string, suffix: string): readonly string[] =>
  readdirSync(folder)
    .filter(name => name.endsWith(suffix))
    .map(name => name.slice(0, -suffix.length))
    .sort()

function overwrite(path: string): void {
  const file = openSync(path, 'r+')
  try {
    writeSync(file, new Uint8Array(statSync(path).size), 0, undefined, 0)
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}
