// How a key folder and its second copy know each other, and what the second copy still has to follow.
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import { readThrough, syncPath } from './disk.ts'
import { endingWith, keysIn, writeWhole } from './key-files.ts'

/** The same id in both: another stick, or the empty folder a stick is mounted over, has another or none. */
const mark = v.strictObject({ id: v.string(), awaySince: v.optional(v.number()) })
export type MirrorMark = v.InferOutput<typeof mark>

const markName = 'mirror'
/** Stands for a key that is gone here and may still lie on the second medium. */
const owedSuffix = '.gone'
/** The names of all that were ever destroyed: a copy of the medium from before brings none of them back. */
const destroyedName = 'destroyed'

export const isMirrored = (folder: string): boolean => existsSync(join(folder, markName))

export function readMark(folder: string): MirrorMark | undefined {
  const path = join(folder, markName)
  if (!existsSync(path)) return undefined
  return v.parse(mark, JSON.parse(new TextDecoder().decode(readThrough(path))))
}

export function writeMark(folder: string, kept: MirrorMark): void {
  writeWhole(folder, markName, new TextEncoder().encode(JSON.stringify(kept)))
  syncPath(folder)
}

export function owe(folder: string, names: readonly string[]): void {
  for (const name of names) writeWhole(folder, name + owedSuffix, new Uint8Array(0))
  syncPath(folder)
}

export const owedIn = (folder: string): readonly string[] => endingWith(folder, owedSuffix)

/** Gone from both. */
export function settle(folder: string, names: readonly string[]): void {
  if (names.length === 0) return
  const all = [...new Set([...listedIn(folder), ...names])].sort()
  writeWhole(folder, destroyedName, new TextEncoder().encode(`${all.join('\n')}\n`))
  syncPath(folder)
  for (const name of names) rmSync(join(folder, name + owedSuffix), { force: true })
}

/** What may lie on no medium any more; a key made anew under such a name is another key. */
export function destroyedIn(folder: string): readonly string[] {
  const living = new Set(keysIn(folder))
  return [...listedIn(folder), ...owedIn(folder)].filter(name => !living.has(name))
}

function listedIn(folder: string): readonly string[] {
  const path = join(folder, destroyedName)
  return existsSync(path) ? readFileSync(path, 'utf8').split('\n').filter(Boolean) : []
}
