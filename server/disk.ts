// The two things a clerk does so that paper really lies in the drawer: sync the file, sync the folder.
import { closeSync, fsyncSync, openSync } from 'node:fs'

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
