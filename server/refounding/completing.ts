// The last step of a founding anew: everything checked, and kept in one transaction with what it ends.
import { mayHoldOffice } from '#core/commission.ts'
import { isRefusal, type Refusal, refuse } from '#core/refusal.ts'
import { toBase64url } from '#crypto/bytes.ts'
import { checkCommissionChain } from '#crypto/commission-record.ts'
import { sealHash } from '#crypto/seal-record.ts'
import { forgetMember } from '../changes/taking-effect.ts'
import { type Founding, keepBeside, keepMember } from '../founding.ts'
import {
  checkFirstSeal,
  checkFoundingEntry,
  checkMembers,
  checkMinutes,
} from '../founding-checks.ts'
import { appendEntry, keepEntry } from '../journal.ts'
import { readSeal } from '../keys-agree.ts'
import { keepCanary } from '../opening/reading.ts'
import type { Parts } from '../parts.ts'
import type { Nouns } from '../store/store.ts'
import { type Anew, anewIn } from './anew.ts'
import { endLostGates } from './ending-lost.ts'

/** Answers the id of the box, or the first thing that does not hold; then nothing was kept. */
export async function completeRefounding(
  parts: Pick<Parts, 'store' | 'keys' | 'clock' | 'log'>,
  founding: Founding,
  anew: Anew,
): Promise<string | Refusal> {
  const { store, keys, clock, log } = parts
  const { box } = anew
  const commission = checkCommissionChain([...box.commissions, founding.commission], [])
  if (isRefusal(commission)) return commission
  const lawful = mayHoldOffice(founding.officers, commission)
  if (isRefusal(lawful)) return lawful
  const now = clock.now()
  const checking = { founding, commission, keys, regulation: box.regulation, now, anew }
  const members = checkMembers(checking)
  if (isRefusal(members)) return members
  const entry = checkFoundingEntry(checking)
  if (isRefusal(entry)) return entry
  const minutes = checkMinutes(checking)
  if (isRefusal(minutes)) return minutes
  const seal = checkFirstSeal(checking, entry)
  if (isRefusal(seal)) return seal

  const hash = toBase64url(sealHash(founding.seal.body))
  const kept = await store.change(async nouns => {
    // Founded meanwhile, or a line more than everybody signed behind.
    const still = await anewIn(nouns)
    const head = await nouns.journal.head(box.id)
    if (!still || head.hash !== anew.journal.hash) return refuse('already_there')
    await takeDown(nouns, still)
    const { no } = commission
    await nouns.boxes.appoint(box.id, no, toBase64url(commission.hash), founding.commission)
    await nouns.boxes.elect(box.id, founding.officers)
    await nouns.boxes.hangWoodenSeal(box.id, founding.woodenSeal)
    for (const member of founding.members) await keepMember(nouns, box.id, member)
    const appending = { nouns, keys, box: { ...box, commission }, now }
    await keepEntry(appending, 'box_refounded', founding.entry.body, founding.entry.signatures)
    await nouns.seals.set(box.id, anew.nextNo, hash, seal)
    const { woodenSeal } = founding
    await appendEntry(appending, 'seal_set', { no: anew.nextNo, seal: hash, woodenSeal })
    await keepBeside(nouns, box.id, no, founding)
    await nouns.founding.forget()
    await nouns.refoundings.forget(box.id)
    return keepCanary(nouns, appending.box, { seal: hash, ...founding.canary })
  })
  if (isRefusal(kept)) return kept
  keys.setCurrent({ box: box.id, no: anew.nextNo, hash })
  await endLostGates(parts)
  log({ event: 'box_refounded' })
  return box.id
}

/** Letters nobody will read, and the ways in of everybody before; their keys die with `access_ended`. */
async function takeDown(nouns: Nouns, { box, lost }: Anew): Promise<void> {
  for (const { seal: hash } of lost) {
    const seal = (await nouns.seals.byHash(box.id, hash))!
    await nouns.envelopes.takeOut(box.id, hash, [])
    await nouns.seals.stand(box.id, hash, 'closed')
    for (const { i, n, dead } of readSeal(seal.record.body).members) {
      if (!dead) await nouns.prekeys.forget(box.id, i, n)
    }
  }
  for (const { i } of box.sealedTo.everyone) await forgetMember(nouns, box.id, i)
}
