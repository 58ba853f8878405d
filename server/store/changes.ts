// A change of the commission from the order to the opening at which it takes effect; one at a time.
import type { Kysely } from 'kysely'
import { bytes, rowReader, text, whole, yesNo } from './row.ts'
import type { Schema } from './schema.ts'

const fromRow = rowReader({
  version: whole,
  by: whole,
  order_no: text,
  order_date: text,
  people: bytes,
  election: bytes,
  minutes: bytes,
  hung: yesNo,
})
const signatureFromRow = rowReader({ member: whole, sig: bytes })

const nothing = new Uint8Array(0)

export type KeptChange = {
  readonly version: number
  /** Who proposed it last. */
  readonly by: number
  readonly order: { readonly no: string; readonly date: string }
  /** Everybody in the commission by the order, as canonical JSON. */
  readonly people: Uint8Array
  readonly sitting?: { readonly election: Uint8Array; readonly minutes: Uint8Array }
  /** The seal of the new commission hangs, and the opening that hung it is not closed. */
  readonly hung: boolean
}

export type SealSignature = { readonly member: number; readonly sig: Uint8Array }

/** Signatures under record and minutes stand with all others, under the hash of what they sign. */
export const changesIn = (db: Kysely<Schema>) => {
  const set = async (box: string, values: Partial<Schema['changes']>): Promise<void> => {
    await db.updateTable('changes').set(values).where('box', '=', box).execute()
  }
  return {
    async pending(box: string): Promise<KeptChange | undefined> {
      const row = await db
        .selectFrom('changes')
        .select([
          'version',
          'by',
          'order_no',
          'order_date',
          'people',
          'election',
          'minutes',
          'hung',
        ])
        .where('box', '=', box)
        .executeTakeFirst()
      return row && changeOf(row)
    },

    /** Whoever was elected was elected by the people of another order. */
    async propose(
      box: string,
      { version, by, order, people }: Omit<KeptChange, 'sitting' | 'hung'>,
    ): Promise<void> {
      const values = {
        ...{ version, by, order_no: order.no, order_date: order.date, people },
        ...{ election: nothing, minutes: nothing, hung: 0 },
      }
      await db
        .insertInto('changes')
        .values({ box, ...values })
        .onConflict(conflict => conflict.column('box').doUpdateSet(values))
        .execute()
    },

    /** Somebody's keys are others now: the sitting stays, its people are who they were. */
    async decide(box: string, version: number): Promise<void> {
      await set(box, { version })
    },

    async elect(
      box: string,
      version: number,
      { election, minutes }: NonNullable<KeptChange['sitting']>,
    ): Promise<void> {
      await set(box, { version, election, minutes })
    },

    async hang(box: string): Promise<void> {
      await set(box, { hung: 1 })
    },

    async forget(box: string): Promise<void> {
      await db.deleteFrom('changes').where('box', '=', box).execute()
      await db.deleteFrom('seal_signatures').where('box', '=', box).execute()
    },

    /** Of a newcomer in the room, under the seal drawn last; the newest stands. */
    async signSeal(
      box: string,
      opening: string,
      seal: string,
      { member, sig }: SealSignature,
    ): Promise<void> {
      await db
        .insertInto('seal_signatures')
        .values({ box, opening, member, seal, sig })
        .onConflict(conflict => conflict.doUpdateSet({ seal, sig }))
        .execute()
    },

    async sealSignatures(
      box: string,
      opening: string,
      seal: string,
    ): Promise<readonly SealSignature[]> {
      const rows = await db
        .selectFrom('seal_signatures')
        .select(['member', 'sig'])
        .where('box', '=', box)
        .where('opening', '=', opening)
        .where('seal', '=', seal)
        .orderBy('member')
        .execute()
      return rows.map(signatureFromRow)
    },
  }
}

export type Changes = ReturnType<typeof changesIn>

function changeOf(row: unknown): KeptChange {
  const { version, by, order_no, order_date, people, election, minutes, hung } = fromRow(row)
  return {
    ...{ version, by, order: { no: order_no, date: order_date }, people, hung },
    ...(minutes.length > 0 && { sitting: { election, minutes } }),
  }
}
