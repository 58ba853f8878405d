// The one list of migrations, in order. What was once released is never changed, only followed.
import type { Kysely } from 'kysely'
import { type Migration, Migrator } from 'kysely/migration'
import { up as theBox } from './migrations/0001-the-box.ts'
import { up as givenUp } from './migrations/0002-given-up.ts'
import { up as underOneCode } from './migrations/0003-letters-under-one-code.ts'
import { up as waysToSignIn } from './migrations/0006-ways-to-sign-in.ts'
import { up as linesByMail } from './migrations/0008-lines-by-mail.ts'
import type { Schema } from './schema.ts'

const migrations: Record<string, Migration> = {
  '0001-the-box': { up: theBox },
  '0002-given-up': { up: givenUp },
  '0003-letters-under-one-code': { up: underOneCode },
  '0006-ways-to-sign-in': { up: waysToSignIn },
  '0008-lines-by-mail': { up: linesByMail },
}

export async function migrate(db: Kysely<Schema>): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } })
  const { error } = await migrator.migrateToLatest()
  if (error) throw error
}
