// Node's own SQLite in the shape Kysely's dialect expects; nothing else stands between them.
import { chmodSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { Kysely, SqliteDialect } from 'kysely'
import type { Schema } from './schema.ts'

type Parameters = readonly (string | number | bigint | null | Uint8Array)[]

/** One connection. Kysely lends it to one user at a time, so transactions never mix. */
export function kyselyOver(database: DatabaseSync): Kysely<Schema> {
  return new Kysely<Schema>({
    dialect: new SqliteDialect({
      database: {
        close: () => database.close(),
        prepare(sql) {
          // On a full disk SQLite has rolled back by itself; asked again it would complain, and that
          // complaint would stand in the place of the disk's.
          if (sql === 'rollback' && !database.isTransaction) return nothingToUndo
          const statement = database.prepare(sql)
          return {
            reader: statement.columns().length > 0,
            all: parameters => statement.all(...(parameters as Parameters)),
            run: parameters => statement.run(...(parameters as Parameters)),
            iterate: parameters => statement.iterate(...(parameters as Parameters)),
          }
        },
      },
    }),
  })
}

const nothingToUndo = {
  reader: false,
  all: () => [],
  run: () => ({ changes: 0, lastInsertRowid: 0 }),
  iterate: () => [][Symbol.iterator](),
}

/** Opens the file as the store needs it: durable at every commit, and nothing left under deletions. */
export function openForWriting(file: string): DatabaseSync {
  const database = new DatabaseSync(file, { timeout: 5_000, enableForeignKeyConstraints: true })
  // The files SQLite puts beside it take over these rights.
  chmodSync(file, 0o600)
  database.exec('pragma journal_mode = wal')
  database.exec('pragma synchronous = full')
  database.exec('pragma secure_delete = on')
  database.exec('pragma temp_store = memory')
  // The order of arrival stands in the log until it is written over: a rush shall not leave it long.
  database.exec(`pragma journal_size_limit = ${logBytesKept}`)
  return database
}

const logBytesKept = 8 * 1_048_576

/** A second connection that sees only what is committed. */
export function openForReading(file: string): DatabaseSync {
  return new DatabaseSync(file, { timeout: 5_000, readOnly: true })
}

/** Disk full, unreadable, not writable: the machine's trouble, which passes or has to be repaired. */
export function isStorageFailure(thrown: unknown): boolean {
  if (!(thrown instanceof Error)) return false
  if ('code' in thrown && diskCodes.has(String(thrown.code))) return true
  return 'errcode' in thrown && storageCodes.has(Number(thrown.errcode) & 0xff)
}

/** Said by the key folder and the backup, which are files of their own. */
const diskCodes: ReadonlySet<string> = new Set(['ENOSPC', 'EDQUOT', 'EROFS', 'EIO'])

/** SQLITE_BUSY, READONLY, IOERR, CORRUPT, FULL, CANTOPEN. */
const storageCodes: ReadonlySet<number> = new Set([5, 8, 10, 11, 13, 14])
