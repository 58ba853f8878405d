// A founded box with its members' keys, made anew the same from one word: for tests of the locks.
import { toBase64url, u32be, utf8 } from '#crypto/bytes.ts'
import {
  boxIdOf,
  type Commission,
  checkCommissionChain,
  founding,
  noBoxYet,
} from '#crypto/commission-record.ts'
import { sha256 } from '#crypto/hash.ts'
import type { SignatureLabel } from '#crypto/labels.ts'
import { keysOf, type MemberKeys, newRoot } from '#crypto/member-keys.ts'
import { makePrekey, type Prekey, signPrekey } from '#crypto/prekeys.ts'
import type { Random } from '#crypto/random.ts'
import { type SignedRecord, type Signer, withSignature } from '#crypto/records.ts'
import { isRefusal } from '#crypto/refusal.ts'
import { type SealBody, seal } from '#crypto/seal-record.ts'
import { Secret } from '#crypto/secret.ts'
import { publicKeyOf, sign } from '#crypto/sign.ts'
import { identityOf } from '#crypto/x25519-stanza.ts'

/** The same bytes for the same word, every time; never for anything but a test. */
export function drawnFrom(word: string): Random {
  let block = 0
  let rest = new Uint8Array(0)
  return size => {
    while (rest.length < size) {
      rest = Uint8Array.from([...rest, ...sha256(utf8(word), u32be(block++))])
    }
    const drawn = rest.slice(0, size)
    rest = rest.slice(size)
    return drawn
  }
}

export type TestMember = {
  readonly i: number
  readonly root: Secret
  readonly keys: MemberKeys
  readonly prekey: Prekey
}
export type TestBox = {
  readonly box: Uint8Array
  readonly commission: Commission
  readonly records: readonly SignedRecord[]
  readonly members: readonly TestMember[]
  readonly boxSecret: Secret
  readonly boxKey: Uint8Array
  readonly gate: ReturnType<typeof identityOf>
}

type Wishes = {
  readonly size?: number
  readonly parents?: number
  readonly word?: string
  /** Seats with a substitute, who are listed after the members. */
  readonly substitutes?: readonly number[]
}

/** Member 0 is responsible, the last ones are parents. */
export function foundBox(wishes: Wishes = {}): TestBox {
  const { size = 3, parents = 1, word = 'box', substitutes = [] } = wishes
  const random = drawnFrom(word)
  const people = size + substitutes.length
  const members = Array.from({ length: people }, (_, i) => testMember(i, random))
  const body = founding.body({
    k: Math.floor(size / 2) + 1,
    members: members.map(({ i, keys }) => {
      const seat = substitutes[i - size]
      const on = seat ?? i
      return {
        desk: keys.publics.desk,
        i,
        key: keys.publics.key,
        name: `Мүчө ${i}`,
        role: on === 0 ? 'responsible' : on >= size - parents ? 'parent' : 'staff',
        ...(seat === undefined ? {} : { seat }),
      }
    }),
    no: 1,
    order: { date: '2026-10-30', no: '47' },
  })
  let record: SignedRecord = { body, signatures: [] }
  for (const member of members) record = signedBy(record, member, founding.label, noBoxYet)
  const commission = checkCommissionChain([record])
  if (isRefusal(commission)) throw new Error(JSON.stringify(commission))
  const boxSecret = new Secret(random(32), 'box key')
  const gate = identityOf(random(32), 'gate key')
  const box = boxIdOf(record)
  const boxKey = publicKeyOf(boxSecret)
  return { box, commission, records: [record], members, boxSecret, boxKey, gate }
}

export function testMember(i: number, random: Random): TestMember {
  const root = newRoot(random)
  return { i, root, keys: keysOf(root), prekey: makePrekey(1, random) }
}

export function signedBy(
  record: SignedRecord,
  who: TestMember | { readonly boxSecret: Secret },
  label: SignatureLabel,
  box: Uint8Array,
): SignedRecord {
  const by: Signer = 'boxSecret' in who ? 'box' : who.i
  const secret = 'boxSecret' in who ? who.boxSecret : who.keys.signing
  return withSignature(record, { by, sig: sign(label, box, record.body, secret) })
}

/** Each seal after the first has its own prekeys, as no number is ever used twice. */
export function sealFields(of: TestBox, changed: Partial<SealBody> = {}): SealBody {
  const { no = 1 } = changed
  return {
    box: toBase64url(of.box),
    boxKey: toBase64url(of.boxKey),
    commission: toBase64url(of.commission.hash),
    gate: of.gate.recipient,
    journal: { hash: toBase64url(sha256()), seq: 1 },
    kind: 'week',
    members: of.members.map(({ i, keys, prekey: first }) => {
      const prekey = no === 1 ? first : makePrekey(no, drawnFrom(`prekey ${no} of ${i}`))
      const { sig } = signPrekey(prekey, { box: of.box, member: i, signing: keys.signing })
      const { share, read, n } = prekey
      return {
        dead: false,
        i,
        n,
        read: read.recipient,
        share: share.recipient,
        sig: toBase64url(sig),
      }
    }),
    no: 1,
    opensAt: 1_795_500_000,
    prev: '',
    sealedAt: 1_794_896_100,
    staleAfter: 1_796_709_600,
    ...changed,
  }
}

/** Signed by these members (all, unless said) and the box. */
export function sealOf(of: TestBox, fields = sealFields(of), by = of.members): SignedRecord {
  let record: SignedRecord = { body: seal.body(fields), signatures: [] }
  for (const member of by) record = signedBy(record, member, seal.label, of.box)
  return signedBy(record, of, seal.label, of.box)
}
