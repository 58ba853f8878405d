// The school's own days in the calendar, as canonical JSON; the newest word on a day replaces the older.
import type { Kysely } from 'kysely'
import { bytes, rowReader, whole } from './row.ts'
import type { Schema } from './schema.ts'

const fromRow = rowReader({ day: bytes })
const countFromRow = rowReader({ count: whole })

export const schoolDaysIn = (db: Kysely<Schema>) => ({
  async keep(box: string, date: string, day: Uint8Array): Promise<void> {
    await db
      .insertInto('school_days')
      .values({ box, date, day })
      .onConflict(conflict => conflict.doUpdateSet({ day }))
      .execute()
  },

  async all(box: string): Promise<readonly Uint8Array[]> {
    const rows = await db
      .selectFrom('school_days')
      .select('day')
      .where('box', '=', box)
      .orderBy('date')
      .execute()
    return rows.map(row => fromRow(row).day)
  },

  async count(box: string): Promise<number> {
    const row = await db
      .selectFrom('school_days')
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .where('box', '=', box)
      .executeTakeFirstOrThrow()
    return countFromRow(row).count
  },
})

export type SchoolDays = ReturnType<typeof schoolDaysIn>
