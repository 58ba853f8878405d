// Lines by e-mail: to whom they go, and which of them have gone. Nothing of any letter.
import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create table mail_addresses (
    box text not null references boxes (id), who text not null, address text not null,
    language text not null, primary key (box, who)) without rowid`.execute(db)
  await sql`create table notices_sent (
    box text not null references boxes (id), notice text not null, who text not null,
    primary key (box, notice, who)) without rowid`.execute(db)
}
