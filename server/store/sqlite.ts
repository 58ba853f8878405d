// The store on Node's own SQLite: one writer, one reader, every commit on disk before it is answered.
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { DatabaseSync } from 'node:sqlite'
import { isRefusal, type Refusal } from '#core/refusal.ts'
import { makeBackup } from './backup.ts'
import { dropTogether } from './drops.ts'
import { migrate } from './migrations.ts'
import { kyselyOver, openForReading, openForWriting } from './node-sqlite.ts'
import { nounsIn, type Store } from './store.ts'

/** Opens, and makes where it does not exist, the database of a data folder. */
export async function openStore(folder: string): Promise<Store> {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const database = openForWriting(join(folder, databaseName))
  await migrate(kyselyOver(database))
  return storeOver(database, folder)
}

const databaseName = 'box.sqlite'

/** Over a database that has its tables. */
export function storeOver(database: DatabaseSync, folder: string): Store {
  const writing = kyselyOver(database)
  const reading = kyselyOver(openForReading(join(folder, databaseName)))

  const change: Store['change'] = async work => {
    try {
      return await writing.transaction().execute(async transaction => {
        const outcome = await work(nounsIn(transaction))
        if (isRefusal(outcome)) throw new Undone(outcome)
        return outcome
      })
    } catch (thrown) {
      // The refusal is the answer of `work` itself, so it has its type.
      if (thrown instanceof Undone) return thrown.refusal as Awaited<ReturnType<typeof work>>
      throw thrown
    }
  }

  /** Waits until no change is under way and keeps the next one waiting. */
  const alone = <T>(work: () => T): Promise<T> => writing.connection().execute(async () => work())

  return {
    read: nounsIn(reading),
    change,
    drop: dropTogether(change),
    rewrite: () =>
      alone(() => {
        // What is written anew is as large as the box: a full one does not fit into a small machine.
        database.exec('pragma temp_store = file')
        try {
          database.exec('vacuum')
        } finally {
          database.exec('pragma temp_store = memory')
        }
        database.exec('pragma wal_checkpoint(truncate)')
      }),
    backup: () => alone(() => makeBackup(database, join(folder, 'backups'))),
    async close() {
      await reading.destroy()
      await writing.destroy()
    },
  }
}

/** Carries a refusal out of a transaction, so that the transaction is rolled back. */
class Undone extends Error {
  readonly refusal: Refusal
  constructor(refusal: Refusal) {
    super('undone')
    this.refusal = refusal
  }
}
