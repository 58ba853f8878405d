// The box and its commission records: what changes rarely, and never without signatures.
import type { Kysely } from 'kysely'
import type { SignedRecord } from '#crypto/records.ts'
import { bytes, rowReader, text, whole } from './row.ts'
import type { Schema } from './schema.ts'
import { signaturesIn } from './signatures.ts'

const fromRow = rowReader({
  id: text,
  about: bytes,
  regulation: bytes,
  founded_at: whole,
  chair: whole,
  secretary: whole,
  wooden_seal: text,
})
const commissionFromRow = rowReader({ hash: text, body: bytes })

export type KeptBox = {
  readonly id: string
  /** `BoxAbout` and `Regulation` as canonical JSON. */
  readonly about: Uint8Array
  readonly regulation: Uint8Array
  readonly foundedAt: number
  readonly chair: number
  readonly secretary: number
  readonly woodenSeal: string
}

export const boxesIn = (db: Kysely<Schema>) => ({
  /** This server keeps one box. Absent before a school is founded. */
  async only(): Promise<KeptBox | undefined> {
    const row = await db.selectFrom('boxes').selectAll().executeTakeFirst()
    return row && boxOf(row)
  },

  async found(box: KeptBox): Promise<void> {
    await db
      .insertInto('boxes')
      .values({
        id: box.id,
        about: box.about,
        regulation: box.regulation,
        founded_at: box.foundedAt,
        chair: box.chair,
        secretary: box.secretary,
        wooden_seal: box.woodenSeal,
      })
      .execute()
  },

  /** What the box says of itself, and its rules; the journal has the line that changed them. */
  async changeAbout(box: string, about: Uint8Array): Promise<void> {
    await db.updateTable('boxes').set({ about }).where('id', '=', box).execute()
  },

  async changeRegulation(box: string, regulation: Uint8Array): Promise<void> {
    await db.updateTable('boxes').set({ regulation }).where('id', '=', box).execute()
  },

  async elect(
    box: string,
    { chair, secretary }: Pick<KeptBox, 'chair' | 'secretary'>,
  ): Promise<void> {
    await db.updateTable('boxes').set({ chair, secretary }).where('id', '=', box).execute()
  },

  async hangWoodenSeal(box: string, woodenSeal: string): Promise<void> {
    await db.updateTable('boxes').set({ wooden_seal: woodenSeal }).where('id', '=', box).execute()
  },

  async appoint(box: string, no: number, hash: string, record: SignedRecord): Promise<void> {
    await db.insertInto('commissions').values({ box, no, hash, body: record.body }).execute()
    await signaturesIn(db).keep(box, hash, record.signatures)
  },

  /** From the founding record on. */
  async commissions(box: string): Promise<readonly SignedRecord[]> {
    const rows = await db
      .selectFrom('commissions')
      .select(['hash', 'body'])
      .where('box', '=', box)
      .orderBy('no')
      .execute()
    const signatures = signaturesIn(db)
    return Promise.all(
      rows.map(commissionFromRow).map(({ hash, body }) => signatures.beside(box, hash, body)),
    )
  },
})

export type Boxes = ReturnType<typeof boxesIn>

const boxOf = (row: unknown): KeptBox => {
  const { founded_at, wooden_seal, ...rest } = fromRow(row)
  return { ...rest, foundedAt: founded_at, woodenSeal: wooden_seal }
}
