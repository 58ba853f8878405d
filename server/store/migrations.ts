// The one list of migrations, in order. What was once released is never changed, only followed.
import type { Kysely } from 'kysely'
import { type Migration, Migrator } from 'kysely/migration'
import { up as theBox } from './migrations/0001-the-box.ts'
import { up as givenUp } from './migrations/0002-given-up.ts'
import { up as underOneCode } from './migrations/0003-letters-under-one-code.ts'
import { up as foundedByItself } from './migrations/0004-founded-by-itself.ts'
import { up as whenPeopleChange } from './migrations/0005-when-people-change.ts'
import { up as waysToSignIn } from './migrations/0006-ways-to-sign-in.ts'
import { up as rulesAndDirector } from './migrations/0007-rules-and-director.ts'
import { up as linesByMail } from './migrations/0008-lines-by-mail.ts'
import { up as asTheOrderSays } from './migrations/0009-as-the-order-says.ts'
import { up as foundingAnew } from './migrations/0010-founding-anew.ts'
import type { Schema } from './schema.ts'

const migrations: Record<string, Migration> = {
  '0001-the-box': { up: theBox },
  '0002-given-up': { up: givenUp },
  '0003-letters-under-one-code': { up: underOneCode },
  '0004-founded-by-itself': { up: foundedByItself },
  '0005-when-people-change': { up: whenPeopleChange },
  '0006-ways-to-sign-in': { up: waysToSignIn },
  '0007-rules-and-director': { up: rulesAndDirector },
  '0008-lines-by-mail': { up: linesByMail },
  '0009-as-the-order-says': { up: asTheOrderSays },
  '0010-founding-anew': { up: foundingAnew },
}

const migratorOver = (db: Kysely<Schema>) =>
  new Migrator({ db, provider: { getMigrations: async () => migrations } })

/** `before` is called for a box of an earlier release: something is there and something is to come. */
export async function migrate(db: Kysely<Schema>, before?: () => void): Promise<void> {
  const migrator = migratorOver(db)
  const all = await migrator.getMigrations()
  const done = all.filter(({ executedAt }) => executedAt !== undefined)
  if (done.length > 0 && done.length < all.length) before?.()
  const { error } = await migrator.migrateToLatest()
  if (error) throw error
}
