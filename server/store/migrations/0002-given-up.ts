// Letters that were given up: a fate of its own, and how many of a list had it, for their writers to read.
import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  // SQLite cannot change what a column may hold: the table is made anew and filled.
  await sql`create table outcomes_anew (
    box text not null references boxes (id), opening text not null, envelope text not null,
    outcome text not null check (outcome in ('left_over', 'cannot', 'lost')),
    primary key (box, opening, envelope)) without rowid`.execute(db)
  await sql`insert into outcomes_anew select box, opening, envelope, outcome from outcomes`.execute(
    db,
  )
  await sql`drop table outcomes`.execute(db)
  await sql`alter table outcomes_anew rename to outcomes`.execute(db)
  await sql`alter table lists add column lost integer not null default 0`.execute(db)
  await sql`alter table lists add column lost_on text not null default ''`.execute(db)
}
