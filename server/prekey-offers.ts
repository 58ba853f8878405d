// Prekeys on their way in: offered, challenged, and published when both answers are right.
import { isRefusal, type Refusal, refuse } from '#core/refusal.ts'
import { equalBytes, fromBase64url, toBase64url } from '#crypto/bytes.ts'
import { challenge } from '#crypto/possession.ts'
import type { Random } from '#crypto/random.ts'
import { readOwn } from '#crypto/records.ts'
import { prekey } from '#crypto/seal-record.ts'
import { readRecipient } from '#crypto/x25519-stanza.ts'
import type { AnswerOf, AskOf } from '#wire/contract.ts'
import type { offerPrekeys, publishPrekeys } from '#wire/prekeys.ts'
import type { KeyFolder } from './key-folder.ts'
import type { PrekeyPlace } from './prekey-place.ts'
import type { Nouns } from './store/store.ts'
import { bytesOf, ownRecordOf } from './wire-records.ts'

type Offered = AskOf<typeof offerPrekeys>['keys'][number]
type Published = AskOf<typeof publishPrekeys>['prekeys'][number]
type Offer = AnswerOf<typeof offerPrekeys>['offers'][number]
type Waiting = Offered & { readonly shareAnswer: Uint8Array; readonly readAnswer: Uint8Array }

/** Whoever ends somebody's keys knows where the last of them may lie: offered, and never published. */
export const prekeysAheadMax = 64

export type PrekeyOffers = {
  offer(nouns: Nouns, from: PrekeyPlace, keys: readonly Offered[]): Promise<Offer[] | Refusal>
  publish(
    nouns: Nouns,
    from: PrekeyPlace,
    prekeys: readonly Published[],
  ): Promise<Refusal | 'published'>
}

/** Answers that are waited for stand in memory: after a restart the device offers anew. */
export function makePrekeyOffers(keys: KeyFolder, random: Random): PrekeyOffers {
  const waiting = new Map<string, Waiting>()
  const placeOf = (member: number, n: number) => `${member} ${n}`

  async function pose({ idBytes, member }: PrekeyPlace, offered: Offered): Promise<Offer> {
    const { n, share, read } = offered
    const asked = { box: idBytes, member, n }
    const forShare = await challenge({ ...asked, use: 'share', recipient: share }, random)
    const forRead = await challenge({ ...asked, use: 'read', recipient: read }, random)
    const { expected: shareAnswer } = forShare
    waiting.set(placeOf(member, n), { ...offered, shareAnswer, readAnswer: forRead.expected })
    return {
      n,
      pepper: toBase64url(keys.read(`pepper-${member}-${n}`)!.reveal()),
      shareChallenge: toBase64url(forShare.file),
      readChallenge: toBase64url(forRead.file),
    }
  }

  return {
    async offer(nouns, from, offered) {
      const { id, member } = from
      const highest = await from.prekeysIn(nouns).highest(id, member)
      const last = offered.at(-1)?.n ?? 0
      if (!isRising(highest, offered) || last > highest + prekeysAheadMax) {
        return refuse('malformed', { at: 'n' })
      }
      const recipients = offered.flatMap(({ share, read }) => [share, read])
      if (recipients.some(text => isRefusal(readRecipient(text)))) return refuse('bad_recipient')
      if (new Set(recipients).size !== recipients.length) return refuse('bad_recipient')
      keys.make(offered.map(({ n }) => `pepper-${member}-${n}` as const))
      return Promise.all(offered.map(each => pose(from, each)))
    },

    async publish(nouns, from, prekeys) {
      const { id, member } = from
      const highest = await from.prekeysIn(nouns).highest(id, member)
      if (!isRising(highest, prekeys)) return refuse('malformed', { at: 'n' })
      const taken = await takenIn(nouns, from)
      for (const published of prekeys) {
        const awaited = waiting.get(placeOf(member, published.n))
        if (!awaited) return refuse('step_out_of_order', { step: 'offer' })
        const ready = readyToKeep(published, awaited, from)
        if (isRefusal(ready)) return ready
        if (taken.has(awaited.share) || taken.has(awaited.read)) return refuse('bad_recipient')
        await from.prekeysIn(nouns).publish(id, member, ready)
      }
      for (const { n } of prekeys) waiting.delete(placeOf(member, n))
      return 'published'
    },
  }
}

/** A seal whose recipients are not all different is one that nobody signs: no box would open with it. */
async function takenIn(nouns: Nouns, { id, desks, prekeysIn }: PrekeyPlace): Promise<Set<string>> {
  const living = (await prekeysIn(nouns).livingOfAll(id)).map(body => prekey.read(body))
  return new Set([
    ...desks,
    ...living.flatMap(fields => (isRefusal(fields) ? [] : [fields.share, fields.read])),
  ])
}

function readyToKeep(published: Published, awaited: Waiting, from: PrekeyPlace) {
  const record = ownRecordOf(published.record)
  const wrapped = bytesOf(published.wrapped)
  const { idBytes, member, key } = from
  if (isRefusal(record)) return record
  if (isRefusal(wrapped)) return wrapped
  if (wrapped.length === 0) return refuse('malformed')
  const fields = readOwn(prekey, record, idBytes, key)
  if (isRefusal(fields)) return fields
  const { n, share, read } = awaited
  if (fields.member !== member || fields.n !== n) return refuse('malformed', { at: 'record' })
  if (fields.share !== share || fields.read !== read) return refuse('malformed', { at: 'record' })
  const isHeld =
    equalBytes(fromBase64url(published.shareAnswer), awaited.shareAnswer) &&
    equalBytes(fromBase64url(published.readAnswer), awaited.readAnswer)
  return isHeld ? { n, ...record, wrapped } : refuse('bad_recipient')
}

/** Numbers only ever rise: a number once seen is never another key. */
function isRising(highest: number, numbered: readonly { readonly n: number }[]): boolean {
  return numbered.every(({ n }, at) => n > (at === 0 ? highest : numbered[at - 1]!.n))
}
