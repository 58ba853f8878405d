// Letters under one secret code: which cases speak through one mailbox.
import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create table threads (
    box text not null references boxes (id), mailbox text not null, entry text not null,
    primary key (box, mailbox, entry)) without rowid`.execute(db)
  await sql`insert into threads select box, mailbox, entry from mailboxes`.execute(db)
}
