// The first tables: everything one school needs from its founding to the answer.
import { type Kysely, sql } from 'kysely'

/**
 * WITHOUT ROWID wherever the order in which rows came would tell something: such a table lies in
 * the order of its key, and after a rewrite nothing of the order of arrival is left.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const [name, columns, key] of tables) {
    await sql`create table ${sql.table(name)} (${sql.raw(columns)}, primary key (${sql.raw(key)})) without rowid`.execute(
      db,
    )
  }
  await sql`create unique index sign_ins_by_name on sign_ins (name)`.execute(db)
  await sql`create unique index openings_one_at_a_time on openings (box, kind) where stage <> 'finished'`.execute(
    db,
  )
  await sql`create unique index seals_one_current on seals (box) where standing = 'current'`.execute(
    db,
  )
  await sql`create unique index cases_by_number on cases (box, number) where number is not null`.execute(
    db,
  )
}

const own = 'body blob not null, sig blob not null'
const box = 'box text not null references boxes (id)'
const ofOpening = `${box}, opening text not null`
const ofCase = `${box}, entry text not null`
const member = 'member integer not null'

const tables: readonly (readonly [name: string, columns: string, key: string])[] = [
  [
    'boxes',
    `id text not null, about blob not null, regulation blob not null, founded_at integer not null,
     chair integer not null, secretary integer not null, wooden_seal text not null`,
    'id',
  ],
  ['commissions', `${box}, no integer not null, hash text not null, body blob not null`, 'box, no'],
  [
    'signatures',
    `${box}, record text not null, signer integer not null, sig blob not null`,
    'box, record, signer',
  ],
  [
    'sign_ins',
    `${box}, ${member}, name text not null, salt text not null, auth_hash text not null,
     wrapped_root blob not null`,
    'box, member',
  ],
  [
    'prekeys',
    `${box}, ${member}, n integer not null, ${own}, wrapped blob not null`,
    'box, member, n',
  ],
  [
    'seals',
    `${box}, no integer not null, hash text not null, body blob not null,
     standing text not null check (standing in ('current', 'opening', 'opened_in_part', 'closed'))`,
    'box, no',
  ],
  [
    'envelopes',
    `${box}, seal text not null, hash text not null, tag blob not null check (length(tag) = 16),
     bytes blob not null`,
    'box, seal, hash',
  ],
  [
    'canaries',
    `${box}, seal text not null, ${member}, envelope text not null, ${own}`,
    'box, seal',
  ],
  [
    'lists',
    `${box}, seal_no integer not null, seal text not null, opening text not null,
     root text not null, covers blob not null, leaves blob not null, opened_on text not null,
     act text not null`,
    'box, seal_no',
  ],
  [
    'openings',
    `${box}, id text not null, kind text not null check (kind = 'week'),
     stage text not null check (stage in ('called', 'reading', 'closing', 'closed', 'finished')),
     version integer not null, called_at integer not null, planned_for text not null,
     opens_at integer not null, seal text not null, next_no integer not null,
     next_seal text not null, next_body blob not null, leader integer, frozen_at integer,
     swap blob, release blob, journal_seq integer, act text, backup text,
     keys_destroyed integer not null`,
    'box, id',
  ],
  ['attendances', `${ofOpening}, ${member}, device text not null`, 'box, opening, member'],
  [
    'inspections',
    `${ofOpening}, reachable integer not null, unreachable_why text not null,
     damage integer not null, damage_text text not null, seal_found text not null,
     seal_intact integer not null, seal_text text not null, foreign_objects text not null,
     responsible integer not null, other_persons text not null`,
    'box, opening',
  ],
  [
    'attestations',
    `${ofOpening}, ${member}, ${own}, next_seal_sig blob not null`,
    'box, opening, member',
  ],
  [
    'opening_keys',
    `${ofOpening}, ${member}, n integer not null, recipient text not null, ${own}`,
    'box, opening, member, n',
  ],
  [
    'shares',
    `${ofOpening}, giver integer not null, recipient text not null, ${own}, file blob not null`,
    'box, opening, recipient, giver',
  ],
  ['conflicts', `${ofOpening}, ${member}, ${own}`, 'box, opening, member'],
  [
    'closings',
    `${ofOpening}, version integer not null, by integer not null, new_wooden_seal text not null,
     reason text not null, note text not null, unreadable integer not null, canary text not null,
     act blob not null, line blob not null, closed blob not null, drawn_at integer not null`,
    'box, opening',
  ],
  ['absences', `${ofOpening}, ${member}, reason text not null`, 'box, opening, member'],
  [
    'outcomes',
    `${ofOpening}, envelope text not null,
     outcome text not null check (outcome in ('left_over', 'cannot'))`,
    'box, opening, envelope',
  ],
  [
    'closing_signatures',
    `${ofOpening}, version integer not null, ${member}, act blob not null, line blob not null,
     closed blob not null`,
    'box, opening, version, member',
  ],
  [
    'closing_refusals',
    `${ofOpening}, ${member}, by integer not null, kind text not null, reason text not null`,
    'box, opening, member',
  ],
  [
    'acts',
    `${box}, number text not null, opening text not null, hash text not null, body blob not null`,
    'box, number',
  ],
  [
    'closed_records',
    `${box}, opening text not null, hash text not null, body blob not null`,
    'box, opening',
  ],
  [
    'journal',
    `${box}, seq integer not null, hash text not null, kind text not null, body blob not null`,
    'box, seq',
  ],
  [
    'cases',
    `${ofCase}, opening text not null, by integer not null, channel text not null,
     form text not null, sheets integer not null, photos integer not null, recipient text not null,
     file blob not null, number text, act text, removed_on text`,
    'box, entry',
  ],
  ['case_wraps', `${ofCase}, ${member}, wrap blob not null`, 'box, entry, member'],
  [
    'case_steps',
    `${ofCase}, step text not null check (step in ('registered', 'extended', 'answered', 'closed')),
     ${member}, at integer not null, day text not null, due text not null,
     internal_due text not null, word text not null`,
    'box, entry, step',
  ],
  [
    'case_entries',
    `${ofCase}, n integer not null, key text not null, ${member}, at integer not null, ${own},
     file blob not null`,
    'box, entry, n',
  ],
  ['readings', `${ofCase}, n integer not null, ${member}, at integer not null`, 'box, entry, n'],
  [
    'mailboxes',
    `${box}, mailbox text not null, entry text not null, number integer not null,
     verify_key text not null, slot blob not null check (length(slot) = 16384)`,
    'box, mailbox',
  ],
  [
    'follow_ups',
    `${box}, mailbox text not null, n integer not null, hash text not null, file blob not null`,
    'box, mailbox, n',
  ],
  ['drafts', `${box}, ${member}, key text not null, file blob not null`, 'box, member, key'],
]
