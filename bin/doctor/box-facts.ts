// What the database says, looked at from beside it: nothing is written, no table is changed.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { openForReading } from '#server/store/node-sqlite.ts'
import { databaseName } from '#server/store/sqlite.ts'

export type BoxFacts = {
  readonly seal?: { readonly no: number; readonly hash: string }
  /** When the last line of the journal was written. */
  readonly lastAt: number
  /** The line of the last opening; 0 before the first. */
  readonly openedSeq: number
  /** Called for, and not done yet. */
  readonly isRefounding: boolean
}

export function boxFacts(data: string): BoxFacts | undefined {
  const file = join(data, databaseName)
  if (!existsSync(file)) return undefined
  const database = openForReading(file)
  try {
    const seal = database.prepare("select no, hash from seals where standing = 'current'").get()
    const last = database.prepare('select body from journal order by seq desc limit 1').get() as
      | { body: Uint8Array }
      | undefined
    const opened = database
      .prepare("select max(seq) as seq from journal where kind = 'opening_held'")
      .get() as { seq: number | null }
    // A box of an earlier release has no such table.
    const isRefounding =
      database.prepare("select 1 from sqlite_master where name = 'refoundings'").get() !==
        undefined && database.prepare('select 1 from refoundings').get() !== undefined
    return {
      isRefounding,
      ...(seal && { seal: { no: Number(seal.no), hash: String(seal.hash) } }),
      lastAt: last ? (JSON.parse(new TextDecoder().decode(last.body)) as { at: number }).at : 0,
      openedSeq: opened.seq ?? 0,
    }
  } finally {
    database.close()
  }
}
