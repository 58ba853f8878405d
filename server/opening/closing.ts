// Closing: the papers are drawn up from the facts, signed version by version, or refused with a reason.
import { actBody } from '#core/act.ts'
import {
  closedBody,
  drawClosing,
  mayClose,
  mayGiveUp,
  mayRefuse,
  maySign,
  type SigningFacts,
} from '#core/closing.ts'
import { afterStep, mayPropose } from '#core/opening.ts'
import { openingLine } from '#core/opening-line.ts'
import { isRefusal, type Refusal, refuse } from '#core/refusal.ts'
import { read } from '#core/shape.ts'
import { isBlank, isCleanText } from '#core/text.ts'
import { canonical } from '#crypto/canonical.ts'
import { readEntry } from '#crypto/chain.ts'
import { closingLabels, paperHash } from '#crypto/closing-records.ts'
import { keyOfMember } from '#crypto/commission-record.ts'
import { verify } from '#crypto/verify.ts'
import { drawEntry, frozenTimes } from '../journal.ts'
import type { Absence, ClosingRefusal, ClosingSignature } from '../store/closings.ts'
import { frozenHeads } from './gate.ts'
import { heldOpening, type Proposal } from './held.ts'
import { lineOf } from './held-line.ts'
import type { Scene } from './scene.ts'

type Said = Promise<'said' | Refusal>

/** By the leader. Proposed anew it is a new version, and earlier signatures count for nothing. */
export async function proposeClosing(
  scene: Scene,
  proposal: Omit<Proposal, 'by'>,
  absences: readonly Absence[],
): Said {
  const { nouns, box, opening, member, attested } = scene
  const lawful = mayPropose({ member, stage: opening.stage, attested })
  if (isRefusal(lawful)) return lawful
  if (opening.leader !== member) return refuse('not_yours', { member })
  const words = [
    proposal.newWoodenSeal,
    proposal.reason,
    proposal.note,
    ...absences.map(a => a.reason),
  ]
  if (!words.every(isCleanText)) return refuse('malformed', { at: 'note' })
  const strange = (await strangeOutcomes(scene, proposal)) ?? (await hasty(scene, proposal))
  if (strange) return strange
  await nouns.closings.setAbsences(box.id, opening.id, absences)
  await nouns.closings.setOutcomes(box.id, opening.id, proposal.outcomes)
  return drawUp(scene, { ...proposal, by: member })
}

/** Only letters on the table have a fate, and each but one. */
async function strangeOutcomes(
  { nouns, box, opening }: Scene,
  { outcomes }: Pick<Proposal, 'outcomes'>,
): Promise<Refusal | undefined> {
  const onTable = new Set((await frozenHeads(nouns, box, opening)).map(({ hash }) => hash))
  const named = outcomes.map(({ envelope }) => envelope)
  const isSound = new Set(named).size === named.length && named.every(hash => onTable.has(hash))
  return isSound ? undefined : refuse('count_differs', { box: onTable.size, act: named.length })
}

/** Given up is only what lay shut for the whole term of the regulation. */
async function hasty(
  { nouns, box, opening, now }: Scene,
  { outcomes }: Pick<Proposal, 'outcomes'>,
): Promise<Refusal | undefined> {
  const lost = new Set(outcomes.flatMap(each => (each.outcome === 'lost' ? [each.envelope] : [])))
  if (lost.size === 0) return undefined
  const heads = await frozenHeads(nouns, box, opening)
  const frozen = await frozenTimes(nouns, box.id)
  for (const seal of new Set(heads.filter(head => lost.has(head.hash)).map(head => head.seal))) {
    const at = frozen.get(seal)
    if (at === undefined || !mayGiveUp(at, now, box.regulation)) return refuse('too_early')
  }
  return undefined
}

async function drawUp(scene: Scene, proposal: Proposal): Said {
  const { nouns, box, opening, now } = scene
  const held = await heldOpening(scene, proposal)
  if (isRefusal(held)) return held
  const drawn = drawClosing(held, paperHash)
  if (isRefusal(drawn)) return drawn
  // What was typed could still be too long for a paper: said now, not after everybody signed.
  const fits = [
    read(openingLine, drawn.line),
    read(closedBody, drawn.closed),
    ...(drawn.act ? [read(actBody, drawn.act)] : []),
  ]
  const unfit = fits.find(isRefusal)
  if (unfit) return unfit
  const line = await drawEntry({ nouns, box, now }, 'opening_held', drawn.line)
  const before = await nouns.closings.proposed(box.id, opening.id)
  const { outcomes: _, backup: _b, ...kept } = proposal
  await nouns.closings.propose(box.id, opening.id, {
    ...kept,
    version: (before?.version ?? 0) + 1,
    act: drawn.act ? canonical(drawn.act) : new Uint8Array(0),
    line,
    closed: canonical(drawn.closed),
    drawnAt: now,
  })
  await nouns.openings.step(box.id, opening.id, { stage: 'closing' })
  return 'said'
}

