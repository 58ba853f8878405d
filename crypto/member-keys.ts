// A member's root and everything that comes from it; how it rests, wrapped, on the server. SPEC §10
import { concat, toBase64url } from './bytes.ts'
import { hkdf } from './hash.ts'
import { derived } from './labels.ts'
import { isBroken, type Random, systemRandom } from './random.ts'
import { type LockRefusal, refuse } from './refusal.ts'
import { Secret } from './secret.ts'
import { publicKeyOf } from './sign.ts'
import { unwrapSecret, type WrapPlace, wrapSecret } from './wrap.ts'
import { type Identity25519, identityOf } from './x25519-stanza.ts'

/** In memory while their owner is signed in, one owner at a time on a shared laptop. */
export type MemberKeys = {
  /** Signs everything this member ever signs. */
  readonly signing: Secret
  /** Case keys are wrapped to its recipient. */
  readonly desk: Identity25519
  /** For the names of confidential letters, together with another person's. */
  readonly names: Identity25519
  /** One half of what opens the member's prekeys; the other is the pepper of each. */
  readonly sealWrap: Secret
  /** As a commission record lists them. */
  readonly publics: { readonly key: string; readonly desk: string; readonly names: string }
}

/** Who asks, and the two halves of what opens: the passphrase's and the server's. */
export type RootLock = {
  readonly box: Uint8Array
  readonly member: number
  readonly passphraseKey: Secret
  /** The member's desk pepper: without it a stolen database and a known passphrase open nothing. */
  readonly pepper: Uint8Array
}

/** Made on the member's own device, once. Nobody else ever has it. */
export function newRoot(random: Random = systemRandom): Secret {
  if (isBroken(random)) throw new Error('the source of randomness is broken')
  return new Secret(random(32), 'member root')
}

/** Independent keys out of one root: none of them tells another, or the root. */
export function keysOf(root: Secret): MemberKeys {
  const part = (label: 'desk' | 'names' | 'sealWrap' | 'sign') =>
    hkdf(root.reveal(), derived[label])
  const signing = new Secret(part('sign'), 'signing key')
  const desk = identityOf(part('desk'), 'desk key')
  const names = identityOf(part('names'), 'names key')
  return {
    signing,
    desk,
    names,
    sealWrap: new Secret(part('sealWrap'), 'seal-wrapping key'),
    publics: {
      key: toBase64url(publicKeyOf(signing)),
      desk: desk.recipient,
      names: names.recipient,
    },
  }
}

/** What the server gets to know somebody by. From it nobody comes back to the passphrase key. */
export const authKey = (passphraseKey: Secret): Uint8Array =>
  hkdf(passphraseKey.reveal(), derived.auth)

/** What the server keeps: of no use without the passphrase, and of none without the pepper. */
export const wrapRoot = (root: Secret, lock: RootLock, random: Random = systemRandom): Uint8Array =>
  wrapSecret(rootWrapKey(lock), root.reveal(), rootPlace(lock), random)

/** One refusal for a wrong passphrase, a wrong pepper and a damaged wrap: they look the same. */
export function unwrapRoot(
  wrapped: Uint8Array,
  lock: RootLock,
): Secret | LockRefusal<'wrong_passphrase'> {
  const root = unwrapSecret(rootWrapKey(lock), wrapped, rootPlace(lock))
  return root?.length === 32 ? new Secret(root, 'member root') : refuse('wrong_passphrase')
}

const rootWrapKey = ({ passphraseKey, pepper }: RootLock): Uint8Array => {
  if (pepper.length !== 32) throw new RangeError('a pepper is 32 bytes')
  return hkdf(concat(passphraseKey.reveal(), pepper), derived.wrapRoot)
}

const rootPlace = ({ box, member }: RootLock): WrapPlace => ({
  box,
  member,
  number: 0,
  purpose: 'root',
})
