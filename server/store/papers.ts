// Acts and closed records: what everybody present signed when the box was closed again.
import type { Kysely } from 'kysely'
import type { SignedRecord } from '#crypto/records.ts'
import { bytes, rowReader, text } from './row.ts'
import type { Schema } from './schema.ts'
import { signaturesIn } from './signatures.ts'

const fromRow = rowReader({ hash: text, body: bytes })
const numberFromRow = rowReader({ number: text })

export const papersIn = (db: Kysely<Schema>) => ({
  async keepAct(
    box: string,
    { number, opening, hash, record }: { number: string; opening: string } & Paper,
  ): Promise<void> {
    await db.insertInto('acts').values({ box, number, opening, hash, body: record.body }).execute()
    await signaturesIn(db).keep(box, hash, record.signatures)
  },

  async acts(box: string): Promise<readonly SignedRecord[]> {
    const rows = await db
      .selectFrom('acts')
      .select(['hash', 'body'])
      .where('box', '=', box)
      .orderBy('number')
      .execute()
    return whole(db, box, rows)
  },

  async actNumbers(box: string): Promise<readonly string[]> {
    const rows = await db.selectFrom('acts').select('number').where('box', '=', box).execute()
    return rows.map(numberFromRow).map(({ number }) => number)
  },

  async keepClosed(box: string, { opening, hash, record }: { opening: string } & Paper) {
    const { body } = record
    await db.insertInto('closed_records').values({ box, opening, hash, body }).execute()
    await signaturesIn(db).keep(box, hash, record.signatures)
  },

  async closed(box: string): Promise<readonly SignedRecord[]> {
    const rows = await db
      .selectFrom('closed_records')
      .select(['hash', 'body'])
      .where('box', '=', box)
      .orderBy('opening')
      .execute()
    return whole(db, box, rows)
  },
})

export type Papers = ReturnType<typeof papersIn>
export type Paper = { readonly hash: string; readonly record: SignedRecord }

const whole = (db: Kysely<Schema>, box: string, rows: readonly unknown[]) =>
  Promise.all(rows.map(fromRow).map(({ hash, body }) => signaturesIn(db).beside(box, hash, body)))
