// Envelopes: a seal, a name, a tag and the bytes. Nothing about when, from where or after which.
import type { Kysely } from 'kysely'
import { bytes, rowReader, text, whole } from './row.ts'
import type { Schema } from './schema.ts'

const headFromRow = rowReader({ seal: text, hash: text, tag: bytes, size: whole })
const fromRow = rowReader({ bytes })

export type KeptEnvelope = {
  readonly box: string
  readonly seal: string
  readonly hash: string
  readonly tag: Uint8Array
  readonly bytes: Uint8Array
}

/** An envelope by its outside only. */
export type EnvelopeHead = {
  readonly seal: string
  readonly hash: string
  readonly tag: Uint8Array
  readonly size: number
}

export const envelopesIn = (db: Kysely<Schema>) => ({
  /** Says whether the bytes are new; the first tag stays. */
  async put(envelope: KeptEnvelope): Promise<boolean> {
    const { numInsertedOrUpdatedRows } = await db
      .insertInto('envelopes')
      .values(envelope)
      .onConflict(conflict => conflict.doNothing())
      .executeTakeFirstOrThrow()
    return numInsertedOrUpdatedRows === 1n
  },

  async heads(box: string, seal: string): Promise<readonly EnvelopeHead[]> {
    const rows = await db
      .selectFrom('envelopes')
      .select(({ fn }) => ['seal', 'hash', 'tag', fn<number>('length', ['bytes']).as('size')])
      .where('box', '=', box)
      .where('seal', '=', seal)
      .orderBy('hash')
      .execute()
    return rows.map(headFromRow)
  },

  async bytes(box: string, seal: string, hash: string): Promise<Uint8Array | undefined> {
    const row = await db
      .selectFrom('envelopes')
      .select('bytes')
      .where('box', '=', box)
      .where('seal', '=', seal)
      .where('hash', '=', hash)
      .executeTakeFirst()
    return row && fromRow(row).bytes
  },

  async filling(box: string, seal: string): Promise<{ count: number; bytes: number }> {
    const row = await db
      .selectFrom('envelopes')
      .select(({ fn }) => [
        fn.countAll<number>().as('count'),
        fn<number | null>('sum', [fn('length', ['bytes'])]).as('bytes'),
      ])
      .where('box', '=', box)
      .where('seal', '=', seal)
      .executeTakeFirstOrThrow()
    return { count: Number(row.count), bytes: Number(row.bytes ?? 0) }
  },

  /** Takes out everything of a seal except the envelopes that stayed shut. */
  async takeOut(box: string, seal: string, except: readonly string[]): Promise<void> {
    let query = db.deleteFrom('envelopes').where('box', '=', box).where('seal', '=', seal)
    if (except.length > 0) query = query.where('hash', 'not in', [...except])
    await query.execute()
  },
})

export type Envelopes = ReturnType<typeof envelopesIn>
