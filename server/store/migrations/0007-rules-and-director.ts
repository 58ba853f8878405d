// The school's own days in the calendar, and the one private link to the director's page.
import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create table school_days (
    box text not null references boxes (id), date text not null, day blob not null,
    primary key (box, date)) without rowid`.execute(db)
  // Only the hash of the link: whoever reads the disk cannot follow it.
  await sql`create table director_links (
    box text not null references boxes (id), hash text not null, made_by integer not null,
    made_on text not null, primary key (box)) without rowid`.execute(db)
}
