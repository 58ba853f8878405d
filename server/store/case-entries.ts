// The work on a case: sealed entries in their order, and who read the case when.
import type { Kysely } from 'kysely'
import type { OwnRecord } from '#crypto/records.ts'
import { bytes, rowReader, text, whole } from './row.ts'
import type { Schema } from './schema.ts'

const fromRow = rowReader({
  n: whole,
  key: text,
  member: whole,
  at: whole,
  body: bytes,
  sig: bytes,
  file: bytes,
})
const keyFromRow = rowReader({ key: text, body: bytes })
const readingFromRow = rowReader({ member: whole, at: whole })

export type CaseEntry = OwnRecord & {
  readonly n: number
  /** Made by the device, so that a repeated sending is one entry. */
  readonly key: string
  readonly member: number
  readonly at: number
  readonly file: Uint8Array
}

export const caseEntriesIn = (db: Kysely<Schema>) => {
  const count = async (table: 'case_entries' | 'readings', box: string, entry: string) => {
    const row = await db
      .selectFrom(table)
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .where('box', '=', box)
      .where('entry', '=', entry)
      .executeTakeFirstOrThrow()
    return Number(row.count)
  }
  return {
    async add(box: string, entry: string, added: Omit<CaseEntry, 'n'>): Promise<void> {
      const n = (await count('case_entries', box, entry)) + 1
      await db
        .insertInto('case_entries')
        .values({ box, entry, n, ...added })
        .execute()
    },

    async byKey(box: string, entry: string, key: string) {
      const row = await db
        .selectFrom('case_entries')
        .select(['key', 'body'])
        .where('box', '=', box)
        .where('entry', '=', entry)
        .where('key', '=', key)
        .executeTakeFirst()
      return row && keyFromRow(row)
    },

    async countOf(box: string, entry: string): Promise<number> {
      return count('case_entries', box, entry)
    },

    async of(box: string, entry: string): Promise<readonly CaseEntry[]> {
      const rows = await db
        .selectFrom('case_entries')
        .select(['n', 'key', 'member', 'at', 'body', 'sig', 'file'])
        .where('box', '=', box)
        .where('entry', '=', entry)
        .orderBy('n')
        .execute()
      return rows.map(fromRow)
    },

    async enterReading(box: string, entry: string, member: number, at: number): Promise<void> {
      const n = (await count('readings', box, entry)) + 1
      await db.insertInto('readings').values({ box, entry, n, member, at }).execute()
    },

    async hasRead(box: string, entry: string, member: number): Promise<boolean> {
      const row = await db
        .selectFrom('readings')
        .select('n')
        .where('box', '=', box)
        .where('entry', '=', entry)
        .where('member', '=', member)
        .executeTakeFirst()
      return row !== undefined
    },

    async readings(box: string, entry: string) {
      const rows = await db
        .selectFrom('readings')
        .select(['member', 'at'])
        .where('box', '=', box)
        .where('entry', '=', entry)
        .orderBy('n')
        .execute()
      return rows.map(readingFromRow)
    },
  }
}

export type CaseEntries = ReturnType<typeof caseEntriesIn>
