// Closings: one proposal at a time, drawn up by the server, signed or refused version by version.
import type { Kysely } from 'kysely'
import * as v from 'valibot'
import { bytes, rowReader, text, whole } from './row.ts'
import type { Schema } from './schema.ts'

const canary = v.picklist(['opened', 'missing', 'none'])
const refusalKind = v.picklist(['refuses', 'objects', 'left'])
const outcome = v.picklist(['left_over', 'cannot', 'lost'])
const fromRow = rowReader({
  version: whole,
  by: whole,
  new_wooden_seal: text,
  reason: text,
  note: text,
  unreadable: whole,
  canary,
  act: bytes,
  line: bytes,
  closed: bytes,
  drawn_at: whole,
})
const signatureFromRow = rowReader({ member: whole, act: bytes, line: bytes, closed: bytes })
const refusalFromRow = rowReader({ member: whole, by: whole, kind: refusalKind, reason: text })
const absenceFromRow = rowReader({ member: whole, reason: text })
const outcomeFromRow = rowReader({ envelope: text, outcome })

export type KeptClosing = {
  readonly version: number
  readonly by: number
  readonly newWoodenSeal: string
  readonly reason: string
  readonly note: string
  readonly unreadable: number
  readonly canary: 'opened' | 'missing' | 'none'
  /** Empty when nothing was found. */
  readonly act: Uint8Array
  readonly line: Uint8Array
  readonly closed: Uint8Array
  readonly drawnAt: number
}
export type ClosingSignature = {
  readonly member: number
  readonly act: Uint8Array
  readonly line: Uint8Array
  readonly closed: Uint8Array
}
export type ClosingRefusal = {
  readonly member: number
  readonly by: number
  readonly kind: 'refuses' | 'objects' | 'left'
  readonly reason: string
}
export type Absence = { readonly member: number; readonly reason: string }
export type Outcome = {
  readonly envelope: string
  readonly outcome: 'left_over' | 'cannot' | 'lost'
}

export const closingsIn = (db: Kysely<Schema>) => ({
  async propose(box: string, opening: string, closing: KeptClosing): Promise<void> {
    const { newWoodenSeal, drawnAt, ...rest } = closing
    const columns = { ...rest, new_wooden_seal: newWoodenSeal, drawn_at: drawnAt }
    await db
      .insertInto('closings')
      .values({ box, opening, ...columns })
      .onConflict(conflict => conflict.doUpdateSet(columns))
      .execute()
  },

  async proposed(box: string, opening: string): Promise<KeptClosing | undefined> {
    const row = await db
      .selectFrom('closings')
      .selectAll()
      .where('box', '=', box)
      .where('opening', '=', opening)
      .executeTakeFirst()
    if (!row) return undefined
    const { box: _, opening: __, ...columns } = row
    const { new_wooden_seal, drawn_at, ...rest } = fromRow(columns)
    return { ...rest, newWoodenSeal: new_wooden_seal, drawnAt: drawn_at }
  },

  async sign(box: string, opening: string, version: number, signature: ClosingSignature) {
    await db
      .insertInto('closing_signatures')
      .values({ box, opening, version, ...signature })
      .onConflict(conflict => conflict.doNothing())
      .execute()
  },

  async signatures(box: string, opening: string, version: number) {
    const rows = await db
      .selectFrom('closing_signatures')
      .select(['member', 'act', 'line', 'closed'])
      .where('box', '=', box)
      .where('opening', '=', opening)
      .where('version', '=', version)
      .orderBy('member')
      .execute()
    return rows.map(signatureFromRow) satisfies readonly ClosingSignature[]
  },

  async refuse(box: string, opening: string, refusal: ClosingRefusal): Promise<void> {
    const { by, kind, reason } = refusal
    await db
      .insertInto('closing_refusals')
      .values({ box, opening, ...refusal })
      .onConflict(conflict => conflict.doUpdateSet({ by, kind, reason }))
      .execute()
  },

  async refusals(box: string, opening: string): Promise<readonly ClosingRefusal[]> {
    const rows = await db
      .selectFrom('closing_refusals')
      .select(['member', 'by', 'kind', 'reason'])
      .where('box', '=', box)
      .where('opening', '=', opening)
      .orderBy('member')
      .execute()
    return rows.map(refusalFromRow)
  },

  async setAbsences(box: string, opening: string, absences: readonly Absence[]): Promise<void> {
    await db.deleteFrom('absences').where('box', '=', box).where('opening', '=', opening).execute()
    for (const absence of absences) {
      await db
        .insertInto('absences')
        .values({ box, opening, ...absence })
        .execute()
    }
  },

  async absences(box: string, opening: string): Promise<readonly Absence[]> {
    const rows = await db
      .selectFrom('absences')
      .select(['member', 'reason'])
      .where('box', '=', box)
      .where('opening', '=', opening)
      .orderBy('member')
      .execute()
    return rows.map(absenceFromRow)
  },

  async setOutcomes(box: string, opening: string, outcomes: readonly Outcome[]): Promise<void> {
    await db.deleteFrom('outcomes').where('box', '=', box).where('opening', '=', opening).execute()
    for (const each of outcomes) {
      await db
        .insertInto('outcomes')
        .values({ box, opening, ...each })
        .execute()
    }
  },

  async outcomes(box: string, opening: string): Promise<readonly Outcome[]> {
    const rows = await db
      .selectFrom('outcomes')
      .select(['envelope', 'outcome'])
      .where('box', '=', box)
      .where('opening', '=', opening)
      .orderBy('envelope')
      .execute()
    return rows.map(outcomeFromRow)
  },
})

export type Closings = ReturnType<typeof closingsIn>
