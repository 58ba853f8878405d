// One member signed in on a device: their line to the server, their keys, and their signature.
import { type Refusal, refuse } from '#core/refusal.ts'
import { equalBytes, utf8 } from '#crypto/bytes.ts'
import type { SignatureLabel } from '#crypto/labels.ts'
import type { MemberKeys } from '#crypto/member-keys.ts'
import { type OpeningKey, openingKey } from '#crypto/opening-records.ts'
import { type Passphrase, passphraseInGroups } from '#crypto/passphrase.ts'
import type { OwnRecord } from '#crypto/records.ts'
import { makeShareBatch } from '#crypto/share-batch.ts'
import { sign } from '#crypto/sign.ts'
import type { Call } from '#wire/call.ts'
import type { Tools } from './tools.ts'

/**
 * Made by `signIn`. On a member's own phone it keeps all keys until `leave`. On a shared laptop
 * only the signature outlasts `attend`, and every act of the member asks for the last group of
 * their passphrase again.
 */
export type Seat = {
  readonly member: number
  readonly signInName: string
  /** Box id, 22 characters. */
  readonly box: string
  readonly boxId: Uint8Array
  /** A newcomer has keys and no seat yet: of a change of the commission that is being prepared. */
  readonly standing: 'member' | 'newcomer'
  /** Bound to this member's session; signs in again by itself when the server lost it. */
  readonly call: Call
  readonly tools: Tools
  /** All keys derived from the root; `undefined` after `attend` on a shared laptop. */
  keys: MemberKeys | undefined
  /** The signature: at once on one's own phone, for the last group on a shared laptop. */
  pen: (lastGroup?: string) => Promise<Pen | Refusal>
  /** Signs what follows from an Open by itself, without anybody tapping; nothing else. */
  readonly hand: Hand
  /** Overwrites the signing key too. */
  readonly wipe: () => void
}

/** Signs as one member. Made for one act, not kept. */
export type Pen = {
  readonly member: number
  readonly sign: (label: SignatureLabel, body: Uint8Array) => Uint8Array
}

/** Shares were promised at Open, and a renewed opening key continues it: no other signature here. */
export type Hand = {
  readonly giveShares: (
    batch: Parameters<typeof makeShareBatch>[0],
  ) => ReturnType<typeof makeShareBatch>
  readonly renewKey: (fields: Omit<OpeningKey, 'box' | 'member'>) => OwnRecord
}

export type SeatFacts = Pick<Seat, 'member' | 'signInName' | 'box' | 'boxId' | 'call' | 'tools'> & {
  readonly keys: MemberKeys
  readonly standing?: Seat['standing']
}

export function makeSeat(facts: SeatFacts): Seat {
  const { member, boxId, tools } = facts
  const { signing } = facts.keys
  const pen: Pen = { member, sign: (label, body) => sign(label, boxId, body, signing) }
  return {
    ...facts,
    standing: facts.standing ?? 'member',
    pen: async () => pen,
    hand: {
      giveShares: batch => makeShareBatch(batch, signing, tools.random),
      renewKey: fields => {
        const body = openingKey.body({ ...fields, box: facts.box, member })
        return { body, sig: pen.sign(openingKey.label, body) }
      },
    },
    wipe: () => signing.wipe(),
  }
}

/**
 * For a laptop that others use in the same hour: from now on every act of this member asks for the
 * last group of their passphrase. The key itself stays in memory until `leave`: a machine that
 * reads memory could sign in this member's name, and THREATS says so.
 */
export async function askForLastGroup(seat: Seat, passphrase: Passphrase): Promise<void> {
  const { tools, pen } = seat
  const salt = tools.random(16)
  const hashed = (group: string) => tools.argon2(utf8(group), salt, tools.cost)
  const known = await hashed(passphraseInGroups(passphrase).slice(-4))
  seat.pen = async (typed = '') => {
    const group = await hashed(typed.normalize('NFKC').replace(/\D/g, ''))
    return equalBytes(group, known) ? pen() : refuse('wrong_last_group')
  }
}

/** What opens case files and the keys of seals to come has no business on a shared laptop. */
export function keepOnlyTheSignature(seat: Seat): void {
  if (!seat.keys) return
  for (const secret of [seat.keys.desk.secret, seat.keys.names.secret, seat.keys.sealWrap]) {
    secret.wipe()
  }
  seat.keys = undefined
}
