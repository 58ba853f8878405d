// People on their way into a commission: whom an order names, their invitation, the keys they made.
import type { Kysely } from 'kysely'
import * as v from 'valibot'
import { roles } from '#core/commission.ts'
import type { OwnRecord } from '#crypto/records.ts'
import { bytes, orNothing, rowReader, text, whole, yesNo } from './row.ts'
import type { Schema } from './schema.ts'

const fromRow = rowReader({
  box: text,
  member: whole,
  name: text,
  role: v.picklist(roles),
  position: text,
  seat: orNothing(whole),
  order_no: text,
  order_date: text,
  invitation: orNothing(text),
  expires_at: whole,
  sign_in_name: orNothing(text),
  salt: text,
  auth_hash: text,
  wrapped_root: bytes,
  key: text,
  desk: text,
  undertaking: bytes,
  undertaking_sig: bytes,
  no_kin: yesNo,
})

export type Appointed = {
  readonly member: number
  readonly name: string
  readonly role: (typeof roles)[number]
  readonly position: string
  /** Declared to have no close kin on the staff. */
  readonly noKin: boolean
  readonly seat?: number
  readonly order: { readonly no: string; readonly date: string }
}

export type KeysOfNewcomer = {
  /** As it stands in lists. */
  readonly signInName: string
  readonly salt: string
  readonly authHash: string
  readonly wrappedRoot: Uint8Array
  readonly key: string
  readonly desk: string
  readonly undertaking: OwnRecord
}

export type Enrolment = Appointed & {
  readonly box: string
  /** Its hash; it stays when it is used, so that a second use is told from an unknown one. */
  readonly invited?: { readonly invitation: string; readonly expiresAt: number }
  readonly keys?: KeysOfNewcomer
}

const none = new Uint8Array(0)
const noKeys = {
  sign_in_name: null,
  ...{ salt: '', auth_hash: '', wrapped_root: none, key: '', desk: '' },
  ...{ undertaking: none, undertaking_sig: none },
}

/** Under the id of the founded box, or under `noBox` in a founding. */
export const enrolmentsIn = (db: Kysely<Schema>) => {
  const all = () => db.selectFrom('enrolments').selectAll()
  const change = (box: string, member: number, values: Partial<Schema['enrolments']>) =>
    db
      .updateTable('enrolments')
      .set(values)
      .where('box', '=', box)
      .where('member', '=', member)
      .execute()
  return {
    /** Anew: whoever stood at this index before, with their invitation and keys, is gone. */
    async appoint(box: string, appointed: Appointed): Promise<void> {
      const { member, name, role, position, noKin, seat = null, order } = appointed
      await db
        .deleteFrom('enrolments')
        .where('box', '=', box)
        .where('member', '=', member)
        .execute()
      await db
        .insertInto('enrolments')
        .values({
          ...{ box, member, name, role, position, seat, no_kin: noKin ? 1 : 0 },
          ...{ order_no: order.no, order_date: order.date, invitation: null, expires_at: 0 },
          ...noKeys,
        })
        .execute()
    },

    /** What the order says beside the name: it may change while the keys stay. */
    async place(
      box: string,
      { member, position, noKin }: Pick<Appointed, 'member' | 'position' | 'noKin'>,
    ): Promise<void> {
      await change(box, member, { position, no_kin: noKin ? 1 : 0 })
    },

    /** Whatever they had before opens nothing any more. */
    async invite(box: string, member: number, invitation: string, expiresAt: number) {
      await change(box, member, { invitation, expires_at: expiresAt, ...noKeys })
    },

    async enrol(box: string, member: number, keys: KeysOfNewcomer): Promise<void> {
      const { signInName, salt, authHash, wrappedRoot, key, desk, undertaking } = keys
      await change(box, member, {
        ...{ sign_in_name: signInName, salt, auth_hash: authHash, wrapped_root: wrappedRoot },
        ...{ key, desk, undertaking: undertaking.body, undertaking_sig: undertaking.sig },
      })
    },

    async dismiss(box: string, member: number): Promise<void> {
      await db
        .deleteFrom('enrolments')
        .where('box', '=', box)
        .where('member', '=', member)
        .execute()
    },

    /** By rising index. */
    async of(box: string): Promise<readonly Enrolment[]> {
      const rows = await all().where('box', '=', box).orderBy('member').execute()
      return rows.map(enrolmentOf)
    },

    async one(box: string, member: number): Promise<Enrolment | undefined> {
      const row = await all().where('box', '=', box).where('member', '=', member).executeTakeFirst()
      return row && enrolmentOf(row)
    },

    async byInvitation(invitation: string): Promise<Enrolment | undefined> {
      const row = await all().where('invitation', '=', invitation).executeTakeFirst()
      return row && enrolmentOf(row)
    },

    async byName(box: string, signInName: string): Promise<Enrolment | undefined> {
      const row = await all()
        .where('box', '=', box)
        .where('sign_in_name', '=', signInName)
        .executeTakeFirst()
      return row && enrolmentOf(row)
    },
  }
}

export type Enrolments = ReturnType<typeof enrolmentsIn>

function enrolmentOf(columns: unknown): Enrolment {
  const row = fromRow(columns)
  const { box, member, name, role, position, seat, invitation, expires_at, sign_in_name } = row
  const { salt, auth_hash, wrapped_root, key, desk, undertaking, undertaking_sig } = row
  return {
    ...{ box, member, name, role, position, noKin: row.no_kin },
    order: { no: row.order_no, date: row.order_date },
    ...(seat !== null && { seat }),
    ...(invitation !== null && { invited: { invitation, expiresAt: expires_at } }),
    ...(sign_in_name !== null && {
      keys: {
        ...{ signInName: sign_in_name, salt, authHash: auth_hash, wrappedRoot: wrapped_root },
        ...{ key, desk, undertaking: { body: undertaking, sig: undertaking_sig } },
      },
    }),
  }
}
