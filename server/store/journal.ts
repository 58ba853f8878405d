// The journal: entries in their order, as the exact bytes that were signed. Nothing is ever changed.
import type { Kysely } from 'kysely'
import type { SignedRecord } from '#crypto/records.ts'
import { bytes, rowReader, text, whole } from './row.ts'
import type { Schema } from './schema.ts'
import { signaturesIn } from './signatures.ts'

const headFromRow = rowReader({ seq: whole, hash: text })
const fromRow = rowReader({ hash: text, body: bytes })

/** Where the chain ends; before the first entry it is `{ seq: 0, hash: '' }`. */
export type JournalHead = { readonly seq: number; readonly hash: string }

export type JournalRow = JournalHead & { readonly kind: string; readonly record: SignedRecord }

export const journalIn = (db: Kysely<Schema>) => {
  const select = (box: string) =>
    db.selectFrom('journal').select(['hash', 'body']).where('box', '=', box)
  const wholeEntries = (box: string, rows: readonly unknown[]) =>
    Promise.all(rows.map(fromRow).map(({ hash, body }) => signaturesIn(db).beside(box, hash, body)))
  return {
    async head(box: string): Promise<JournalHead> {
      const row = await db
        .selectFrom('journal')
        .select(['seq', 'hash'])
        .where('box', '=', box)
        .orderBy('seq', 'desc')
        .limit(1)
        .executeTakeFirst()
      return row ? headFromRow(row) : { seq: 0, hash: '' }
    },

    async append(box: string, { seq, hash, kind, record }: JournalRow): Promise<void> {
      await db.insertInto('journal').values({ box, seq, hash, kind, body: record.body }).execute()
      await signaturesIn(db).keep(box, hash, record.signatures)
    },

    async entries(box: string): Promise<readonly SignedRecord[]> {
      return wholeEntries(box, await select(box).orderBy('seq').execute())
    },

    async at(box: string, seq: number): Promise<SignedRecord | undefined> {
      const rows = await select(box).where('seq', '=', seq).execute()
      return (await wholeEntries(box, rows))[0]
    },

    async newest(box: string): Promise<SignedRecord | undefined> {
      const rows = await select(box).orderBy('seq', 'desc').limit(1).execute()
      return (await wholeEntries(box, rows))[0]
    },

    async newestOf(box: string, kind: string): Promise<SignedRecord | undefined> {
      const newest = select(box).where('kind', '=', kind).orderBy('seq', 'desc').limit(1)
      return (await wholeEntries(box, await newest.execute()))[0]
    },

    async allOf(box: string, kind: string): Promise<readonly SignedRecord[]> {
      return wholeEntries(box, await select(box).where('kind', '=', kind).orderBy('seq').execute())
    },

    async countOf(box: string, kind: string): Promise<number> {
      const row = await db
        .selectFrom('journal')
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .where('box', '=', box)
        .where('kind', '=', kind)
        .executeTakeFirstOrThrow()
      return Number(row.count)
    },
  }
}

export type Journal = ReturnType<typeof journalIn>
