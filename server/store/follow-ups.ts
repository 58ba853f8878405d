// Follow-ups: what a writer added under her code, sealed to the case, in order within one thread.
import type { Kysely } from 'kysely'
import { bytes, rowReader, whole } from './row.ts'
import type { Schema } from './schema.ts'

const fromRow = rowReader({ n: whole, file: bytes })

export type FollowUp = { readonly n: number; readonly file: Uint8Array }

export const followUpsIn = (db: Kysely<Schema>) => {
  const of = (box: string, mailbox: string) =>
    db
      .selectFrom('follow_ups')
      .select(['n', 'file'])
      .where('box', '=', box)
      .where('mailbox', '=', mailbox)
  return {
    async has(box: string, mailbox: string, hash: string): Promise<boolean> {
      return (await of(box, mailbox).where('hash', '=', hash).executeTakeFirst()) !== undefined
    },

    async count(box: string, mailbox: string): Promise<number> {
      const row = await db
        .selectFrom('follow_ups')
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .where('box', '=', box)
        .where('mailbox', '=', mailbox)
        .executeTakeFirstOrThrow()
      return Number(row.count)
    },

    async add(box: string, mailbox: string, added: FollowUp & { hash: string }): Promise<void> {
      await db
        .insertInto('follow_ups')
        .values({ box, mailbox, ...added })
        .execute()
    },

    /** Oldest first. */
    async of(box: string, mailbox: string): Promise<readonly FollowUp[]> {
      return (await of(box, mailbox).orderBy('n').execute()).map(fromRow)
    },
  }
}

export type FollowUps = ReturnType<typeof followUpsIn>
