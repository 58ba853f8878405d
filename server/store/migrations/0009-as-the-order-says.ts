// What an order says of people beside what is signed, and when the first sitting is to be.
import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  // By the number of the commission record: the order of each composition prints whole for good.
  await sql`create table ordered_people (
    box text not null references boxes (id), no integer not null, member integer not null,
    position text not null, no_kin integer not null,
    primary key (box, no, member)) without rowid`.execute(db)
  await sql`alter table enrolments add column no_kin integer not null default 0`.execute(db)
  for (const column of ['meets_on', 'meets_at', 'meets_in']) {
    await sql`alter table foundings add column ${sql.raw(column)} text not null default ''`.execute(
      db,
    )
  }
}
