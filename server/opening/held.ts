// The facts of one opening, put together for the law, which draws the three papers from them.
import { actName } from '#core/act.ts'
import type { HeldOpening, OpenedSeal } from '#core/held-opening.ts'
import { localDate, yearOf } from '#core/local-time.ts'
import { occasionAt } from '#core/opening.ts'
import { isRefusal, type Refusal, refuse } from '#core/refusal.ts'
import { nextRegisterNo } from '#core/register.ts'
import { swap } from '#crypto/opening-records.ts'
import type { KeptClosing, Outcome } from '../store/closings.ts'
import type { Nouns } from '../store/store.ts'
import type { TheBox } from '../the-box.ts'
import type { Scene } from './scene.ts'

/** What the leader proposed, without the papers that are drawn from it. */
export type Proposal = Omit<KeptClosing, 'version' | 'act' | 'line' | 'closed' | 'drawnAt'> & {
  readonly outcomes: readonly Outcome[]
  /** Kept nowhere but in the line that is drawn from it. */
  readonly backup?: 'none'
}

export async function heldOpening(
  scene: Scene,
  proposal: Proposal,
): Promise<HeldOpening | Refusal> {
  const { nouns, box, opening, sealBody, attendances, attested, now } = scene
  const seen = await nouns.presence.inspection(box.id, opening.id)
  if (!seen) return refuse('step_out_of_order', { step: 'inspect' })
  const { responsible, otherPersons, ...found } = seen
  const openedAt = opening.frozenAt ?? now
  const refused = await nouns.closings.refusals(box.id, opening.id)
  const { kind, plannedFor, reasonNeeded } = occasionAt(
    openedAt,
    sealBody,
    box.regulation,
    box.calendar,
  )
  return {
    box: box.id,
    opening: opening.id,
    about: box.about,
    regulation: box.regulation,
    commission: box.commission,
    officers: box.officers,
    kind,
    plannedFor,
    reasonNeeded,
    reason: proposal.reason,
    openedAt,
    closedAt: now,
    seals: await openedSeals(scene, proposal),
    nextSeal: { hash: opening.nextSeal, no: opening.nextNo },
    // Those who attested took part; who only signed in did not.
    attendances: attendances.filter(({ member }) => attested.includes(member)),
    absences: await nouns.closings.absences(box.id, opening.id),
    otherPersons,
    woodenBox: { ...found, sealExpected: box.woodenSeal },
    newWoodenSeal: proposal.newWoodenSeal,
    responsible,
    items: await nouns.cases.ofOpening(box.id, opening.id),
    unreadable: proposal.unreadable,
    refusals: refused
      .filter(each => each.kind !== 'objects')
      .map(({ member, by, reason }) => ({ member, by, reason })),
    objections: refused
      .filter(each => each.kind === 'objects')
      .map(({ member, reason }) => ({ member, text: reason })),
    note: proposal.note,
    ...(proposal.backup && { backup: proposal.backup }),
    ...(await nextNumbers(nouns, box, now)),
  }
}

/** Each seal on the table: what lay in it, and what is said to have become of each letter. */
async function openedSeals(
  { nouns, box, opening, seal }: Scene,
  { outcomes, canary }: Proposal,
): Promise<OpenedSeal[]> {
  const said = swap.read(opening.swap ?? new Uint8Array(0))
  if (isRefusal(said)) throw new Error('papers are drawn before the swap')
  const lists = await nouns.lists.all(box.id)
  const rehearsal = await nouns.seals.canary(box.id, seal.hash)
  const onTable = [{ seal: seal.hash }, ...said.again].map(each => each.seal)
  return Promise.all(
    onTable.map(async (hash, place) => {
      const letters = (await nouns.envelopes.heads(box.id, hash)).map(head => head.hash)
      const fated = (outcome: Outcome['outcome']) =>
        outcomes
          .filter(each => each.outcome === outcome && letters.includes(each.envelope))
          .map(({ envelope }) => envelope)
      // «None» when the letter under that name opened as somebody's letter: then it is registered.
      const isRehearsed =
        place === 0 && canary !== 'none' && rehearsal && letters.includes(rehearsal.envelope)
      const leftOver = fated('left_over')
      const cannot = fated('cannot')
      const lost = fated('lost')
      const apart = leftOver.length + cannot.length + lost.length + (isRehearsed ? 1 : 0)
      return {
        seal: hash,
        no: (await nouns.seals.byHash(box.id, hash))!.no,
        root: lists.find(list => list.seal === hash)?.root ?? '',
        count: letters.length,
        registered: Math.max(0, letters.length - apart),
        leftOver,
        cannot,
        lost,
        canary: isRehearsed ? (canary === 'opened' ? 'opened' : 'missing') : 'none',
      }
    }),
  )
}

/** Act, register, line and journal run without gaps, each year's act and register from one. */
async function nextNumbers(nouns: Nouns, box: TheBox, now: number) {
  const today = localDate(now, box.regulation.utcOffsetMinutes)
  const year = yearOf(today)
  const acts = new Set(await nouns.papers.actNumbers(box.id))
  let actNo = 1
  while (acts.has(actName({ no: actNo, year }))) actNo += 1
  const { seq } = await nouns.journal.head(box.id)
  return {
    actNo,
    registerNo: nextRegisterNo((await nouns.cases.lastNumber(box.id)) ?? '', today),
    line: await nextLine(nouns, box.id),
    journalSeq: seq + 1,
  }
}

/** Openings held and openings missed are lines of one journal. */
export const nextLine = async (nouns: Nouns, box: string): Promise<number> =>
  (await nouns.journal.countOf(box, 'opening_held')) +
  (await nouns.journal.countOf(box, 'opening_missed')) +
  1
