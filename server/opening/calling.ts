// Calling the opening that is due, and giving it up while nothing has changed.
import { mayOpen } from '#core/departure.ts'
import { localDate } from '#core/local-time.ts'
import { mayAbandon, mayCall, type Occasion, occasionAt } from '#core/opening.ts'
import { type Allowed, isRefusal, type Refusal, refuse } from '#core/refusal.ts'
import { toBase64url } from '#crypto/bytes.ts'
import { isReady, readChange } from '../changes/standing.ts'
import { keysAgree, readSeal } from '../keys-agree.ts'
import type { Parts } from '../parts.ts'
import { restoredSince } from '../restored.ts'
import type { KeptOpening } from '../store/openings.ts'
import type { KeptSeal } from '../store/seals.ts'
import type { Nouns } from '../store/store.ts'
import { departedOf, type TheBox, theBox } from '../the-box.ts'
import { drawNextSeal } from './next-seal.ts'
import { onScene } from './scene.ts'

/** Called twice it is the same opening; answers its id. */
export async function callOpening(parts: Parts, member: number): Promise<string | Refusal> {
  const { store, clock, keys, random, log } = parts
  return store.change<string | Refusal>(async nouns => {
    const box = (await theBox(nouns))!
    const underway = await nouns.openings.unfinished(box.id)
    if (underway) {
      const today = await forToday(parts, nouns, box, underway)
      if (isRefusal(today)) return today
      await redrawWhileNobodyAttested(parts, nouns, box, today)
      return underway.id
    }
    const current = await nouns.seals.current(box.id)
    if (!current) return refuse('letters_refused')
    const isSaid = await restoredSince(nouns, box.id, current)
    if (!isSaid && !keysAgree(box.id, current, keys)) return refuse('keys_disagree')
    const now = clock.now()
    const seal = readSeal(current.record.body)
    const facts = { now, member, commission: box.commission, seal }
    const occasion = mayCall(facts, box.regulation, box.calendar)
    if (isRefusal(occasion)) return occasion
    const lawful = await mayBeOpened(nouns, box)
    if (isRefusal(lawful)) return lawful
    const next = await draw(parts, nouns, box, current, occasion, now)
    if (isRefusal(next)) return next
    const id = toBase64url(random(16))
    await nouns.openings.call(box.id, {
      id,
      calledAt: now,
      plannedFor: occasion.plannedFor,
      opensAt: seal.opensAt,
      seal: current.hash,
      nextNo: next.no,
      nextSeal: next.hash,
      nextBody: next.body,
    })
    log({ event: 'opening_called' })
    return id
  })
}

/** With somebody gone only a change that is ready leads on: its seal is for people who are enough. */
export async function mayBeOpened(nouns: Nouns, box: TheBox): Promise<Allowed | Refusal> {
  const change = await readChange(nouns, box, 0)
  const isComing = change !== undefined && isReady(change)
  return mayOpen(box.commission, departedOf(box), isComing ? 'change_ready' : 'no_change')
}

/**
 * Presence is of one day: who said «here» or «open» last Tuesday is not in the room now, and the
 * seal they signed may be late already. Nothing has changed, so nothing is lost: the same opening
 * begins anew, with nobody in it and a next seal drawn now, which no old signature stands under.
 */
export async function forToday(
  parts: Parts,
  nouns: Nouns,
  box: TheBox,
  opening: KeptOpening,
): Promise<KeptOpening | Refusal> {
  const now = parts.clock.now()
  if (!isOfEarlierDay(box, opening, now)) return opening
  const current = (await nouns.seals.current(box.id))!
  const occasion = occasionAt(now, readSeal(current.record.body), box.regulation, box.calendar)
  await nouns.openings.emptyRoom(box.id, opening.id)
  const next = await draw(parts, nouns, box, current, occasion, now)
  if (isRefusal(next)) return next
  const { no: nextNo, hash: nextSeal, body: nextBody } = next
  const { plannedFor } = occasion
  await nouns.openings.beginAnew(box.id, opening.id, now)
  await nouns.openings.step(box.id, opening.id, { nextNo, nextSeal, nextBody, plannedFor })
  parts.watch.changed(opening.id)
  return (await nouns.openings.byId(box.id, opening.id))!
}

export const isOfEarlierDay = (
  { regulation: { utcOffsetMinutes } }: Pick<TheBox, 'regulation'>,
  { stage, calledAt }: Pick<KeptOpening, 'stage' | 'calledAt'>,
  now: number,
): boolean =>
  stage === 'called' && localDate(calledAt, utcOffsetMinutes) < localDate(now, utcOffsetMinutes)

/**
 * Between the call and the first attestation a member may have published prekeys, a case may have
 * been entered in the journal, or a day may have passed: then the next seal is drawn anew. What
 * somebody has signed stays as it is.
 */
export async function redrawWhileNobodyAttested(
  parts: Parts,
  nouns: Nouns,
  box: TheBox,
  opening: KeptOpening,
): Promise<void> {
  if (opening.stage !== 'called') return
  if ((await nouns.presence.attestations(box.id, opening.id)).length > 0) return
  const current = (await nouns.seals.current(box.id))!
  const now = parts.clock.now()
  const { regulation, calendar } = box
  const occasion = occasionAt(now, readSeal(current.record.body), regulation, calendar)
  const { sealedAt } = readSeal(opening.nextBody)
  const same = await draw(parts, nouns, box, current, occasion, sealedAt)
  if (isRefusal(same) || same.hash === opening.nextSeal) return
  const next = await draw(parts, nouns, box, current, occasion, now)
  if (isRefusal(next)) return
  const { no: nextNo, hash: nextSeal, body: nextBody } = next
  const { plannedFor } = occasion
  await nouns.openings.step(box.id, opening.id, { nextNo, nextSeal, nextBody, plannedFor })
  parts.watch.changed(opening.id)
}

const draw = (
  { keys }: Parts,
  nouns: Nouns,
  box: TheBox,
  current: KeptSeal,
  { nextOpensAt: opensAt }: Occasion,
  sealedAt: number,
) => drawNextSeal({ nouns, keys, box, current, opensAt, sealedAt })

/** Nothing has changed, so nothing is kept: only the gate key that was drawn for it is destroyed. */
export async function abandonOpening(
  parts: Parts,
  at: { readonly opening: string; readonly member: number },
): Promise<'abandoned' | Refusal> {
  const outcome = await onScene(parts, at, async ({ nouns, box, opening }) => {
    const lawful = mayAbandon(opening.stage)
    if (isRefusal(lawful)) return lawful
    await nouns.openings.giveUp(box.id, opening.id)
    return opening.nextNo
  })
  if (isRefusal(outcome)) return outcome
  parts.keys.destroy([`gate-${outcome}`])
  return 'abandoned'
}
