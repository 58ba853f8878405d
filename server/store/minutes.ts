// Minutes of sittings that elected, and the undertakings of everybody who ever came into the commission.
import type { Kysely } from 'kysely'
import type { OwnRecord, SignedRecord } from '#crypto/records.ts'
import { bytes, rowReader, text } from './row.ts'
import type { Schema } from './schema.ts'
import { signaturesIn } from './signatures.ts'

const fromRow = rowReader({ hash: text, body: bytes })
const ownFromRow = rowReader({ body: bytes, sig: bytes })

export const minutesIn = (db: Kysely<Schema>) => ({
  async keep(box: string, no: number, hash: string, record: SignedRecord): Promise<void> {
    await db.insertInto('minutes').values({ box, no, hash, body: record.body }).execute()
    await signaturesIn(db).keep(box, hash, record.signatures)
  },

  /** Oldest first. */
  async all(box: string): Promise<readonly SignedRecord[]> {
    const rows = await db
      .selectFrom('minutes')
      .select(['hash', 'body'])
      .where('box', '=', box)
      .orderBy('no')
      .execute()
    return Promise.all(
      rows.map(fromRow).map(({ hash, body }) => signaturesIn(db).beside(box, hash, body)),
    )
  },

  async keepUndertaking(box: string, member: number, { body, sig }: OwnRecord): Promise<void> {
    await db.insertInto('undertakings').values({ box, member, body, sig }).execute()
  },

  async undertaking(box: string, member: number): Promise<OwnRecord | undefined> {
    const row = await db
      .selectFrom('undertakings')
      .select(['body', 'sig'])
      .where('box', '=', box)
      .where('member', '=', member)
      .executeTakeFirst()
    return row && ownFromRow(row)
  },
})

export type MinutesIn = ReturnType<typeof minutesIn>
