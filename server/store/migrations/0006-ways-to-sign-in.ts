// Ways to sign in: a new passphrase until it has been used once, and passkeys.
import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create table new_passphrases (
    box text not null references boxes (id), member integer not null, auth_hash text not null,
    wrapped_root blob not null, made_at integer not null,
    primary key (box, member)) without rowid`.execute(db)
  // No reference: a passkey may be added while its member enrols, before there is a box.
  await sql`create table passkeys (
    box text not null, passkey text not null, member integer not null,
    credential blob not null, name text not null, auth_hash text not null,
    wrapped_root blob not null, added_at integer not null,
    primary key (box, passkey)) without rowid`.execute(db)
}
