// How a key folder and its second copy know each other, and what the second copy still has to follow.
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import { syncPath } from './disk.ts'
import { endingWith, writeWhole } from './key-files.ts'

/** The same id in both: another stick, or the empty folder a stick is mounted over, has another or none. */
const mark = v.strictObject({ id: v.string(), awaySince: v.optional(v.number()) })
export type MirrorMark = v.InferOutput<typeof mark>

const markName = 'mirror'
/** Stands for a key that is gone here and may still lie on the second medium. */
const owedSuffix = '.gone'

export const isMirrored = (folder: string): boolean => existsSync(join(folder, markName))

export function readMark(folder: string): MirrorMark | undefined {
  const path = join(folder, markName)
  return existsSync(path) ? v.parse(mark, JSON.parse(readFileSync(path, 'utf8'))) : undefined
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

export function settle(folder: string, names: readonly string[]): void {
  for (const name of names) rmSync(join(folder, name + owedSuffix), { force: true })
}
