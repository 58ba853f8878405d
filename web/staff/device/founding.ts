// The members' side of founding a box: their keys, and everybody's signature on the beginning.
//
// Three steps, so that members may sit at different devices: each makes keys (`makeNewcomer`), all
// sign the commission record (`signCommission`), and with the peppers of the new key folder each
// locks what the server keeps for them (`settleIn`); then founding entry and first seal are signed.
import type { BoxAbout } from '#core/box.ts'
import { type Officers, type Order, quorum, type Role } from '#core/commission.ts'
import { refoundingLine } from '#core/refounding.ts'
import type { Regulation } from '#core/regulation.ts'
import { seatsOf } from '#core/seats.ts'
import { toBase64url } from '#crypto/bytes.ts'
import { emptyHead, type Head, linkEntry } from '#crypto/chain.ts'
import { type Commission, founding, noBoxYet } from '#crypto/commission-record.ts'
import { sha256 } from '#crypto/hash.ts'
import { authKey, keysOf, type MemberKeys, newRoot, wrapRoot } from '#crypto/member-keys.ts'
import { makePassphrase, type Passphrase, passphraseKey } from '#crypto/passphrase.ts'
import { makePrekey, signPrekey, wipePrekey, wrapPrekey } from '#crypto/prekeys.ts'
import type { Signature, SignedRecord } from '#crypto/records.ts'
import { type SealBody, seal } from '#crypto/seal-record.ts'
import type { Secret } from '#crypto/secret.ts'
import { sign } from '#crypto/sign.ts'
import type { Anew } from './founding/anew.ts'
import { prekeysAhead } from './prekeys.ts'
import type { Tools } from './tools.ts'

/** One member before the box exists; nothing of it but `publics`, salt and auth leaves the device. */
export type Newcomer = {
  readonly i: number
  readonly name: string
  readonly role: Role
  /** Of a substitute: the member whose seat it shares. */
  readonly seat?: number
  readonly signInName: string
  readonly passphrase: Passphrase
  readonly salt: Uint8Array
  readonly passphraseKey: Secret
  /** On the recovery sheet as well; wiped when the founding is over. */
  readonly root: Secret
  readonly keys: MemberKeys
}

export async function makeNewcomer(
  { argon2, cost, random }: Pick<Tools, 'argon2' | 'cost' | 'random'>,
  person: Pick<Newcomer, 'i' | 'name' | 'role' | 'seat' | 'signInName'>,
  /** Drawn here for everybody, except for a demo school where everybody may know it. */
  passphrase: Passphrase = makePassphrase(random),
): Promise<Newcomer> {
  const { i, name, role, seat, signInName } = person
  const salt = random(16)
  const root = newRoot(random)
  const key = await passphraseKey(passphrase, salt, argon2, cost)
  const keys = keysOf(root)
  return {
    ...{ i, name, role, signInName, passphrase, salt, passphraseKey: key, root, keys },
    ...(seat === undefined ? {} : { seat }),
  }
}

/** The founding commission record, signed by everybody in it; its hash names the box. */
export function signCommission(members: readonly Newcomer[], order: Order): SignedRecord {
  const body = founding.body({
    k: quorum(seatsOf({ members }).length),
    members: members.map(({ i, name, role, seat, keys }) => {
      const { desk, key } = keys.publics
      return { desk, i, key, name, role, ...(seat === undefined ? {} : { seat }) }
    }),
    no: 1,
    order,
  })
  const signatures = members.map(({ i, keys }) => ({
    by: i,
    sig: sign(founding.label, noBoxYet, body, keys.signing),
  }))
  return { body, signatures }
}

export type Peppers = {
  readonly desk: Uint8Array
  /** Of prekeys 1, 2, 3 … in this order. */
  readonly prekeys: readonly Uint8Array[]
}

