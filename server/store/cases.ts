// Cases: the rows of the register. Contents are sealed files; a row tells only what the register must.
import type { Kysely } from 'kysely'
import * as v from 'valibot'
import { bytes, orNothing, rowReader, text, whole } from './row.ts'
import type { Schema } from './schema.ts'

const headColumns = [
  'entry',
  'opening',
  'by',
  'channel',
  'form',
  'sheets',
  'photos',
  'recipient',
  'number',
  'act',
  'removed_on',
  'commission',
] as const
const fromRow = rowReader({
  entry: text,
  opening: text,
  by: whole,
  channel: v.picklist(['digital', 'paper']),
  form: v.picklist(['signed', 'anonymous']),
  sheets: whole,
  photos: whole,
  recipient: text,
  number: orNothing(text),
  act: orNothing(text),
  removed_on: orNothing(text),
  commission: whole,
})
export const caseSteps = ['registered', 'extended', 'answered', 'closed'] as const
const stepFromRow = rowReader({
  entry: text,
  step: v.picklist(caseSteps),
  member: whole,
  at: whole,
  day: text,
  due: text,
  internal_due: text,
  word: text,
})
const wrapFromRow = rowReader({ wrap: bytes })
const fileFromRow = rowReader({ file: bytes })

export type KeptCase = {
  readonly entry: string
  readonly opening: string
  readonly by: number
  readonly channel: 'digital' | 'paper'
  readonly form: 'signed' | 'anonymous'
  readonly sheets: number
  readonly photos: number
  readonly recipient: string
  /** Number of the commission record for whose people its first key was wrapped. */
  readonly commission: number
  /** From the closing on. */
  readonly number?: string
  readonly act?: string
  readonly removedOn?: string
}
export type NewCase = Omit<KeptCase, 'number' | 'act' | 'removedOn'> & {
  readonly file: Uint8Array
  readonly wraps: readonly Uint8Array[]
}
export type CaseStep = {
  readonly entry: string
  readonly step: (typeof caseSteps)[number]
  readonly member: number
  readonly at: number
  readonly day: string
  /** Terms, where the step sets them; the outcome or the way of answering in `word`. */
  readonly due: string
  readonly internalDue: string
  readonly word: string
}

export const casesIn = (db: Kysely<Schema>) => {
  const select = (box: string) => db.selectFrom('cases').select(headColumns).where('box', '=', box)
  return {
    /** `wraps` stand in the order of `members`, one for each. */
    async file(box: string, { wraps, ...row }: NewCase, members: readonly number[]): Promise<void> {
      await db
        .insertInto('cases')
        .values({ box, ...row })
        .execute()
      const { entry } = row
      await db
        .insertInto('case_wraps')
        .values(wraps.map((wrap, at) => ({ box, entry, member: members[at]!, wrap })))
        .execute()
    },

    async byEntry(box: string, entry: string): Promise<KeptCase | undefined> {
      const row = await select(box).where('entry', '=', entry).executeTakeFirst()
      return row && caseOf(row)
    },

    async ofOpening(box: string, opening: string): Promise<readonly KeptCase[]> {
      const rows = await select(box).where('opening', '=', opening).orderBy('entry').execute()
      return rows.map(caseOf)
    },

    /** Those that have a number, newest first. */
    async register(box: string): Promise<readonly KeptCase[]> {
      const rows = await select(box)
        .where('number', 'is not', null)
        .orderBy('removed_on', 'desc')
        .orderBy('number', 'desc')
        .execute()
      return rows.map(caseOf)
    },

    /** The highest number given so far; years and numbers have one width, so texts compare. */
    async lastNumber(box: string): Promise<string | undefined> {
      const row = await select(box)
        .where('number', 'is not', null)
        .orderBy('number', 'desc')
        .limit(1)
        .executeTakeFirst()
      return row && caseOf(row).number
    },

    async number(
      box: string,
      entry: string,
      given: { number: string; act: string; removedOn: string },
    ): Promise<void> {
      const { number, act, removedOn } = given
      await db
        .updateTable('cases')
        .set({ number, act, removed_on: removedOn })
        .where('box', '=', box)
        .where('entry', '=', entry)
        .execute()
    },

    async sealedFile(box: string, entry: string): Promise<Uint8Array | undefined> {
      const row = await db
        .selectFrom('cases')
        .select('file')
        .where('box', '=', box)
        .where('entry', '=', entry)
        .executeTakeFirst()
      return row && fileFromRow(row).file
    },

    /** A member who came later has none: absent. */
    async wrap(box: string, entry: string, member: number): Promise<Uint8Array | undefined> {
      const row = await db
        .selectFrom('case_wraps')
        .select('wrap')
        .where('box', '=', box)
        .where('entry', '=', entry)
        .where('member', '=', member)
        .executeTakeFirst()
      return row && wrapFromRow(row).wrap
    },

    async take(box: string, { internalDue, ...step }: CaseStep): Promise<void> {
      await db
        .insertInto('case_steps')
        .values({ box, ...step, internal_due: internalDue })
        .execute()
    },

    async steps(box: string, entry?: string): Promise<readonly CaseStep[]> {
      let query = db
        .selectFrom('case_steps')
        .select(['entry', 'step', 'member', 'at', 'day', 'due', 'internal_due', 'word'])
        .where('box', '=', box)
      if (entry !== undefined) query = query.where('entry', '=', entry)
      const rows = await query.execute()
      return rows
        .map(stepFromRow)
        .map(({ internal_due, ...rest }) => ({ ...rest, internalDue: internal_due }))
    },
  }
}

export type Cases = ReturnType<typeof casesIn>

const caseOf = (row: unknown): KeptCase => {
  const { number, act, removed_on, ...rest } = fromRow(row)
  return {
    ...rest,
    ...(number !== null && { number }),
    ...(act !== null && { act }),
    ...(removed_on !== null && { removedOn: removed_on }),
  }
}
