// Being present at an opening: attendances, the inspection of the wooden box, attestations, opening keys.
import type { Kysely } from 'kysely'
import * as v from 'valibot'
import type { OwnRecord } from '#crypto/records.ts'
import { bytes, rowReader, text, whole, yesNo } from './row.ts'
import type { Schema } from './schema.ts'

const device = v.picklist(['own', 'shared'])
const attendanceFromRow = rowReader({ member: whole, device })
const attestationFromRow = rowReader({
  member: whole,
  body: bytes,
  sig: bytes,
  next_seal_sig: bytes,
})
const keyFromRow = rowReader({ member: whole, n: whole, recipient: text, body: bytes, sig: bytes })
const inspectionFromRow = rowReader({
  reachable: yesNo,
  unreachable_why: text,
  damage: yesNo,
  damage_text: text,
  seal_found: text,
  seal_intact: yesNo,
  seal_text: text,
  foreign_objects: text,
  responsible: whole,
  other_persons: text,
})

export type Attendance = { readonly member: number; readonly device: 'own' | 'shared' }
export type Attestation = OwnRecord & {
  readonly member: number
  readonly nextSealSig: Uint8Array
}
export type OpeningKey = OwnRecord & {
  readonly member: number
  readonly n: number
  readonly recipient: string
}
export type Inspection = {
  readonly reachable: boolean
  readonly unreachableWhy: string
  readonly damage: boolean
  readonly damageText: string
  readonly sealFound: string
  readonly sealIntact: boolean
  readonly sealText: string
  readonly foreignObjects: string
  readonly responsible: number
  readonly otherPersons: string
}

export const presenceIn = (db: Kysely<Schema>) => ({
  async attend(box: string, opening: string, { member, device }: Attendance): Promise<void> {
    await db
      .insertInto('attendances')
      .values({ box, opening, member, device })
      .onConflict(conflict => conflict.doUpdateSet({ device }))
      .execute()
  },

  async attendances(box: string, opening: string): Promise<readonly Attendance[]> {
    const rows = await db
      .selectFrom('attendances')
      .select(['member', 'device'])
      .where('box', '=', box)
      .where('opening', '=', opening)
      .orderBy('member')
      .execute()
    return rows.map(attendanceFromRow)
  },

  /** The last word counts. */
  async inspect(box: string, opening: string, seen: Inspection): Promise<void> {
    const columns = {
      reachable: Number(seen.reachable),
      unreachable_why: seen.unreachableWhy,
      damage: Number(seen.damage),
      damage_text: seen.damageText,
      seal_found: seen.sealFound,
      seal_intact: Number(seen.sealIntact),
      seal_text: seen.sealText,
      foreign_objects: seen.foreignObjects,
      responsible: seen.responsible,
      other_persons: seen.otherPersons,
    }
    await db
      .insertInto('inspections')
      .values({ box, opening, ...columns })
      .onConflict(conflict => conflict.doUpdateSet(columns))
      .execute()
  },

  async inspection(box: string, opening: string): Promise<Inspection | undefined> {
    const row = await db
      .selectFrom('inspections')
      .selectAll()
      .where('box', '=', box)
      .where('opening', '=', opening)
      .executeTakeFirst()
    return row && inspectionOf(row)
  },

  async attest(box: string, opening: string, attestation: Attestation): Promise<void> {
    const { nextSealSig, ...rest } = attestation
    await db
      .insertInto('attestations')
      .values({ box, opening, ...rest, next_seal_sig: nextSealSig })
      .execute()
  },

  async attestations(box: string, opening: string): Promise<readonly Attestation[]> {
    const rows = await db
      .selectFrom('attestations')
      .select(['member', 'body', 'sig', 'next_seal_sig'])
      .where('box', '=', box)
      .where('opening', '=', opening)
      .orderBy('member')
      .execute()
    return rows
      .map(attestationFromRow)
      .map(({ next_seal_sig, ...rest }) => ({ ...rest, nextSealSig: next_seal_sig }))
  },

  async renewKey(box: string, opening: string, key: OpeningKey): Promise<void> {
    await db
      .insertInto('opening_keys')
      .values({ box, opening, ...key })
      .execute()
  },

  /** By member and number; the newest of a member is the one in force. */
  async openingKeys(box: string, opening: string): Promise<readonly OpeningKey[]> {
    const rows = await db
      .selectFrom('opening_keys')
      .select(['member', 'n', 'recipient', 'body', 'sig'])
      .where('box', '=', box)
      .where('opening', '=', opening)
      .orderBy('member')
      .orderBy('n')
      .execute()
    return rows.map(keyFromRow)
  },
})

export type Presence = ReturnType<typeof presenceIn>

const inspectionOf = (row: object): Inspection => {
  const { box: _, opening: __, ...columns } = row as { box: unknown; opening: unknown }
  const read = inspectionFromRow(columns)
  return {
    reachable: read.reachable,
    unreachableWhy: read.unreachable_why,
    damage: read.damage,
    damageText: read.damage_text,
    sealFound: read.seal_found,
    sealIntact: read.seal_intact,
    sealText: read.seal_text,
    foreignObjects: read.foreign_objects,
    responsible: read.responsible,
    otherPersons: read.other_persons,
  }
}
