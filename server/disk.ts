// What a clerk does so that paper really lies in the drawer: sync the file, sync the folder, look again.
import { closeSync, constants, fsyncSync, openSync, readFileSync, readSync } from 'node:fs'

/** A file or a folder, onto the disk. Windows has no way to sync a folder and says so; it is passed over. */
export function syncPath(path: string): void {
  let descriptor: number
  try {
    descriptor = openSync(path, 'r+')
  } catch {
    descriptor = openSync(path, 'r')
  }
  try {
    fsyncSync(descriptor)
  } catch (problem) {
    if (process.platform !== 'win32') throw problem
  } finally {
    closeSync(descriptor)
  }
}

/**
 * A small file as the medium itself gives it: a stick that is dead reads well out of memory for days.
 * Direct reading wants memory on the border of a page, as a buffer that may grow has it; where a file
 * system knows no such thing, it is read as usual.
 */
export function readThrough(path: string): Uint8Array {
  try {
    const page = new Uint8Array(new ArrayBuffer(pageBytes, { maxByteLength: pageBytes }))
    const file = openSync(path, constants.O_RDONLY | (constants.O_DIRECT ?? 0))
    try {
      return page.slice(0, readSync(file, page, 0, pageBytes, 0))
    } finally {
      closeSync(file)
    }
  } catch (problem) {
    if (!(problem instanceof Error && 'code' in problem && problem.code === 'EINVAL')) throw problem
    return new Uint8Array(readFileSync(path))
  }
}

const pageBytes = 4096
