// A founding anew that was called for, from the call to the new commission's first seal.
import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create table refoundings (
    box text not null references boxes (id), reason text not null, called_at integer not null,
    seq integer not null, head text not null, key_before text not null, key_now text not null,
    primary key (box)) without rowid`.execute(db)
}
