// One data folder, one server: a second one would keep its own counts and sessions, and take turns at finishing.
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { BadSetting } from './config.ts'

/** Held until let go. The operating system lets go for a server that died, so nothing stays behind. */
export function holdFolder(data: string): { letGo(): void } {
  mkdirSync(data, { recursive: true, mode: 0o700 })
  const lock = new DatabaseSync(join(data, 'in-use'), { timeout: 0 })
  try {
    lock.exec('begin exclusive')
  } catch {
    lock.close()
    throw new BadSetting(
      `Another server is at work in ${data}: stop it first, or choose another --data.`,
    )
  }
  return { letGo: () => lock.close() }
}
