// The whole state of an opening as everybody present sees it, in one answer.

import { isRefusal } from '#core/refusal.ts'
import { toBase64url } from '#crypto/bytes.ts'
import { commissionHash } from '#crypto/commission-record.ts'
import { swap } from '#crypto/opening-records.ts'
import type { SignedRecord } from '#crypto/records.ts'
import type { OpeningAnswer } from '#wire/openings.ts'
import { incomingOf } from '../changes/incoming.ts'
import { readSeal } from '../keys-agree.ts'
import type { KeptCase } from '../store/cases.ts'
import type { KeptOpening } from '../store/openings.ts'
import type { Attestation } from '../store/presence.ts'
import type { Nouns } from '../store/store.ts'
import type { TheBox } from '../the-box.ts'
import { wireOwn, wireRecord } from '../wire-records.ts'
import { sealSigned } from './seal-signatures.ts'
import { releaseHash, swapHash } from './swap-records.ts'

export async function openingState(
  nouns: Nouns,
  box: TheBox,
  opening: KeptOpening,
  now: number,
): Promise<OpeningAnswer> {
  const { id } = opening
  const seal = (await nouns.seals.byHash(box.id, opening.seal))!
  const cases = await nouns.cases.ofOpening(box.id, id)
  const attestations = await nouns.presence.attestations(box.id, id)
  const nextSeal = await nouns.seals.byHash(box.id, opening.nextSeal)
  const inspection = await nouns.presence.inspection(box.id, id)
  const canary = await nouns.seals.canary(box.id, opening.seal)
  const nextCanary = await nouns.seals.canary(box.id, opening.nextSeal)
  const { leader, frozenAt, plannedFor } = opening
  return {
    id,
    version: opening.version,
    now,
    kind: opening.kind,
    stage: opening.stage,
    plannedFor: [...plannedFor],
    opensAt: opening.opensAt,
    calledAt: opening.calledAt,
    seal: wireRecord(seal.record),
    sealHash: seal.hash,
    nextSeal: wireRecord(nextSeal?.record ?? { body: opening.nextBody, signatures: [] }),
    nextSealHash: opening.nextSeal,
    ...(await nextSealOf(nouns, box, opening, attestations)),
    again: await sealsAgain(nouns, box, opening),
    ...(leader !== undefined && { leader }),
    attendances: [...(await nouns.presence.attendances(box.id, id))],
    ...(inspection && { inspection }),
    attestations: attestations.map(({ member, ...record }) => ({
      member,
      record: wireOwn(record),
    })),
    openingKeys: (await nouns.presence.openingKeys(box.id, id)).map(({ member, ...record }) => ({
      member,
      record: wireOwn(record),
    })),
    ...(await saidByBox(nouns, box, opening)),
    ...(frozenAt !== undefined && { frozenAt }),
    shares: (await nouns.reading.given(box.id, id)).map(({ giver, recipient }) => ({
      from: giver,
      to: recipient,
    })),
    ...(canary && { canary: wireOwn(canary) }),
    nextCanary: nextCanary !== undefined,
    conflicts: (await nouns.reading.conflicts(box.id, id)).map(({ member, ...record }) => ({
      member,
      record: wireOwn(record),
    })),
    cases: cases.map(({ entry, by, channel, form, sheets, photos }) => ({
      entry,
      by,
      channel,
      form,
      sheets,
      photos,
    })),
    ...(await closingOf(nouns, box, opening)),
    ...finishOf(opening, cases),
  }
}

/** Before the swap what is signed so far; after it what hangs, until the change is in force. */
async function nextSealOf(
  nouns: Nouns,
  box: TheBox,
  opening: KeptOpening,
  attestations: readonly Attestation[],
) {
  const hung = await nouns.seals.byHash(box.id, opening.nextSeal)
  const { signatures, enough } = await sealSigned(nouns, box, opening, attestations)
  const incoming = await recordBeside(nouns, box, opening)
  return {
    ...(incoming && { incoming: wireRecord(incoming) }),
    nextSealSigned: (hung?.record.signatures ?? signatures).flatMap(({ by }) =>
      by === 'box' ? [] : [by],
    ),
    nextSealEnough: enough,
  }
}

/** The record the next seal names, unless it is the one this seal names too. */
async function recordBeside(nouns: Nouns, box: TheBox, { seal, nextBody }: KeptOpening) {
  const kept = (await nouns.seals.byHash(box.id, seal))!
  const { commission: named } = readSeal(nextBody)
  if (readSeal(kept.record.body).commission === named) return undefined
  const hashOf = ({ body }: SignedRecord) => toBase64url(commissionHash(body))
  const known = box.commissions.find(record => hashOf(record) === named)
  return known ?? (await incomingOf(nouns, box, nextBody))?.record
}

/** Until the swap: the seals opened in part now. From then on: those the swap itself names. */
async function sealsAgain(nouns: Nouns, box: TheBox, opening: KeptOpening) {
  const said = opening.swap && swap.read(opening.swap)
  const partly = await nouns.seals.standingAs(box.id, 'opened_in_part')
  const named: readonly { seal: string; envelopes?: readonly string[] }[] =
    said && !isRefusal(said) ? said.again : partly.map(({ hash }) => ({ seal: hash }))
  return Promise.all(
    named.map(async ({ seal: hash, envelopes }) => {
      const seal = (await nouns.seals.byHash(box.id, hash))!
      const hashes = envelopes ?? (await nouns.envelopes.heads(box.id, hash)).map(each => each.hash)
      return { seal: wireRecord(seal.record), sealHash: hash, envelopes: [...hashes] }
    }),
  )
}

async function saidByBox(nouns: Nouns, box: TheBox, { swap: swapBody, release }: KeptOpening) {
  const whole = async (hash: string, body: Uint8Array) =>
    wireRecord(await nouns.records.whole(box.id, hash, body))
  return {
    ...(swapBody && { swap: await whole(swapHash(swapBody), swapBody) }),
    ...(release && { release: await whole(releaseHash(release), release) }),
  }
}

async function closingOf(nouns: Nouns, box: TheBox, { id }: KeptOpening) {
  const closing = await nouns.closings.proposed(box.id, id)
  if (!closing) return {}
  const { version, by, act, line, closed } = closing
  const signatures = await nouns.closings.signatures(box.id, id, version)
  const refusals = await nouns.closings.refusals(box.id, id)
  return {
    closing: {
      version,
      by,
      act: toBase64url(act),
      line: toBase64url(line),
      closed: toBase64url(closed),
      signatures: signatures.map(({ member }) => ({ member })),
      refusals: refusals.map(refusal => ({
        member: refusal.member,
        by: refusal.by,
        reason: refusal.reason,
      })),
    },
  }
}

function finishOf(opening: KeptOpening, cases: readonly KeptCase[]) {
  const { journalSeq, act, keysDestroyed, backup } = opening
  if (journalSeq === undefined) return {}
  const numbers = cases.flatMap(({ entry, number }) => (number ? [{ entry, number }] : []))
  return {
    finish: { journalSeq, act: act ?? '', numbers, keysDestroyed, backup: backup ?? '' },
  }
}
