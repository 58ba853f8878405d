// Openings: one row from the call to the destroyed keys. Every step sets a later version.
import type { Kysely, Updateable } from 'kysely'
import * as v from 'valibot'
import { bytes, orNothing, rowReader, text, whole, yesNo } from './row.ts'
import type { Schema } from './schema.ts'

export const openingStages = ['called', 'reading', 'closing', 'closed', 'finished'] as const
export type OpeningStage = (typeof openingStages)[number]

const fromRow = rowReader({
  id: text,
  kind: v.literal('week'),
  stage: v.picklist(openingStages),
  version: whole,
  called_at: whole,
  planned_for: text,
  opens_at: whole,
  seal: text,
  next_no: whole,
  next_seal: text,
  next_body: bytes,
  leader: orNothing(whole),
  frozen_at: orNothing(whole),
  swap: orNothing(bytes),
  release: orNothing(bytes),
  journal_seq: orNothing(whole),
  act: orNothing(text),
  backup: orNothing(text),
  keys_destroyed: yesNo,
})

export type KeptOpening = {
  readonly id: string
  readonly kind: 'week'
  readonly stage: OpeningStage
  readonly version: number
  readonly calledAt: number
  /** The days of the calendar this one opening stands for. */
  readonly plannedFor: readonly string[]
  readonly opensAt: number
  readonly seal: string
  readonly nextNo: number
  readonly nextSeal: string
  readonly nextBody: Uint8Array
  readonly leader?: number
  readonly frozenAt?: number
  /** Bodies; the box's signature over each stands beside it, first and only. */
  readonly swap?: Uint8Array
  readonly release?: Uint8Array
  readonly journalSeq?: number
  readonly act?: string
  readonly backup?: string
  readonly keysDestroyed: boolean
}

export type OpeningCall = Pick<
  KeptOpening,
  'id' | 'calledAt' | 'plannedFor' | 'opensAt' | 'seal' | 'nextNo' | 'nextSeal' | 'nextBody'
>

/** What a step may set; whatever it sets, the version rises with it. */
export type OpeningStep = Partial<
  Omit<KeptOpening, 'id' | 'kind' | 'version' | 'calledAt' | 'seal'>
>

export const openingsIn = (db: Kysely<Schema>) => {
  const select = (box: string) => db.selectFrom('openings').selectAll().where('box', '=', box)
  const emptyRoom = async (box: string, id: string): Promise<void> => {
    for (const table of ofAnOpening) {
      await db.deleteFrom(table).where('box', '=', box).where('opening', '=', id).execute()
    }
  }
  return {
    async call(box: string, { plannedFor, calledAt, opensAt, ...call }: OpeningCall) {
      const { nextNo, nextSeal, nextBody, id, seal } = call
      await db
        .insertInto('openings')
        .values({
          box,
          id,
          kind: 'week',
          stage: 'called',
          version: 1,
          called_at: calledAt,
          planned_for: plannedFor.join(','),
          opens_at: opensAt,
          seal,
          next_no: nextNo,
          next_seal: nextSeal,
          next_body: nextBody,
          keys_destroyed: 0,
        })
        .execute()
    },

    async byId(box: string, id: string): Promise<KeptOpening | undefined> {
      const row = await select(box).where('id', '=', id).executeTakeFirst()
      return row && openingOf(row)
    },

    /** The one under way, or closed and not yet finished. */
    async unfinished(box: string): Promise<KeptOpening | undefined> {
      const row = await select(box).where('stage', '<>', 'finished').executeTakeFirst()
      return row && openingOf(row)
    },

    /** Finished, and some keys of its seals still live: letters were left over, or a medium was away. */
    async withLivingKeys(box: string): Promise<readonly KeptOpening[]> {
      const query = select(box).where('stage', '=', 'finished').where('keys_destroyed', '=', 0)
      return (await query.orderBy('next_no').execute()).map(openingOf)
    },

    async all(box: string): Promise<readonly KeptOpening[]> {
      return (await select(box).orderBy('next_no').execute()).map(openingOf)
    },

    async step(box: string, id: string, step: OpeningStep = {}): Promise<void> {
      await db
        .updateTable('openings')
        .set(columnsOf(step))
        .set(({ eb }) => ({ version: eb('version', '+', 1) }))
        .where('box', '=', box)
        .where('id', '=', id)
        .execute()
    },

    /** Called again on a later day: nobody leads yet. */
    async beginAnew(box: string, id: string, calledAt: number): Promise<void> {
      await db
        .updateTable('openings')
        .set({ called_at: calledAt, leader: null })
        .where('box', '=', box)
        .where('id', '=', id)
        .execute()
    },

    /** Nobody is here, nobody has seen or signed anything. */
    emptyRoom,

    /** An opening that was given up has changed nothing, so nothing of it is kept. */
    async giveUp(box: string, id: string): Promise<void> {
      await emptyRoom(box, id)
      await db.deleteFrom('openings').where('box', '=', box).where('id', '=', id).execute()
    },
  }
}

export type Openings = ReturnType<typeof openingsIn>

const ofAnOpening = ['attendances', 'inspections', 'attestations', 'opening_keys'] as const

const openingOf = (row: object): KeptOpening => {
  const { box: _, ...columns } = row as { box: unknown }
  const read = fromRow(columns)
  return {
    id: read.id,
    kind: read.kind,
    stage: read.stage,
    version: read.version,
    calledAt: read.called_at,
    plannedFor: read.planned_for.split(','),
    opensAt: read.opens_at,
    seal: read.seal,
    nextNo: read.next_no,
    nextSeal: read.next_seal,
    nextBody: read.next_body,
    keysDestroyed: read.keys_destroyed,
    ...(read.leader !== null && { leader: read.leader }),
    ...(read.frozen_at !== null && { frozenAt: read.frozen_at }),
    ...(read.swap !== null && { swap: read.swap }),
    ...(read.release !== null && { release: read.release }),
    ...(read.journal_seq !== null && { journalSeq: read.journal_seq }),
    ...(read.act !== null && { act: read.act }),
    ...(read.backup !== null && { backup: read.backup }),
  }
}

const columnsOf = (step: OpeningStep): Updateable<Schema['openings']> => ({
  ...(step.stage !== undefined && { stage: step.stage }),
  ...(step.plannedFor !== undefined && { planned_for: step.plannedFor.join(',') }),
  ...(step.opensAt !== undefined && { opens_at: step.opensAt }),
  ...(step.nextNo !== undefined && { next_no: step.nextNo }),
  ...(step.nextSeal !== undefined && { next_seal: step.nextSeal }),
  ...(step.nextBody !== undefined && { next_body: step.nextBody }),
  ...(step.leader !== undefined && { leader: step.leader }),
  ...(step.frozenAt !== undefined && { frozen_at: step.frozenAt }),
  ...(step.swap !== undefined && { swap: step.swap }),
  ...(step.release !== undefined && { release: step.release }),
  ...(step.journalSeq !== undefined && { journal_seq: step.journalSeq }),
  ...(step.act !== undefined && { act: step.act }),
  ...(step.backup !== undefined && { backup: step.backup }),
  ...(step.keysDestroyed !== undefined && { keys_destroyed: step.keysDestroyed ? 1 : 0 }),
})
