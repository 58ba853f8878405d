// Signatures of any record by its hash, for records whose bytes another noun keeps.
import type { Kysely } from 'kysely'
import type { Schema } from './schema.ts'
import { signaturesIn } from './signatures.ts'

export const recordsIn = (db: Kysely<Schema>) => {
  const signatures = signaturesIn(db)
  return {
    sign: signatures.keep,
    /** The given bytes with the signatures kept beside them. */
    whole: signatures.beside,
  }
}

export type Records = ReturnType<typeof recordsIn>
