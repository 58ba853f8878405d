// A founding by the school itself, people on their way into a commission, and what they sign beside it.
import { type Kysely, sql } from 'kysely'

/** Before the box is founded its id is not known: these rows stand under sixteen zero bytes. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const [name, columns, key] of tables) {
    await sql`create table ${sql.table(name)} (${sql.raw(columns)}, primary key (${sql.raw(key)})) without rowid`.execute(
      db,
    )
  }
  await sql`create unique index enrolments_by_invitation on enrolments (invitation) where invitation is not null`.execute(
    db,
  )
  await sql`create unique index enrolments_by_name on enrolments (sign_in_name) where sign_in_name is not null`.execute(
    db,
  )
}

const box = 'box text not null'
const foundedBox = 'box text not null references boxes (id)'
const member = 'member integer not null'
const own = 'body blob not null, sig blob not null'

const tables: readonly (readonly [name: string, columns: string, key: string])[] = [
  [
    'foundings',
    `${box}, link text not null, token text not null, draft_version integer not null,
     draft blob not null, version integer not null, about blob not null, regulation blob not null,
     order_no text not null, order_date text not null, election blob not null,
     entry blob not null, minutes blob not null, seal blob not null, opens_at integer not null`,
    'box',
  ],
  [
    'enrolments',
    `${box}, ${member}, name text not null, role text not null, position text not null,
     seat integer, order_no text not null, order_date text not null, invitation text,
     expires_at integer not null, sign_in_name text, salt text not null, auth_hash text not null,
     wrapped_root blob not null, key text not null, desk text not null,
     undertaking blob not null, undertaking_sig blob not null`,
    'box, member',
  ],
  [
    'founding_seats',
    `${box}, ${member}, commission blob not null, wrapped_root blob not null`,
    'box, member',
  ],
  [
    'founding_prekeys',
    `${box}, ${member}, n integer not null, ${own}, wrapped blob not null`,
    'box, member, n',
  ],
  [
    'founding_signatures',
    `${box}, version integer not null, ${member}, entry blob not null, minutes blob not null,
     seal blob not null`,
    'box, version, member',
  ],
  [
    'minutes',
    `${foundedBox}, no integer not null, hash text not null, body blob not null`,
    'box, no',
  ],
  ['undertakings', `${foundedBox}, ${member}, ${own}`, 'box, member'],
]
