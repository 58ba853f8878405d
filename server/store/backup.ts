// A backup counts only after it was opened again and found to hold what the box holds.
//
// After each opening one is made and eight are kept. Between two openings there is one slot, written
// over: a row of them would tell on which day each letter came. The next opening empties it.
import { createHash } from 'node:crypto'
import {
  chmodSync,
  closeSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readSync,
  renameSync,
  rmSync,
} from 'node:fs'
import { basename, join } from 'node:path'
import type { DatabaseSync } from 'node:sqlite'
import { syncPath } from '../disk.ts'
import { openForReading } from './node-sqlite.ts'
import type { Backup } from './store.ts'

const backupsKept = 8
const named = /^box-\d{9}\.sqlite$/
export const midWeekName = 'mid-week.sqlite'
export const beforeUpdateName = 'before-update.sqlite'
const partialName = 'being-written.sqlite'

/** After an opening: named by the journal's last line; what was made during the week goes. */
export function makeBackup(database: DatabaseSync, folder: string): Backup {
  const { seq } = holdings(database).head
  const backup = writeBackup(database, folder, `box-${String(seq).padStart(9, '0')}.sqlite`)
  tidy(folder)
  return backup
}

/**
 * VACUUM INTO writes live rows only, in the order of their keys: nothing deleted and no order of
 * arrival travels along. SQLite does not sync that file, so we do.
 */
export function writeBackup(database: DatabaseSync, folder: string, name: string): Backup {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const partial = join(folder, partialName)
  rmSync(partial, { force: true })
  const before = holdings(database)
  database.prepare('vacuum into ?').run(partial)
  chmodSync(partial, 0o600)
  syncPath(partial)
  // Another process may have written meanwhile; then it is what the box held before or holds now.
  const copied = verifiedHoldings(partial)
  if (!isSame(copied, before) && !isSame(copied, holdings(database))) throw new BackupDiffers()
  return settle(folder, name)
}

/** Something was written before and after the copying: made again, it will do. */
export class BackupDiffers extends Error {
  constructor() {
    super('the backup does not hold what the box holds')
  }
}

/** The newest backup made after an opening, onto another medium, and read back there. */
export function copyNewest(from: string, to: string): void {
  const newest = afterOpenings(from).at(-1)
  if (!newest || (existsSync(join(to, newest)) && isEqual(from, to, newest))) return
  const partial = join(to, partialName)
  copyFileSync(join(from, newest), partial)
  chmodSync(partial, 0o600)
  syncPath(partial)
  if (!isSame(verifiedHoldings(partial), verifiedHoldings(join(from, newest)))) {
    throw new BackupDiffers()
  }
  settle(to, newest)
  if (!isEqual(from, to, newest)) throw new BackupDiffers()
  tidy(to)
}

const isEqual = (from: string, to: string, name: string) =>
  hashOf(join(from, name)) === hashOf(join(to, name))

export const afterOpenings = (folder: string): readonly string[] =>
  readdirSync(folder)
    .filter(name => named.test(name))
    .sort()

function settle(folder: string, name: string): Backup {
  const file = join(folder, name)
  renameSync(join(folder, partialName), file)
  syncPath(folder)
  return { file, sha256: hashOf(file) }
}

function tidy(folder: string): void {
  const old = afterOpenings(folder).slice(0, -backupsKept)
  for (const name of [...old, midWeekName, beforeUpdateName]) {
    rmSync(join(folder, name), { force: true })
  }
}

/** Piece by piece: a full box is larger than what a small machine has to spare. */
function hashOf(file: string): string {
  const hash = createHash('sha256')
  const piece = new Uint8Array(pieceBytes)
  const descriptor = openSync(file, 'r')
  try {
    for (let size = 1; size > 0; ) {
      size = readSync(descriptor, piece)
      hash.update(piece.subarray(0, size))
    }
  } finally {
    closeSync(descriptor)
  }
  return hash.digest('base64url')
}

const pieceBytes = 1_048_576

export type Holdings = {
  readonly head: { readonly seq: number; readonly hash: string }
  readonly rows: Readonly<Record<string, number>>
}

const isSame = (one: Holdings, other: Holdings) => JSON.stringify(one) === JSON.stringify(other)

/** Throws where the file is no whole database. */
export function verifiedHoldings(file: string): Holdings {
  const copy = openForReading(file)
  try {
    const { integrity_check } = copy.prepare('pragma integrity_check').get() as {
      integrity_check: string
    }
    if (integrity_check !== 'ok') throw new Error(`${basename(file)} is damaged`)
    return holdings(copy)
  } finally {
    copy.close()
  }
}

/** The head of the journal, and how many rows stand in each table. */
function holdings(database: DatabaseSync): Holdings {
  const newest = database.prepare('select seq, hash from journal order by seq desc limit 1').get()
  const { seq = 0, hash = '' } = (newest ?? {}) as { seq?: number; hash?: string }
  const tables = database
    .prepare("select name from sqlite_master where type = 'table' order by name")
    .all() as { name: string }[]
  const rows = tables.map(({ name }) => {
    const { count } = database.prepare(`select count(*) as count from "${name}"`).get() as {
      count: number
    }
    return [name, count] as const
  })
  return { head: { seq, hash }, rows: Object.fromEntries(rows) }
}
