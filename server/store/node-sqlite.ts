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

/** Opens the file as the store needs it: durable at every commit, and nothing left under deletions. */
export function openForWriting(file: string): DatabaseSync {
  const database = new DatabaseSync(file, { timeout: 5_000, enableForeignKeyConstraints: true })
  // The files SQLite puts beside it take over these rights.
  chmodSync(file, 0o600)
  database.exec('pragma journal_mode = wal')
  database.exec('pragma synchronous = full')
  database.exec('pragma secure_delete = on')
  database.exec('pragma temp_store = memory')
  return database
}

/** A second connection that sees only what is committed. */
export function openForReading(file: string): DatabaseSync {
  return new DatabaseSync(file, { timeout: 5_000, readOnly: true })
}

/** Disk full, unreadable, not writable: the machine's trouble, which passes or has to be repaired. */
export function isStorageFailure(thrown: unknown): boolean {
  if (!(thrown instanceof Error) || !('errcode' in thrown)) return false
  return storageCodes.has(Number(thrown.errcode) & 0xff)
}

/** SQLITE_BUSY, READONLY, IOERR, CORRUPT, FULL, CANTOPEN. */
const storageCodes: ReadonlySet<number> = new Set([5, 8, 10, 11, 13, 14])
