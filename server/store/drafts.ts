// Drafts: what a member typed and has not given yet, sealed to that member alone.
import { type Kysely, sql } from 'kysely'
import { bytes, rowReader, whole } from './row.ts'
import type { Schema } from './schema.ts'

const fromRow = rowReader({ file: bytes })
const totalFromRow = rowReader({ count: whole, bytes: whole })

export const draftsIn = (db: Kysely<Schema>) => ({
  /** The newest text replaces the one before; an empty file forgets it. */
  async keep(box: string, member: number, key: string, file: Uint8Array): Promise<void> {
    if (file.length === 0) {
      await db
        .deleteFrom('drafts')
        .where('box', '=', box)
        .where('member', '=', member)
        .where('key', '=', key)
        .execute()
      return
    }
    await db
      .insertInto('drafts')
      .values({ box, member, key, file })
      .onConflict(conflict => conflict.doUpdateSet({ file }))
      .execute()
  },

  async file(box: string, member: number, key: string): Promise<Uint8Array | undefined> {
    const row = await db
      .selectFrom('drafts')
      .select('file')
      .where('box', '=', box)
      .where('member', '=', member)
      .where('key', '=', key)
      .executeTakeFirst()
    return row && fromRow(row).file
  },

  /** What the member keeps under other keys than this one. */
  async others(box: string, member: number, key: string) {
    const row = await db
      .selectFrom('drafts')
      .select(({ fn }) => [
        fn.countAll<number>().as('count'),
        fn.coalesce(fn<number>('sum', [fn('length', ['file'])]), sql.lit(0)).as('bytes'),
      ])
      .where('box', '=', box)
      .where('member', '=', member)
      .where('key', '!=', key)
      .executeTakeFirstOrThrow()
    return totalFromRow(row)
  },

  async forgetAllOf(box: string, member: number): Promise<void> {
    await db.deleteFrom('drafts').where('box', '=', box).where('member', '=', member).execute()
  },
})

export type Drafts = ReturnType<typeof draftsIn>
