// The keys back from their second copy, into a key folder that lost them. What is there stays.
import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { BadSetting, type Config } from './config.ts'
import { syncPath } from './disk.ts'
import { keySuffix, keysIn, refuseOpenFolder, writeWhole } from './key-files.ts'
import { currentName } from './key-folder.ts'
import { destroyedIn, readMark, writeMark } from './key-mirror-mark.ts'
import { holdFolder } from './one-server.ts'

/** Answers what was done, in a sentence. */
export function copyKeysBack({ data, keys, keysMirror }: Config): string {
  if (!keysMirror) throw new BadSetting('Name the second copy of the keys: --keys-mirror FOLDER.')
  if (!existsSync(keysMirror)) throw new BadSetting(`${keysMirror} is not there: put it in.`)
  refuseOpenFolder(keysMirror)
  const held = holdFolder(data)
  try {
    mkdirSync(keys, { recursive: true, mode: 0o700 })
    refuseOpenFolder(keys)
    return copied(keys, keysMirror)
  } finally {
    held.letGo()
  }
}

function copied(keys: string, mirror: string): string {
  const there = new Set([...keysIn(keys), ...destroyedIn(keys)])
  const names = keysIn(mirror)
  if (names.length === 0) throw new BadSetting(`${mirror} holds no keys.`)
  const ours = join(keys, `box${keySuffix}`)
  const theirs = join(mirror, `box${keySuffix}`)
  if (existsSync(ours) && existsSync(theirs) && !readFileSync(ours).equals(readFileSync(theirs))) {
    throw new BadSetting(`${keys} holds the keys of another box: move it away first.`)
  }
  const missing = names.filter(name => !there.has(name))
  for (const name of missing) {
    writeWhole(keys, name + keySuffix, readFileSync(join(mirror, name + keySuffix)))
  }
  if (!existsSync(join(keys, currentName)) && existsSync(join(mirror, currentName))) {
    writeWhole(keys, currentName, readFileSync(join(mirror, currentName)))
  }
  syncPath(keys)
  const mark = readMark(mirror)
  if (mark && !readMark(keys)) writeMark(keys, { id: mark.id })
  return `${missing.length} keys copied from ${mirror} to ${keys}; ${there.size} were there already.`
}
