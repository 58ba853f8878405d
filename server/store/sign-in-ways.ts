// Beside the passphrase in force: one that waits for its first use, and the member's passkeys.
import type { Kysely } from 'kysely'
import { bytes, rowReader, text, whole } from './row.ts'
import type { Schema } from './schema.ts'
import { signInsIn } from './sign-ins.ts'

const newFromRow = rowReader({ auth_hash: text, wrapped_root: bytes, made_at: whole })
const passkeyFromRow = rowReader({
  passkey: text,
  member: whole,
  credential: bytes,
  name: text,
  auth_hash: text,
  wrapped_root: bytes,
  added_at: whole,
})

/** What the server keeps of any way in. */
export type RootWrap = { readonly authHash: string; readonly wrappedRoot: Uint8Array }
export type NewPassphrase = RootWrap & { readonly madeAt: number }
export type Passkey = RootWrap & {
  readonly passkey: string
  readonly member: number
  readonly credential: Uint8Array
  readonly name: string
  readonly addedAt: number
}

export const signInWaysIn = (db: Kysely<Schema>) => ({
  async newPassphrase(box: string, member: number): Promise<NewPassphrase | undefined> {
    const row = await db
      .selectFrom('new_passphrases')
      .select(['auth_hash', 'wrapped_root', 'made_at'])
      .where('box', '=', box)
      .where('member', '=', member)
      .executeTakeFirst()
    if (!row) return undefined
    const { auth_hash, wrapped_root, made_at } = newFromRow(row)
    return { authHash: auth_hash, wrappedRoot: wrapped_root, madeAt: made_at }
  },

  /** A newer one takes the place of one that was never used. */
  async keepNewPassphrase(box: string, member: number, kept: NewPassphrase): Promise<void> {
    const { authHash, wrappedRoot, madeAt } = kept
    const values = { auth_hash: authHash, wrapped_root: wrappedRoot, made_at: madeAt }
    await db
      .insertInto('new_passphrases')
      .values({ box, member, ...values })
      .onConflict(conflict => conflict.doUpdateSet(values))
      .execute()
  },

  /**
   * The new passphrase has signed in once: it is the passphrase, and the old one is gone. Not so
   * when a newer one has taken its place meanwhile, which nobody has signed in with. Taken up twice
   * at the same moment, it is taken up.
   */
  async takeUpNewPassphrase(box: string, member: number, authHash: string): Promise<boolean> {
    const made = await signInWaysIn(db).newPassphrase(box, member)
    if (made?.authHash !== authHash) {
      return (await signInsIn(db).ofMember(box, member))?.authHash === authHash
    }
    await db
      .updateTable('sign_ins')
      .set({ auth_hash: made.authHash, wrapped_root: made.wrappedRoot })
      .where('box', '=', box)
      .where('member', '=', member)
      .execute()
    await newPassphraseOf(db, box, member).execute()
    return true
  },

  async passkey(box: string, passkey: string): Promise<Passkey | undefined> {
    const row = await db
      .selectFrom('passkeys')
      .select(columns)
      .where('box', '=', box)
      .where('passkey', '=', passkey)
      .executeTakeFirst()
    return row && passkeyOf(row)
  },

  async passkeysOf(box: string, member: number): Promise<readonly Passkey[]> {
    const rows = await db
      .selectFrom('passkeys')
      .select(columns)
      .where('box', '=', box)
      .where('member', '=', member)
      .orderBy('added_at')
      .orderBy('passkey')
      .execute()
    return rows.map(passkeyOf)
  },

  async addPasskey(box: string, added: Passkey): Promise<void> {
    const { authHash, wrappedRoot, addedAt, ...rest } = added
    await db
      .insertInto('passkeys')
      .values({ box, ...rest, auth_hash: authHash, wrapped_root: wrappedRoot, added_at: addedAt })
      .execute()
  },

  async removePasskey(box: string, member: number, passkey: string): Promise<void> {
    await passkeysOf(db, box, member).where('passkey', '=', passkey).execute()
  },

  /** Of a member who left: no wrap of that root is kept. */
  async forget(box: string, member: number): Promise<void> {
    await newPassphraseOf(db, box, member).execute()
    await passkeysOf(db, box, member).execute()
  },
})

export type SignInWays = ReturnType<typeof signInWaysIn>

const columns = [
  'passkey',
  'member',
  'credential',
  'name',
  'auth_hash',
  'wrapped_root',
  'added_at',
] as const

function passkeyOf(row: unknown): Passkey {
  const { auth_hash, wrapped_root, added_at, ...rest } = passkeyFromRow(row)
  return { ...rest, authHash: auth_hash, wrappedRoot: wrapped_root, addedAt: added_at }
}

const newPassphraseOf = (db: Kysely<Schema>, box: string, member: number) =>
  db.deleteFrom('new_passphrases').where('box', '=', box).where('member', '=', member)

const passkeysOf = (db: Kysely<Schema>, box: string, member: number) =>
  db.deleteFrom('passkeys').where('box', '=', box).where('member', '=', member)
