// A founding under way: the set-up session, what was typed and proclaimed, who sits and who signed.
import type { Kysely } from 'kysely'
import { bytes, rowReader, text, whole } from './row.ts'
import type { Schema } from './schema.ts'

/** The box has no name before everybody in it has keys; until it is founded its rows stand here. */
export const noBox = 'AAAAAAAAAAAAAAAAAAAAAA'

const fromRow = rowReader({
  link: text,
  token: text,
  draft_version: whole,
  draft: bytes,
  version: whole,
  about: bytes,
  regulation: bytes,
  order_no: text,
  order_date: text,
  election: bytes,
  entry: bytes,
  minutes: bytes,
  seal: bytes,
  opens_at: whole,
  meets_on: text,
  meets_at: text,
  meets_in: text,
})
const seatFromRow = rowReader({ member: whole, commission: bytes, wrapped_root: bytes })
const signatureFromRow = rowReader({ member: whole, entry: bytes, minutes: bytes, seal: bytes })

const nothing = new Uint8Array(0)

export type DrawnPapers = {
  readonly entry: Uint8Array
  readonly minutes: Uint8Array
  readonly seal: Uint8Array
  /** The hour the first seal promises; past it the papers are drawn again. */
  readonly opensAt: number
}

export type Meeting = { readonly on: string; readonly at: string; readonly place: string }

export type KeptFounding = {
  /** Hashes; empty when there is none. */
  readonly link: string
  readonly token: string
  readonly draft: { readonly version: number; readonly bytes: Uint8Array }
  /** 0 before an order was proclaimed. */
  readonly version: number
  readonly about: Uint8Array
  readonly regulation: Uint8Array
  readonly order: { readonly no: string; readonly date: string }
  /** When and where the first sitting is to be, once somebody has said it. */
  readonly meeting?: Meeting
  readonly held?: { readonly election: Uint8Array; readonly papers: DrawnPapers }
}

export type KeptSeat = {
  readonly member: number
  readonly commission: Uint8Array
  readonly wrappedRoot: Uint8Array
}

export type FoundingSignature = {
  readonly member: number
  readonly entry: Uint8Array
  readonly minutes: Uint8Array
  readonly seal: Uint8Array
}

export const foundingIn = (db: Kysely<Schema>) => {
  const set = async (values: Partial<Omit<Schema['foundings'], 'box'>>): Promise<void> => {
    await db.updateTable('foundings').set(values).where('box', '=', noBox).execute()
  }
  const noPapers = {
    election: nothing,
    entry: nothing,
    minutes: nothing,
    seal: nothing,
    opens_at: 0,
  }
  return {
    async read(): Promise<KeptFounding | undefined> {
      const row = await db
        .selectFrom('foundings')
        .selectAll()
        .where('box', '=', noBox)
        .executeTakeFirst()
      if (!row) return undefined
      const { box: _, ...columns } = row
      return foundingOf(fromRow(columns))
    },

    /** At each start before the box is founded: the link of the start before opens nothing more. */
    async linkAnew(link: string): Promise<void> {
      await db
        .insertInto('foundings')
        .values({
          box: noBox,
          ...{ link, token: '', draft_version: 0, draft: nothing, version: 0 },
          ...{ about: nothing, regulation: nothing, order_no: '', order_date: '' },
          ...{ meets_on: '', meets_at: '', meets_in: '' },
          ...noPapers,
        })
        .onConflict(conflict => conflict.column('box').doUpdateSet({ link }))
        .execute()
    },

    async visit(token: string): Promise<void> {
      await set({ link: '', token })
    },

    async keepDraft(draft_version: number, draft: Uint8Array): Promise<void> {
      await set({ draft_version, draft })
    },

    async proclaim(
      version: number,
      { about, regulation, order }: Pick<KeptFounding, 'about' | 'regulation' | 'order'>,
    ): Promise<void> {
      const { no: order_no, date: order_date } = order
      await set({ version, about, regulation, order_no, order_date, ...noPapers })
    },

    async announce({ on, at, place }: Meeting): Promise<void> {
      await set({ meets_on: on, meets_at: at, meets_in: place })
    },

    async hold(version: number, election: Uint8Array, papers: DrawnPapers): Promise<void> {
      const { opensAt: opens_at, ...drawn } = papers
      await set({ version, election, ...drawn, opens_at })
    },

    /** Everybody gets up: somebody's keys are new, so the record all signed is another. */
    async beginSittingAnew(version: number): Promise<void> {
      await set({ version, ...noPapers })
      for (const table of ['founding_seats', 'founding_prekeys', 'founding_signatures'] as const) {
        await db.deleteFrom(table).execute()
      }
    },

    async takeSeat({ member, commission, wrappedRoot }: KeptSeat): Promise<void> {
      await db
        .insertInto('founding_seats')
        .values({ box: noBox, member, commission, wrapped_root: wrappedRoot })
        .execute()
    },

    async seats(): Promise<readonly KeptSeat[]> {
      const rows = await db
        .selectFrom('founding_seats')
        .select(['member', 'commission', 'wrapped_root'])
        .where('box', '=', noBox)
        .orderBy('member')
        .execute()
      return rows
        .map(seatFromRow)
        .map(({ wrapped_root, ...seat }) => ({ ...seat, wrappedRoot: wrapped_root }))
    },

    async sign(version: number, signature: FoundingSignature): Promise<void> {
      await db
        .insertInto('founding_signatures')
        .values({ box: noBox, version, ...signature })
        .onConflict(conflict => conflict.doNothing())
        .execute()
    },

    async signatures(version: number): Promise<readonly FoundingSignature[]> {
      const rows = await db
        .selectFrom('founding_signatures')
        .select(['member', 'entry', 'minutes', 'seal'])
        .where('box', '=', noBox)
        .where('version', '=', version)
        .orderBy('member')
        .execute()
      return rows.map(signatureFromRow)
    },

    /** The box is there: nobody founds any more, and nothing of it is left. */
    async forget(): Promise<void> {
      for (const table of tables) await db.deleteFrom(table).execute()
      await db.deleteFrom('enrolments').where('box', '=', noBox).execute()
    },
  }
}

const tables = ['foundings', 'founding_seats', 'founding_prekeys', 'founding_signatures'] as const

export type Founding = ReturnType<typeof foundingIn>

function foundingOf(row: ReturnType<typeof fromRow>): KeptFounding {
  const { link, token, version, about, regulation, election, entry, minutes, seal } = row
  const papers = { entry, minutes, seal, opensAt: row.opens_at }
  return {
    ...{ link, token, version, about, regulation },
    draft: { version: row.draft_version, bytes: row.draft },
    order: { no: row.order_no, date: row.order_date },
    ...(row.meets_on !== '' && {
      meeting: { on: row.meets_on, at: row.meets_at, place: row.meets_in },
    }),
    ...(election.length > 0 && { held: { election, papers } }),
  }
}
