// Dropping a letter into the box: seal fetched and checked, letter locked, sent, receipt checked.
//
// Runs in the page's worker and, word for word, in the walks. Nothing here knows a page.
import { checkLetter, type Letter } from '#core/appeal.ts'
import { isRefusal, type Refusal, refuse } from '#core/refusal.ts'
import { deadSeats } from '#core/seal.ts'
import { concat, equalBytes, fromBase64url, toBase64url, utf8 } from '#crypto/bytes.ts'
import type { CommissionMember } from '#crypto/commission-shape.ts'
import { sha256 } from '#crypto/hash.ts'
import { ack } from '#crypto/opening-records.ts'
import type { Random } from '#crypto/random.ts'
import type { Receipt } from '#crypto/receipt.ts'
import { readOwn, recordName } from '#crypto/records.ts'
import { type SealedLetter, sealLetter } from '#crypto/seal.ts'
import type { Call } from '#wire/call.ts'
import type { AnswerOf } from '#wire/contract.ts'
import { dropEnvelope } from '#wire/envelopes.ts'
import { currentSeal } from '#wire/seals.ts'
import { patiently } from './patience.ts'
import { solve } from './puzzle.ts'
import { checkShown, type TrustedSeal } from './seal-check.ts'

export type Surroundings = {
  readonly call: Call
  /** Seconds since 1970. */
  readonly now: () => number
  readonly wait: (seconds: number) => Promise<void>
  readonly random?: Random
}

/** A letter as the page has it: members are named with their names, in case the list has changed. */
export type WrittenLetter = Omit<Letter, 'recused'> & {
  readonly recused: readonly { readonly i: number; readonly name: string }[]
}

export type Drop = {
  readonly letter: WrittenLetter
  /** The slow step, begun while she was writing; asked for with the box the seal belongs to. */
  readonly receiptFor: (box: Uint8Array) => Promise<Receipt | Refusal>
  readonly poster?: string | undefined
  /** She was told that the seal is old, and wants to send all the same. */
  readonly acceptsStale: boolean
}

export type Step =
  | { readonly step: 'code' | 'lock' | 'puzzle' | 'resealed' | 'seal' | 'send' }
  | { readonly step: 'again'; readonly seconds: number }

/** Whom she named is not who sits there now: she is shown the list in force and asked again. */
export type CommissionChanged = Refusal & {
  readonly members?: readonly Pick<CommissionMember, 'i' | 'name' | 'role' | 'seat'>[]
}

export type Dropped = {
  readonly sealNo: number
  readonly sealName: string
  readonly commissionName: string
  readonly opensAt: number
  readonly poster: TrustedSeal['poster']
}

type Kept = {
  readonly of: Uint8Array
  readonly sealed: SealedLetter
  readonly trusted: TrustedSeal
}

/** How often a box may be sealed anew under one letter before we say that something is wrong. */
const resealedMax = 4

/** What one page remembers between two tries. */
export type Memory = { lowestNo: number; kept: Kept | undefined }

export const freshMemory = (): Memory => ({ lowestNo: 0, kept: undefined })

type Here = Surroundings & { readonly tell: (step: Step) => void }

export async function dropLetter(
  drop: Drop,
  memory: Memory,
  here: Here,
): Promise<Dropped | CommissionChanged> {
  const of = fingerprint(drop.letter)
  // What was sent may have arrived although the answer got lost: the same bytes go first.
  if (memory.kept && equalBytes(memory.kept.of, of)) {
    const again = await send(memory.kept, here)
    if (!isRefusal(again) || again.refusal !== 'seal_changed') return again
  }
  for (let round = 0; round < resealedMax; round++) {
    here.tell({ step: round === 0 ? 'seal' : 'resealed' })
    const trusted = await trustedSeal(drop, memory, here)
    if (isRefusal(trusted)) return trusted
    const sealed = await lock(drop, trusted, here)
    if (isRefusal(sealed)) return sealed
    memory.kept = { of, sealed, trusted }
    const sent = await send(memory.kept, here)
    if (!isRefusal(sent) || sent.refusal !== 'seal_changed') return sent
  }
  return refuse('seal_changed')
}

