// Prekeys: the keys members prepared for seals to come, with their wrapped secret halves.
import type { Kysely } from 'kysely'
import type { OwnRecord } from '#crypto/records.ts'
import { bytes, rowReader, whole } from './row.ts'
import type { Schema } from './schema.ts'

const fromRow = rowReader({ n: whole, body: bytes, sig: bytes, wrapped: bytes })

export type KeptPrekey = OwnRecord & { readonly n: number; readonly wrapped: Uint8Array }

/** In a founding there is no box to refer to yet, so its prekeys stand in a table of their own. */
export const prekeysIn = (
  db: Kysely<Schema>,
  table: 'prekeys' | 'founding_prekeys' = 'prekeys',
) => {
  const of = (box: string, member: number) =>
    db
      .selectFrom(table)
      .select(['n', 'body', 'sig', 'wrapped'])
      .where('box', '=', box)
      .where('member', '=', member)
  return {
    async publish(box: string, member: number, prekey: KeptPrekey): Promise<void> {
      await db
        .insertInto(table)
        .values({ box, member, ...prekey })
        .execute()
    },

    async byNumber(box: string, member: number, n: number): Promise<KeptPrekey | undefined> {
      const row = await of(box, member).where('n', '=', n).executeTakeFirst()
      return row && fromRow(row)
    },

    /** The lowest number above `used`: what the next seal will list. */
    async next(box: string, member: number, used: number): Promise<KeptPrekey | undefined> {
      const row = await of(box, member).where('n', '>', used).orderBy('n').executeTakeFirst()
      return row && fromRow(row)
    },

    async all(box: string, member: number): Promise<readonly KeptPrekey[]> {
      const rows = await of(box, member).orderBy('n').execute()
      return rows.map(fromRow)
    },

    /** What everybody's wraps that still open something are for. */
    async livingOfAll(box: string): Promise<readonly Uint8Array[]> {
      const rows = await db
        .selectFrom(table)
        .select(['n', 'body', 'sig', 'wrapped'])
        .where('box', '=', box)
        .where('wrapped', '!=', new Uint8Array(0))
        .execute()
      return rows.map(row => fromRow(row).body)
    },

    async highest(box: string, member: number): Promise<number> {
      const row = await of(box, member).orderBy('n', 'desc').executeTakeFirst()
      return row ? fromRow(row).n : 0
    },

    async countAbove(box: string, member: number, used: number): Promise<number> {
      const row = await db
        .selectFrom(table)
        .select(({ fn }) => fn.countAll<number>().as('unused'))
        .where('box', '=', box)
        .where('member', '=', member)
        .where('n', '>', used)
        .executeTakeFirstOrThrow()
      return Number(row.unused)
    },

    /** Once a seal's keys are destroyed its wrapped halves open nothing; they go too. */
    async forget(box: string, member: number, n: number): Promise<void> {
      await db
        .updateTable(table)
        .set({ wrapped: new Uint8Array(0) })
        .where('box', '=', box)
        .where('member', '=', member)
        .where('n', '=', n)
        .execute()
    },

    /** Of one who left, or never came: neither wrap nor recipient is needed any more. */
    async forgetAllOf(box: string, member: number): Promise<void> {
      await db.deleteFrom(table).where('box', '=', box).where('member', '=', member).execute()
    },
  }
}

export type Prekeys = ReturnType<typeof prekeysIn>