/** What the server keeps for one member: it opens nothing of it. */
export type SettledMember = {
  readonly member: number
  readonly signInName: string
  readonly salt: Uint8Array
  /** SHA-256 of the auth key, which itself is only ever sent to sign in. */
  readonly authHash: Uint8Array
  readonly wrappedRoot: Uint8Array
  readonly prekeys: readonly {
    readonly n: number
    readonly share: string
    readonly read: string
    readonly body: Uint8Array
    readonly sig: Uint8Array
    readonly wrapped: Uint8Array
  }[]
}

export function settleIn(
  newcomer: Newcomer,
  box: Uint8Array,
  peppers: Peppers,
  random: Tools['random'],
): SettledMember {
  const { i: member, keys, root, signInName, salt } = newcomer
  const lock = { box, member, passphraseKey: newcomer.passphraseKey, pepper: peppers.desk }
  const prekeys = peppers.prekeys.slice(0, prekeysAhead).map((pepper, at) => {
    const prekey = makePrekey(at + 1, random)
    const { n, share, read } = prekey
    const record = signPrekey(prekey, { box, member, signing: keys.signing })
    const prekeyLock = { box, member, n, sealWrap: keys.sealWrap, pepper }
    const wrapped = wrapPrekey(prekey, prekeyLock, random)
    wipePrekey(prekey)
    return { n, share: share.recipient, read: read.recipient, ...record, wrapped }
  })
  return {
    member,
    signInName,
    salt,
    authHash: sha256(authKey(newcomer.passphraseKey)),
    wrappedRoot: wrapRoot(root, lock, random),
    prekeys,
  }
}

/** The first line of the journal: what the box says of itself, and whom the members elected. */
export function drawFoundingEntry(
  box: Uint8Array,
  at: number,
  told: { readonly about: BoxAbout; readonly regulation: Regulation },
  { chair, secretary }: Officers,
  commission: Uint8Array,
  /** Hash of the minutes of the first sitting. */
  minutes?: string,
): Uint8Array {
  const { about, regulation } = JSON.parse(JSON.stringify(told))
  const fields = {
    ...{ about, chair, commission: toBase64url(commission), regulation, secretary },
    ...(minutes === undefined ? {} : { minutes }),
  }
  return linkEntry(emptyHead, { at, box, kind: 'box_founded' }, fields)
}

/** The line that founds anew, right behind the last one there was. */
export function drawRefoundingEntry(
  anew: Anew,
  at: number,
  { box, hash, no, order }: Commission,
  officers: Officers,
  minutes: string,
): Uint8Array {
  const appointed = { hash: toBase64url(hash), no, order }
  const fields = refoundingLine(anew, appointed, officers, minutes)
  return linkEntry(anew.journal, { at, box, kind: 'box_refounded' }, fields)
}

/** What the server knows of the first seal: its own keys, and the hours by regulation and calendar. */
export type FirstSeal = Pick<
  SealBody,
  'boxKey' | 'gate' | 'opensAt' | 'sealedAt' | 'staleAfter'
> & {
  readonly journal: Head
}

/** Seal № 1, with everybody's first prekey. */
export function drawFirstSeal(
  box: Uint8Array,
  commission: Uint8Array,
  settled: readonly SettledMember[],
  first: FirstSeal,
): Uint8Array {
  return seal.body({
    ...first,
    box: toBase64url(box),
    commission: toBase64url(commission),
    kind: 'week',
    members: settled.map(({ member: i, prekeys: [prekey] }) => ({
      dead: prekey === undefined,
      i,
      n: prekey?.n ?? 0,
      read: prekey?.read ?? '',
      share: prekey?.share ?? '',
      sig: prekey ? toBase64url(prekey.sig) : '',
    })),
    no: 1,
    prev: '',
  })
}

/** Everybody's signature over one of the bodies above. */
export const signAll = (
  members: readonly Newcomer[],
  label: Parameters<typeof sign>[0],
  box: Uint8Array,
  body: Uint8Array,
): readonly Signature[] =>
  members.map(({ i, keys }) => ({ by: i, sig: sign(label, box, body, keys.signing) }))
