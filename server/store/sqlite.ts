// The store on Node's own SQLite: one writer, one reader, every commit on disk before it is answered.
import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { DatabaseSync } from 'node:sqlite'
import { isRefusal, type Refusal } from '#core/refusal.ts'
import { beforeUpdateName, copyNewest, makeBackup, writeBackup } from './backup.ts'
import { dropTogether } from './drops.ts'
import { migrate } from './migrations.ts'
import { isStorageFailure, kyselyOver, openForReading, openForWriting } from './node-sqlite.ts'
import { nounsIn, type Store } from './store.ts'

/** Where backups go as well: a folder on another medium, which is never made here. */
type SecondMedium = { readonly backups?: string }

/** Opens, and makes where it does not exist, the database of a data folder. */
export async function openStore(folder: string, second: SecondMedium = {}): Promise<Store> {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const database = openForWriting(join(folder, databaseName))
  await migrate(kyselyOver(database), () => {
    writeBackup(database, join(folder, backupsName), beforeUpdateName)
  })
  return storeOver(database, folder, second)
}

export const databaseName = 'box.sqlite'
export const backupsName = 'backups'

/** Over a database that has its tables. */
export function storeOver(
  database: DatabaseSync,
  folder: string,
  { backups: second }: SecondMedium = {},
): Store {
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

  /** It is there, and nothing could be written to it the last time. */
  let hasFailed = false

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
    backup: () => alone(() => makeBackup(database, join(folder, backupsName))),
    isSecondAway: () => second !== undefined && (hasFailed || !existsSync(second)),
    async copyBackup() {
      if (second === undefined) return 'there'
      try {
        if (!existsSync(second)) return 'away'
        copyNewest(join(folder, backupsName), second)
        hasFailed = false
        return 'there'
      } catch (problem) {
        if (isStorageFailure(problem) || isMediumGone(problem)) {
          hasFailed = true
          return 'away'
        }
        throw problem
      }
    },
    async close() {
      await reading.destroy()
      await writing.destroy()
    },
  }
}

/** Pulled out in the middle, or mounted so that nobody may write. */
const isMediumGone = (problem: unknown): boolean =>
  problem instanceof Error &&
  'code' in problem &&
  ['EACCES', 'ENODEV', 'ENOENT', 'ENXIO', 'EPERM', 'ESTALE'].includes(String(problem.code))

/** Carries a refusal out of a transaction, so that the transaction is rolled back. */
class Undone extends Error {
  readonly refusal: Refusal
  constructor(refusal: Refusal) {
    super('undone')
    this.refusal = refusal
  }
}
