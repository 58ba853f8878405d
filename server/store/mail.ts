// Where the commission's lines by e-mail go, and which of them have gone.
import type { Kysely } from 'kysely'
import * as v from 'valibot'
import { languages } from '#core/language.ts'
import { rowReader, text } from './row.ts'
import type { Schema } from './schema.ts'

const fromRow = rowReader({ who: text, address: text, language: v.picklist(languages) })

/** `who` is a member's index as text, or `director`. */
export type MailAddress = ReturnType<typeof fromRow>

export const mailIn = (db: Kysely<Schema>) => ({
  async addresses(box: string): Promise<readonly MailAddress[]> {
    const rows = await db
      .selectFrom('mail_addresses')
      .select(['who', 'address', 'language'])
      .where('box', '=', box)
      .orderBy('who')
      .execute()
    return rows.map(fromRow)
  },

  /** The newest address replaces the one before; an empty one forgets it. */
  async keep(box: string, { who, address, language }: MailAddress): Promise<void> {
    if (address === '') {
      await db.deleteFrom('mail_addresses').where('box', '=', box).where('who', '=', who).execute()
      return
    }
    await db
      .insertInto('mail_addresses')
      .values({ box, who, address, language })
      .onConflict(conflict => conflict.doUpdateSet({ address, language }))
      .execute()
  },

  async wasSent(box: string, notice: string, who: string): Promise<boolean> {
    const row = await db
      .selectFrom('notices_sent')
      .select('who')
      .where('box', '=', box)
      .where('notice', '=', notice)
      .where('who', '=', who)
      .executeTakeFirst()
    return row !== undefined
  },

  /** Of the notices before this one nothing has to be remembered any more. */
  async sent(box: string, notice: string, who: string): Promise<void> {
    await db
      .deleteFrom('notices_sent')
      .where('box', '=', box)
      .where('who', '=', who)
      .where('notice', '!=', notice)
      .execute()
    await db
      .insertInto('notices_sent')
      .values({ box, notice, who })
      .onConflict(conflict => conflict.doNothing())
      .execute()
  },
})

export type MailIn = ReturnType<typeof mailIn>
