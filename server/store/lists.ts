// The frozen lists: leaves with their covers, which stay long after the envelopes are gone.
import type { Kysely } from 'kysely'
import { bytes, rowReader, text, whole } from './row.ts'
import type { Schema } from './schema.ts'

const fromRow = rowReader({
  seal_no: whole,
  seal: text,
  opening: text,
  root: text,
  covers: bytes,
  leaves: bytes,
  opened_on: text,
  act: text,
  lost: whole,
  lost_on: text,
})

export type FrozenList = {
  readonly sealNo: number
  readonly seal: string
  readonly opening: string
  readonly root: string
  readonly covers: Uint8Array
  /** 48-byte leaves one after another. */
  readonly leaves: Uint8Array
  readonly openedOn: string
  readonly act: string
  /** Letters of it that were given up, and on which day; '' while there are none. */
  readonly lost: number
  readonly lostOn: string
}

export type NewList = Omit<FrozenList, 'lost' | 'lostOn'>

export const listsIn = (db: Kysely<Schema>) => ({
  async freeze(box: string, list: NewList): Promise<void> {
    const { sealNo, openedOn, ...rest } = list
    await db
      .insertInto('lists')
      .values({ box, seal_no: sealNo, opened_on: openedOn, lost: 0, lost_on: '', ...rest })
      .execute()
  },

  async ofOpening(box: string, opening: string): Promise<FrozenList | undefined> {
    const row = await db
      .selectFrom('lists')
      .selectAll()
      .where('box', '=', box)
      .where('opening', '=', opening)
      .executeTakeFirst()
    return row && listOf(row)
  },

  async all(box: string): Promise<readonly FrozenList[]> {
    const rows = await db.selectFrom('lists').selectAll().where('box', '=', box).execute()
    return rows.map(listOf)
  },

  async newest(box: string, most: number): Promise<readonly FrozenList[]> {
    const rows = await db
      .selectFrom('lists')
      .selectAll()
      .where('box', '=', box)
      .orderBy('seal_no', 'desc')
      .limit(most)
      .execute()
    return rows.map(listOf)
  },

  async giveUp(box: string, seal: string, { lost, on }: { lost: number; on: string }) {
    await db
      .updateTable('lists')
      .set(({ eb }) => ({ lost: eb('lost', '+', lost), lost_on: on }))
      .where('box', '=', box)
      .where('seal', '=', seal)
      .execute()
  },

  async numberAct(box: string, opening: string, act: string): Promise<void> {
    await db
      .updateTable('lists')
      .set({ act })
      .where('box', '=', box)
      .where('opening', '=', opening)
      .execute()
  },
})

export type Lists = ReturnType<typeof listsIn>

const listOf = (row: object): FrozenList => {
  const { box: _, ...columns } = row as { box: unknown }
  const { seal_no, opened_on, lost_on, ...rest } = fromRow(columns)
  return { ...rest, sealNo: seal_no, openedOn: opened_on, lostOn: lost_on }
}
