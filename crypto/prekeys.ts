// The two keys a member prepares for one seal to come, and how they rest until then. SPEC §10.5
//
// Drawn, not derived: were they derived from the root, a recovery sheet found years later would
// open every old letter whose envelope somebody kept. So they die with their pepper at closing.
import { concat, toBase64url } from './bytes.ts'
import { hkdf } from './hash.ts'
import { derived } from './labels.ts'
import { type Random, systemRandom } from './random.ts'
import type { OwnRecord } from './records.ts'
import { type LockRefusal, refuse } from './refusal.ts'
import { prekey } from './seal-record.ts'
import type { Secret } from './secret.ts'
import { sign } from './sign.ts'
import { unwrapSecret, type WrapPlace, wrapSecret } from './wrap.ts'
import { type Identity25519, identityOf } from './x25519-stanza.ts'

/** Used for one seal, number `n`, and gone with it. */
export type Prekey = {
  readonly n: number
  /** What it unwraps is handed to the devices present. */
  readonly share: Identity25519
  /** What it unwraps never leaves its device. */
  readonly read: Identity25519
}

/** What locks the two private keys while they wait on the server. */
export type PrekeyLock = {
  readonly box: Uint8Array
  readonly member: number
  readonly n: number
  readonly sealWrap: Secret
  /** Of this member and this number; destroyed at closing, and the keys with it. */
  readonly pepper: Uint8Array
}

export const makePrekey = (n: number, random: Random = systemRandom): Prekey => ({
  n,
  share: identityOf(random(32), 'share key'),
  read: identityOf(random(32), 'read key'),
})

/** The member's word that these two recipients are theirs, for this number and no other. */
export function signPrekey(
  { n, share, read }: Prekey,
  { box, member, signing }: { box: Uint8Array; member: number; signing: Secret },
): OwnRecord {
  const fields = { box: toBase64url(box), member, n, read: read.recipient, share: share.recipient }
  const body = prekey.body(fields)
  return { body, sig: sign(prekey.label, box, body, signing) }
}

/** Both keys in one wrap of 104 bytes: there is no use for one without the other. */
export const wrapPrekey = (
  { share, read }: Prekey,
  lock: PrekeyLock,
  random: Random = systemRandom,
): Uint8Array => {
  const secrets = concat(share.secret.reveal(), read.secret.reveal())
  const wrapped = wrapSecret(prekeyWrapKey(lock), secrets, prekeyPlace(lock), random)
  secrets.fill(0)
  return wrapped
}

/**
 * The keys as they were made. Whether they are the ones the seal lists is asked of them afterwards,
 * by `opensFor`: a server may hand out an old wrap under a new number's name.
 */
export function unwrapPrekey(
  wrapped: Uint8Array,
  lock: PrekeyLock,
): Prekey | LockRefusal<'cannot_be_opened'> {
  const secrets = unwrapSecret(prekeyWrapKey(lock), wrapped, prekeyPlace(lock))
  if (secrets?.length !== 64) return refuse('cannot_be_opened', 'prekey')
  const [share, read] = [secrets.slice(0, 32), secrets.slice(32)]
  secrets.fill(0)
  return {
    n: lock.n,
    share: identityOf(share, 'share key'),
    read: identityOf(read, 'read key'),
  }
}

/** As soon as the letters are open; at the latest when somebody else sits down. */
export function wipePrekey({ share, read }: Prekey): void {
  share.secret.wipe()
  read.secret.wipe()
}

const prekeyWrapKey = ({ sealWrap, pepper }: PrekeyLock): Uint8Array => {
  if (pepper.length !== 32) throw new RangeError('a pepper is 32 bytes')
  return hkdf(concat(sealWrap.reveal(), pepper), derived.wrapSeal)
}

const prekeyPlace = ({ box, member, n }: PrekeyLock): WrapPlace => ({
  box,
  member,
  number: n,
  purpose: 'prekey',
})
