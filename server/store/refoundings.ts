// A founding anew: that it was called for, why, and where journal and box key stood at that moment.
import type { Kysely } from 'kysely'
import * as v from 'valibot'
import { refoundingReasons } from '#core/refounding.ts'
import { rowReader, text, whole } from './row.ts'
import type { Schema } from './schema.ts'

const fromRow = rowReader({
  reason: v.picklist(refoundingReasons),
  called_at: whole,
  seq: whole,
  head: text,
  key_before: text,
  key_now: text,
})

export type KeptRefounding = {
  readonly reason: (typeof refoundingReasons)[number]
  readonly calledAt: number
  /** The last line of the journal; nothing is written behind it but the line that founds anew. */
  readonly journal: { readonly seq: number; readonly hash: string }
  /** The box's public keys: until then, and from then on. */
  readonly boxKeys: { readonly before: string; readonly now: string }
}

export const refoundingsIn = (db: Kysely<Schema>) => ({
  /** Called for twice, it is one. */
  async call(box: string, { reason, calledAt, journal, boxKeys }: KeptRefounding): Promise<void> {
    const { seq, hash: head } = journal
    const { before: key_before, now: key_now } = boxKeys
    await db
      .insertInto('refoundings')
      .values({ box, reason, called_at: calledAt, seq, head, key_before, key_now })
      .onConflict(conflict => conflict.doNothing())
      .execute()
  },

  async of(box: string): Promise<KeptRefounding | undefined> {
    const row = await db
      .selectFrom('refoundings')
      .select(['reason', 'called_at', 'seq', 'head', 'key_before', 'key_now'])
      .where('box', '=', box)
      .executeTakeFirst()
    if (!row) return undefined
    const { reason, called_at, seq, head, key_before, key_now } = fromRow(row)
    return {
      reason,
      calledAt: called_at,
      journal: { seq, hash: head },
      boxKeys: { before: key_before, now: key_now },
    }
  },

  async forget(box: string): Promise<void> {
    await db.deleteFrom('refoundings').where('box', '=', box).execute()
  },
})

export type Refoundings = ReturnType<typeof refoundingsIn>