/** The same proposal drawn anew, after a refusal or because the journal went on meanwhile. */
async function drawAnew(scene: Scene): Said {
  const { nouns, box, opening } = scene
  const before = await nouns.closings.proposed(box.id, opening.id)
  if (!before) return refuse('no_closing')
  const outcomes = await nouns.closings.outcomes(box.id, opening.id)
  const { version: _v, act: _a, line: _l, closed: _c, drawnAt: _d, ...proposal } = before
  const line = lineOf(before.line)
  return drawUp(scene, { ...proposal, outcomes, ...(line.backup && { backup: line.backup }) })
}

export type Signing = Omit<ClosingSignature, 'member'> & { readonly version: number }

/** One member's three signatures. The last one missing closes: that is the caller's to do. */
export async function signClosing(
  scene: Scene,
  { version, ...signing }: Signing,
): Promise<'signed' | 'complete' | 'drawn_anew' | Refusal> {
  const { nouns, box, opening, member } = scene
  if (isRefusal(afterStep(opening.stage, 'close'))) return refuse('no_closing')
  const closing = await nouns.closings.proposed(box.id, opening.id)
  if (!closing) return refuse('no_closing')
  const facts = await signingFacts(scene, closing.version)
  // The line has its place in the chain; an entry made since the drawing has taken it.
  const isNext = await followsHead(scene, closing.line)
  if (!isNext) {
    const anew = await drawAnew(scene)
    return isRefusal(anew) ? anew : 'drawn_anew'
  }
  if (version !== closing.version) return refuse('step_out_of_order', { step: 'sign' })
  if (facts.signed.includes(member)) return 'signed'
  const lawful = maySign(member, facts)
  if (isRefusal(lawful)) return lawful
  if (!areSigned(scene, closing, signing)) return refuse('signature_wrong')
  await nouns.closings.sign(box.id, opening.id, version, { member, ...signing })
  await nouns.openings.step(box.id, opening.id)
  const complete = mayClose({ ...facts, signed: [...facts.signed, member] })
  return isRefusal(complete) ? 'signed' : 'complete'
}

function areSigned(
  { box, member }: Scene,
  papers: Pick<Signing, 'act' | 'line' | 'closed'>,
  signing: Omit<Signing, 'version'>,
): boolean {
  const key = keyOfMember(box.commission, member)!
  const holds = (paper: keyof typeof closingLabels) =>
    verify(closingLabels[paper], box.idBytes, papers[paper], signing[paper], key)
  const actHolds = papers.act.length === 0 ? signing.act.length === 0 : holds('act')
  return actHolds && holds('line') && holds('closed')
}

async function followsHead({ nouns, box }: Scene, line: Uint8Array): Promise<boolean> {
  const entry = readEntry(line)
  const head = await nouns.journal.head(box.id)
  return !isRefusal(entry) && entry.seq === head.seq + 1 && entry.prev === head.hash
}

/** A refusal to sign, or an objection: it comes onto the papers, and they are signed again. */
export async function refuseClosing(
  scene: Scene,
  refusal: Omit<ClosingRefusal, 'by'>,
): Promise<'said' | Refusal> {
  const { nouns, box, opening, member: by } = scene
  if (isRefusal(afterStep(opening.stage, 'close'))) return refuse('no_closing')
  const closing = await nouns.closings.proposed(box.id, opening.id)
  if (!closing) return refuse('no_closing')
  const { member, reason, kind } = refusal
  if (isBlank(reason) || !isCleanText(reason)) return refuse('reason_needed')
  const facts = { ...(await signingFacts(scene, closing.version)), leader: opening.leader ?? by }
  if (kind === 'objects') {
    if (member !== by) return refuse('not_yours', { member: by })
    const signs = maySign(member, { ...facts, signed: [] })
    if (isRefusal(signs)) return signs
  } else {
    const lawful = mayRefuse(by, { member, by, reason }, facts)
    if (isRefusal(lawful)) return lawful
  }
  await nouns.closings.refuse(box.id, opening.id, { ...refusal, by })
  return drawAnew(scene)
}

async function signingFacts(scene: Scene, version: number): Promise<SigningFacts> {
  const { nouns, box, opening, attendances, attested } = scene
  const refusals = await nouns.closings.refusals(box.id, opening.id)
  return {
    attendances: attendances.filter(({ member }) => attested.includes(member)),
    refusals: refusals.filter(({ kind }) => kind !== 'objects'),
    signed: (await nouns.closings.signatures(box.id, opening.id, version)).map(
      ({ member }) => member,
    ),
  }
}
