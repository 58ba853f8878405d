// Signatures stand beside the exact bytes they sign, one row each, under the record's hash.
import type { Kysely } from 'kysely'
import * as v from 'valibot'
import type { Signature, SignedRecord } from '#crypto/records.ts'
import { bytes, rowReader, text } from './row.ts'
import type { Schema } from './schema.ts'

const boxSigner = -1
const fromRow = rowReader({
  record: text,
  signer: v.pipe(v.number(), v.integer(), v.minValue(boxSigner), v.maxValue(255)),
  sig: bytes,
})

export const signaturesIn = (db: Kysely<Schema>) => ({
  async keep(box: string, record: string, signatures: readonly Signature[]): Promise<void> {
    if (signatures.length === 0) return
    await db
      .insertInto('signatures')
      .values(
        signatures.map(({ by, sig }) => ({
          box,
          record,
          signer: by === 'box' ? boxSigner : by,
          sig,
        })),
      )
      .execute()
  },

  /** The record whole: its bytes, and its signatures by member index with the box last. */
  async beside(box: string, record: string, body: Uint8Array): Promise<SignedRecord> {
    const rows = await db
      .selectFrom('signatures')
      .select(['record', 'signer', 'sig'])
      .where('box', '=', box)
      .where('record', '=', record)
      .execute()
    const signatures = rows
      .map(fromRow)
      .map(({ signer, sig }) => ({ by: signer === boxSigner ? ('box' as const) : signer, sig }))
    return { body, signatures: signatures.sort((a, b) => place(a) - place(b)) }
  },
})

const place = ({ by }: Signature): number => (by === 'box' ? Number.POSITIVE_INFINITY : by)
