// What the order of each composition says of its people, beside the names and roles everybody signs.
import type { Kysely } from 'kysely'
import { rowReader, text, whole, yesNo } from './row.ts'
import type { Schema } from './schema.ts'

const fromRow = rowReader({ member: whole, position: text, no_kin: yesNo })

export type KeptOrdered = {
  readonly i: number
  readonly position: string
  /** Of a parent representative: declared to have no close kin on the staff (cl. 5.1). */
  readonly noKin: boolean
}

export const orderedPeopleIn = (db: Kysely<Schema>) => ({
  /** `no` is the number of the commission record. */
  async keep(box: string, no: number, people: readonly KeptOrdered[]): Promise<void> {
    for (const { i: member, position, noKin } of people) {
      const values = { box, no, member, position, no_kin: noKin ? 1 : 0 }
      await db.insertInto('ordered_people').values(values).execute()
    }
  },

  /** Empty of a box founded before this was kept. */
  async of(box: string, no: number): Promise<readonly KeptOrdered[]> {
    const rows = await db
      .selectFrom('ordered_people')
      .select(['member', 'position', 'no_kin'])
      .where('box', '=', box)
      .where('no', '=', no)
      .orderBy('member')
      .execute()
    return rows.map(fromRow).map(({ member: i, position, no_kin: noKin }) => ({
      ...{ i, position, noKin },
    }))
  },
})

export type OrderedPeople = ReturnType<typeof orderedPeopleIn>
