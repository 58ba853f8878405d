// New keys of old cases, one for each commission since: who made it, and a wrap for each of its people.
import type { Kysely } from 'kysely'
import type { OwnRecord } from '#crypto/records.ts'
import { bytes, rowReader, text, whole } from './row.ts'
import type { Schema } from './schema.ts'

const fromRow = rowReader({
  no: whole,
  commission: text,
  by: whole,
  recipient: text,
  earlier: bytes,
  body: bytes,
  sig: bytes,
})
const wrapFromRow = rowReader({ wrap: bytes })
const dueFromRow = rowReader({ entry: text })

export type CaseRotation = OwnRecord & {
  /** Of the commission record it was made for. */
  readonly no: number
  readonly commission: string
  readonly by: number
  readonly recipient: string
  /** Every earlier key of the case, sealed to this one. */
  readonly earlier: Uint8Array
}

type OfCommission = { readonly no: number; readonly refounded?: { readonly no: number } }

export const caseRotationsIn = (db: Kysely<Schema>) => ({
  /** `wraps` stand in the order of `members`, one for each. */
  async rotate(
    box: string,
    entry: string,
    rotation: CaseRotation,
    {
      wraps,
      members,
    }: { readonly wraps: readonly Uint8Array[]; readonly members: readonly number[] },
  ): Promise<void> {
    await db
      .insertInto('case_rotations')
      .values({ box, entry, ...rotation })
      .execute()
    const { no } = rotation
    await db
      .insertInto('case_rotation_wraps')
      .values(wraps.map((wrap, at) => ({ box, entry, no, member: members[at]!, wrap })))
      .execute()
  },

  /** Oldest first. */
  async of(box: string, entry: string): Promise<readonly CaseRotation[]> {
    const rows = await db
      .selectFrom('case_rotations')
      .select(['no', 'commission', 'by', 'recipient', 'earlier', 'body', 'sig'])
      .where('box', '=', box)
      .where('entry', '=', entry)
      .orderBy('no')
      .execute()
    return rows.map(fromRow)
  },

  async wrap(box: string, entry: string, no: number, member: number) {
    const row = await db
      .selectFrom('case_rotation_wraps')
      .select('wrap')
      .where('box', '=', box)
      .where('entry', '=', entry)
      .where('no', '=', no)
      .where('member', '=', member)
      .executeTakeFirst()
    return row && wrapFromRow(row).wrap
  },

  /**
   * Cases in the register that have no key for this commission. Those from before the box was founded
   * anew wait for nobody: whoever had their keys is gone.
   */
  async due(box: string, { no, refounded }: OfCommission): Promise<readonly string[]> {
    const rows = await db
      .selectFrom('cases')
      .select('entry')
      .where('box', '=', box)
      .where('number', 'is not', null)
      .where('commission', '<', no)
      .where('commission', '>=', refounded?.no ?? 0)
      .where(({ not, exists, selectFrom }) =>
        not(
          exists(
            selectFrom('case_rotations')
              .select('case_rotations.no')
              .whereRef('case_rotations.box', '=', 'cases.box')
              .whereRef('case_rotations.entry', '=', 'cases.entry')
              .where('case_rotations.no', '>=', no),
          ),
        ),
      )
      .orderBy('entry')
      .execute()
    return rows.map(row => dueFromRow(row).entry)
  },

  /** Nothing of any case is wrapped for somebody who left. */
  async forgetWrapsOf(box: string, member: number): Promise<void> {
    for (const table of ['case_wraps', 'case_rotation_wraps'] as const) {
      await db.deleteFrom(table).where('box', '=', box).where('member', '=', member).execute()
    }
  },
})

export type CaseRotations = ReturnType<typeof caseRotationsIn>
