// A backup counts only after it was opened again and found to hold what the box holds.
import { createHash } from 'node:crypto'
import {
  chmodSync,
  closeSync,
  mkdirSync,
  openSync,
  readdirSync,
  readSync,
  renameSync,
  rmSync,
} from 'node:fs'
import { join } from 'node:path'
import type { DatabaseSync } from 'node:sqlite'
import { syncPath } from '../disk.ts'
import { openForReading } from './node-sqlite.ts'
import type { Backup } from './store.ts'

const backupsKept = 8
const named = /^box-\d{9}\.sqlite$/

/**
 * VACUUM INTO writes live rows only, in the order of their keys: nothing deleted and no order of
 * arrival travels along. SQLite does not sync that file, so we do.
 */
export function makeBackup(database: DatabaseSync, folder: string): Backup {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const partial = join(folder, 'being-written.sqlite')
  rmSync(partial, { force: true })
  const held = holdings(database)
  database.prepare('vacuum into ?').run(partial)
  chmodSync(partial, 0o600)
  syncPath(partial)
  verify(partial, held)
  const file = join(folder, `box-${String(held.head.seq).padStart(9, '0')}.sqlite`)
  renameSync(partial, file)
  syncPath(folder)
  for (const old of readdirSync(folder)
    .filter(name => named.test(name))
    .sort()
    .slice(0, -backupsKept)) {
    rmSync(join(folder, old))
  }
  return { file, sha256: hashOf(file) }
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

type Holdings = { readonly head: { seq: number; hash: string }; readonly rows: string }

function verify(file: string, held: Holdings): void {
  const copy = openForReading(file)
  try {
    const { integrity_check } = copy.prepare('pragma integrity_check').get() as {
      integrity_check: string
    }
    if (integrity_check !== 'ok') throw new Error('the backup is damaged')
    if (JSON.stringify(holdings(copy)) !== JSON.stringify(held)) {
      throw new Error('the backup does not hold what the box holds')
    }
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
    return `${name} ${count}`
  })
  return { head: { seq, hash }, rows: rows.join('\n') }
}
