// Mailboxes: one slot behind each secret code that has an answer. Who looked, or whether, is kept nowhere.
import type { Kysely } from 'kysely'
import { bytes, rowReader, text, whole } from './row.ts'
import type { Schema } from './schema.ts'

const fromRow = rowReader({ mailbox: text, entry: text, number: whole, verify_key: text })
const threadFromRow = rowReader({ entry: text })
const slotFromRow = rowReader({ slot: bytes })

export type KeptMailbox = {
  readonly mailbox: string
  readonly entry: string
  /** Answers under one code are numbered; the newest stands in the slot. */
  readonly number: number
  readonly verifyKey: string
}

export const mailboxesIn = (db: Kysely<Schema>) => {
  const select = (box: string) =>
    db
      .selectFrom('mailboxes')
      .select(['mailbox', 'entry', 'number', 'verify_key'])
      .where('box', '=', box)
  return {
    async slot(box: string, mailbox: string): Promise<Uint8Array | undefined> {
      const row = await db
        .selectFrom('mailboxes')
        .select('slot')
        .where('box', '=', box)
        .where('mailbox', '=', mailbox)
        .executeTakeFirst()
      return row && slotFromRow(row).slot
    },

    async byName(box: string, mailbox: string): Promise<KeptMailbox | undefined> {
      const row = await select(box).where('mailbox', '=', mailbox).executeTakeFirst()
      return row && mailboxOf(row)
    },

    /** Cases that were answered under this code; what a writer adds goes to the mailbox's own. */
    async cases(box: string, mailbox: string): Promise<readonly string[]> {
      const rows = await db
        .selectFrom('threads')
        .select('entry')
        .where('box', '=', box)
        .where('mailbox', '=', mailbox)
        .execute()
      return rows.map(row => threadFromRow(row).entry)
    },

    async join(box: string, mailbox: string, entry: string): Promise<void> {
      await db
        .insertInto('threads')
        .values({ box, mailbox, entry })
        .onConflict(conflict => conflict.doNothing())
        .execute()
    },

    async ofCase(box: string, entry: string): Promise<readonly KeptMailbox[]> {
      const rows = await select(box).where('entry', '=', entry).execute()
      return rows.map(mailboxOf)
    },

    async fill(box: string, { verifyKey, ...rest }: KeptMailbox, slot: Uint8Array): Promise<void> {
      const { number } = rest
      await db
        .insertInto('mailboxes')
        .values({ box, ...rest, verify_key: verifyKey, slot })
        .onConflict(conflict => conflict.doUpdateSet({ number, slot }))
        .execute()
    },
  }
}

export type Mailboxes = ReturnType<typeof mailboxesIn>

const mailboxOf = (row: unknown): KeptMailbox => {
  const { verify_key, ...rest } = fromRow(row)
  return { ...rest, verifyKey: verify_key }
}
