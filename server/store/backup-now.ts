// A backup between two openings, from beside a running server: one slot, written over each time.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { BadSetting } from '../config.ts'
import { BackupDiffers, midWeekName, writeBackup } from './backup.ts'
import { openForReading } from './node-sqlite.ts'
import { databaseName } from './sqlite.ts'
import type { Backup } from './store.ts'

/** While letters come in one after another a copy may fall between two of them. */
const triesMax = 5

/** Half of an opening is nothing one could put back: its keys may be gone by then. */
const isBeingOpened = (database: ReturnType<typeof openForReading>): boolean =>
  database
    .prepare("select 1 from openings where stage in ('reading', 'closing', 'closed')")
    .get() !== undefined

/** Reads only what is committed; the server goes on meanwhile. */
export function backupNow(data: string, folder: string): Backup {
  const file = join(data, databaseName)
  if (!existsSync(file)) throw new BadSetting(`There is no box in ${data}: choose its --data.`)
  const database = openForReading(file)
  try {
    if (isBeingOpened(database)) {
      throw new BadSetting(
        'The box is being opened now. When it is closed a backup is made by itself; try again then.',
      )
    }
    for (let tried = 1; ; tried += 1) {
      try {
        return writeBackup(database, folder, midWeekName)
      } catch (problem) {
        if (!(problem instanceof BackupDiffers) || tried === triesMax) throw problem
      }
    }
  } finally {
    database.close()
  }
}
