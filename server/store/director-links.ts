// The one link to the director's page: only its hash, who made it and when. A new one ends the old.
import type { Kysely } from 'kysely'
import { rowReader, text, whole } from './row.ts'
import type { Schema } from './schema.ts'

const fromRow = rowReader({ hash: text, made_by: whole, made_on: text })

export type KeptLink = { readonly hash: string; readonly madeBy: number; readonly madeOn: string }

export const directorLinksIn = (db: Kysely<Schema>) => ({
  async make(box: string, { hash, madeBy, madeOn }: KeptLink): Promise<void> {
    const link = { hash, made_by: madeBy, made_on: madeOn }
    await db
      .insertInto('director_links')
      .values({ box, ...link })
      .onConflict(conflict => conflict.doUpdateSet(link))
      .execute()
  },

  async end(box: string): Promise<void> {
    await db.deleteFrom('director_links').where('box', '=', box).execute()
  },

  /** Whoever made it was told it, and may have kept it. */
  async endMadeBy(box: string, madeBy: number): Promise<void> {
    await db
      .deleteFrom('director_links')
      .where('box', '=', box)
      .where('made_by', '=', madeBy)
      .execute()
  },

  async current(box: string): Promise<KeptLink | undefined> {
    const row = await db
      .selectFrom('director_links')
      .select(['hash', 'made_by', 'made_on'])
      .where('box', '=', box)
      .executeTakeFirst()
    if (!row) return undefined
    const { hash, made_by: madeBy, made_on: madeOn } = fromRow(row)
    return { hash, madeBy, madeOn }
  },
})

export type DirectorLinks = ReturnType<typeof directorLinksIn>
