// How members sign in: a salt, the hash of a key the passphrase gives, and their wrapped root.
import type { Kysely } from 'kysely'
import { bytes, rowReader, text, whole } from './row.ts'
import type { Schema } from './schema.ts'

const fromRow = rowReader({
  member: whole,
  name: text,
  salt: text,
  auth_hash: text,
  wrapped_root: bytes,
})

export type SignIn = {
  readonly member: number
  readonly name: string
  readonly salt: string
  readonly authHash: string
  readonly wrappedRoot: Uint8Array
}

export const signInsIn = (db: Kysely<Schema>) => ({
  async byName(box: string, name: string): Promise<SignIn | undefined> {
    const row = await db
      .selectFrom('sign_ins')
      .select(['member', 'name', 'salt', 'auth_hash', 'wrapped_root'])
      .where('box', '=', box)
      .where('name', '=', name)
      .executeTakeFirst()
    return row && signInOf(row)
  },

  async ofMember(box: string, member: number): Promise<SignIn | undefined> {
    const row = await db
      .selectFrom('sign_ins')
      .select(['member', 'name', 'salt', 'auth_hash', 'wrapped_root'])
      .where('box', '=', box)
      .where('member', '=', member)
      .executeTakeFirst()
    return row && signInOf(row)
  },

  async keep(box: string, signIn: SignIn): Promise<void> {
    const { member, name, salt, authHash, wrappedRoot } = signIn
    await db
      .insertInto('sign_ins')
      .values({ box, member, name, salt, auth_hash: authHash, wrapped_root: wrappedRoot })
      .execute()
  },

  /** Of one who left; the name is free again. */
  async forget(box: string, member: number): Promise<void> {
    await db.deleteFrom('sign_ins').where('box', '=', box).where('member', '=', member).execute()
  },
})

function signInOf(row: unknown): SignIn {
  const { auth_hash, wrapped_root, ...rest } = fromRow(row)
  return { ...rest, authHash: auth_hash, wrappedRoot: wrapped_root }
}

export type SignIns = ReturnType<typeof signInsIn>
