// A change of the commission on its way, and the keys of cases that follow it.
import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const [name, columns, key] of tables) {
    await sql`create table ${sql.table(name)} (box text not null references boxes (id), ${sql.raw(columns)}, primary key (${sql.raw(key)})) without rowid`.execute(
      db,
    )
  }
  // The number of the commission record in force when the case was filed: until now there was one.
  await sql`alter table cases add column commission integer not null default 1`.execute(db)
}

const own = 'body blob not null, sig blob not null'

const tables: readonly (readonly [name: string, columns: string, key: string])[] = [
  [
    'changes',
    `version integer not null, by integer not null, order_no text not null,
     order_date text not null, people blob not null, election blob not null,
     minutes blob not null, hung integer not null`,
    'box',
  ],
  [
    'seal_signatures',
    `opening text not null, member integer not null, seal text not null, sig blob not null`,
    'box, opening, member',
  ],
  [
    'case_rotations',
    `entry text not null, no integer not null, commission text not null, by integer not null,
     recipient text not null, earlier blob not null, ${own}`,
    'box, entry, no',
  ],
  [
    'case_rotation_wraps',
    'entry text not null, no integer not null, member integer not null, wrap blob not null',
    'box, entry, no, member',
  ],
]