/** On arrival, before a word is written: are the keys of this box those of the poster she came by? */
export async function comparePoster(
  poster: string,
  memory: Memory,
  { call, now }: Pick<Here, 'call' | 'now'>,
): Promise<'same' | Refusal> {
  const shown = await call(currentSeal, {})
  if (isRefusal(shown)) return shown
  const trusted = checkShown(shown, { now: now(), lowestNo: memory.lowestNo, poster })
  if (isRefusal(trusted)) return trusted
  memory.lowestNo = trusted.seal.no
  return 'same'
}

async function trustedSeal(
  { poster, acceptsStale }: Drop,
  memory: Memory,
  here: Here,
): Promise<TrustedSeal | Refusal> {
  const shown = await patiently(() => here.call(currentSeal, {}), patience(here))
  if (isRefusal(shown)) return shown
  const trusted = checkShown(shown, { now: here.now(), lowestNo: memory.lowestNo, poster })
  if (isRefusal(trusted)) return trusted
  memory.lowestNo = trusted.seal.no
  return trusted.isStale && !acceptsStale
    ? refuse('seal_stale', { opensAt: trusted.seal.opensAt })
    : trusted
}

async function lock(
  { letter, receiptFor }: Drop,
  { seal, commission }: TrustedSeal,
  { tell, random }: Here,
): Promise<SealedLetter | CommissionChanged> {
  const isKnown = letter.recused.every(({ i, name }) =>
    commission.members.some(member => member.i === i && member.name === name),
  )
  if (!isKnown) return { ...refuse('commission_changed'), members: commission.members }
  const written: Letter = { ...letter, recused: letter.recused.map(({ i }) => i) }
  const [wrong] = checkLetter(written, commission, deadSeats(seal))
  if (wrong) return wrong
  tell({ step: 'code' })
  const receipt = await receiptFor(commission.box)
  if (isRefusal(receipt)) return receipt
  tell({ step: 'lock' })
  const under = { seal, commission, receipt }
  const sealed = await sealLetter(written, random ? { ...under, random } : under)
  return isRefusal(sealed) ? sealed : (sealed as SealedLetter)
}

async function send({ sealed, trusted }: Kept, here: Here): Promise<Dropped | CommissionChanged> {
  const bytes = concat(sealed.envelope, sealed.tag)
  const post = (ask: { puzzle?: string }) =>
    patiently(() => {
      here.tell({ step: 'send' })
      return here.call(dropEnvelope, ask, bytes)
    }, patience(here))
  let answer = await post({})
  if (isRefusal(answer) && answer.refusal === 'puzzle_needed') {
    here.tell({ step: 'puzzle' })
    const puzzle = solve(String(answer.detail?.salt), Number(answer.detail?.bits))
    if (puzzle === undefined) return answer
    answer = await post({ puzzle })
  }
  if (isRefusal(answer)) return answer
  return isAcknowledged(answer, sealed, trusted) ? whatIsTold(trusted) : refuse('not_acknowledged')
}

const patience = ({ wait, tell }: Here) => ({
  wait,
  tell: (seconds: number) => tell({ step: 'again', seconds }),
})

/** Signed by the box key of this very seal, for this envelope: only then is it in the box. */
function isAcknowledged(
  answer: AnswerOf<typeof dropEnvelope>,
  { hash }: SealedLetter,
  { seal, commission }: TrustedSeal,
): boolean {
  try {
    const record = { body: fromBase64url(answer.ack.body), sig: fromBase64url(answer.ack.sig, 64) }
    const said = readOwn(ack, record, commission.box, fromBase64url(seal.boxKey, 32))
    return (
      !('refusal' in said) &&
      said.envelope === toBase64url(hash) &&
      said.seal === toBase64url(seal.hash)
    )
  } catch {
    return false
  }
}

const whatIsTold = ({ seal, commission, poster }: TrustedSeal): Dropped => ({
  sealNo: seal.no,
  sealName: seal.name,
  commissionName: recordName(commission.hash),
  opensAt: seal.opensAt,
  poster,
})

/** Whether it is still the same letter: a changed one is locked anew. */
const fingerprint = ({ photos, ...letter }: WrittenLetter): Uint8Array =>
  sha256(utf8(JSON.stringify(letter)), ...photos.map(({ bytes }) => sha256(bytes)))
