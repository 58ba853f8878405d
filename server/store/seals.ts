// Seals and their canaries: which one is current, and which old ones still hold letters.
import type { Kysely } from 'kysely'
import * as v from 'valibot'
import type { OwnRecord, SignedRecord } from '#crypto/records.ts'
import { bytes, rowReader, text, whole } from './row.ts'
import type { Schema } from './schema.ts'
import { signaturesIn } from './signatures.ts'

/** current → opening (its list is frozen) → closed, or opened in part until the rest is opened. */
export const sealStandings = ['current', 'opening', 'opened_in_part', 'closed'] as const
export type SealStanding = (typeof sealStandings)[number]

export type KeptSeal = {
  readonly no: number
  readonly hash: string
  readonly standing: SealStanding
  readonly record: SignedRecord
}

export type KeptCanary = OwnRecord & { readonly member: number; readonly envelope: string }

const fromRow = rowReader({
  no: whole,
  hash: text,
  body: bytes,
  standing: v.picklist(sealStandings),
})
const canaryFromRow = rowReader({ member: whole, envelope: text, body: bytes, sig: bytes })

export const sealsIn = (db: Kysely<Schema>) => {
  const select = (box: string) =>
    db.selectFrom('seals').select(['no', 'hash', 'body', 'standing']).where('box', '=', box)
  const sealOf = async (box: string, row: unknown): Promise<KeptSeal> => {
    const { no, hash, body, standing } = fromRow(row)
    return { no, hash, standing, record: await signaturesIn(db).beside(box, hash, body) }
  }
  return {
    async current(box: string): Promise<KeptSeal | undefined> {
      const row = await select(box).where('standing', '=', 'current').executeTakeFirst()
      return row && sealOf(box, row)
    },

    async byHash(box: string, hash: string): Promise<KeptSeal | undefined> {
      const row = await select(box).where('hash', '=', hash).executeTakeFirst()
      return row && sealOf(box, row)
    },

    async all(box: string): Promise<readonly KeptSeal[]> {
      const rows = await select(box).orderBy('no').execute()
      return Promise.all(rows.map(row => sealOf(box, row)))
    },

    async standingAs(box: string, standing: SealStanding): Promise<readonly KeptSeal[]> {
      const rows = await select(box).where('standing', '=', standing).orderBy('no').execute()
      return Promise.all(rows.map(row => sealOf(box, row)))
    },

    async set(box: string, no: number, hash: string, record: SignedRecord): Promise<void> {
      const { body } = record
      await db.insertInto('seals').values({ box, no, hash, body, standing: 'current' }).execute()
      await signaturesIn(db).keep(box, hash, record.signatures)
    },

    async stand(box: string, hash: string, standing: SealStanding): Promise<void> {
      await db
        .updateTable('seals')
        .set({ standing })
        .where('box', '=', box)
        .where('hash', '=', hash)
        .execute()
    },

    /** The first canary of a seal stays. */
    async putCanary(box: string, seal: string, canary: KeptCanary): Promise<void> {
      await db
        .insertInto('canaries')
        .values({ box, seal, ...canary })
        .onConflict(conflict => conflict.doNothing())
        .execute()
    },

    async canary(box: string, seal: string): Promise<KeptCanary | undefined> {
      const row = await db
        .selectFrom('canaries')
        .select(['member', 'envelope', 'body', 'sig'])
        .where('box', '=', box)
        .where('seal', '=', seal)
        .executeTakeFirst()
      return row && canaryFromRow(row)
    },
  }
}

export type Seals = ReturnType<typeof sealsIn>
