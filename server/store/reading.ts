// Reading at an opening: shares from device to device, and who said that a line concerns them.
import type { Kysely } from 'kysely'
import type { OwnRecord } from '#crypto/records.ts'
import { bytes, rowReader, text, whole } from './row.ts'
import type { Schema } from './schema.ts'

const givenFromRow = rowReader({ giver: whole, recipient: text })
const shareFromRow = rowReader({ giver: whole, body: bytes, sig: bytes, file: bytes })
const conflictFromRow = rowReader({ member: whole, body: bytes, sig: bytes })

export type ShareBatch = OwnRecord & { readonly giver: number; readonly file: Uint8Array }

export const readingIn = (db: Kysely<Schema>) => ({
  /** Once per giver and opening key; a repeated sending changes nothing. */
  async giveShares(box: string, opening: string, recipient: string, batch: ShareBatch) {
    const { numInsertedOrUpdatedRows } = await db
      .insertInto('shares')
      .values({ box, opening, recipient, ...batch })
      .onConflict(conflict => conflict.doNothing())
      .executeTakeFirstOrThrow()
    return numInsertedOrUpdatedRows === 1n
  },

  async given(box: string, opening: string) {
    const rows = await db
      .selectFrom('shares')
      .select(['giver', 'recipient'])
      .where('box', '=', box)
      .where('opening', '=', opening)
      .execute()
    return rows.map(givenFromRow)
  },

  async sharesTo(box: string, opening: string, recipient: string): Promise<readonly ShareBatch[]> {
    const rows = await db
      .selectFrom('shares')
      .select(['giver', 'body', 'sig', 'file'])
      .where('box', '=', box)
      .where('opening', '=', opening)
      .where('recipient', '=', recipient)
      .execute()
    return rows.map(shareFromRow)
  },

  /** Shares are for one sitting; when it is finished they open nothing and are taken away. */
  async forgetShares(box: string, opening: string): Promise<void> {
    await db.deleteFrom('shares').where('box', '=', box).where('opening', '=', opening).execute()
  },

  async declare(box: string, opening: string, member: number, { body, sig }: OwnRecord) {
    await db
      .insertInto('conflicts')
      .values({ box, opening, member, body, sig })
      .onConflict(conflict => conflict.doUpdateSet({ body, sig }))
      .execute()
  },

  async conflicts(box: string, opening: string) {
    const rows = await db
      .selectFrom('conflicts')
      .select(['member', 'body', 'sig'])
      .where('box', '=', box)
      .where('opening', '=', opening)
      .orderBy('member')
      .execute()
    return rows.map(conflictFromRow)
  },
})

export type Reading = ReturnType<typeof readingIn>
