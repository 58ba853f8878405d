// A member's own ways to sign in: a new passphrase, passkeys one more or one less, and signing in by one.
import { passkeysMax } from '#core/limits.ts'
import { isRefusal, type Refusal, refuse } from '#core/refusal.ts'
import { fromBase64url, toBase64url } from '#crypto/bytes.ts'
import { keyOfMember } from '#crypto/commission-record.ts'
import { sha256 } from '#crypto/hash.ts'
import { passkeyName, signInWay } from '#crypto/sign-in-records.ts'
import { verify } from '#crypto/verify.ts'
import {
  addPasskey,
  keepPassphrase,
  readWays,
  removePasskey,
  signInByPasskey,
} from '#wire/sign-in-ways.ts'
import { on, type Served } from '../on.ts'
import { fits, hashOfAuth, openSession } from '../root-locks.ts'
import type { RootWrap } from '../store/sign-in-ways.ts'
import type { TheBox } from '../the-box.ts'
import { bytesOf } from '../wire-records.ts'

/** nonce(24) ‖ root(32) ‖ tag(16) */
const wrappedRootBytes = 72

export function serveSignInWays(served: Served): void {
  const { store, clock, sessions, slowdown, limiter } = served.parts

  on(served, readWays, async (_, { box, member }) => {
    const waiting = await store.read.signInWays.newPassphrase(box.id, member)
    const passkeys = await store.read.signInWays.passkeysOf(box.id, member)
    return {
      ...(waiting ? { passphraseWaitsSince: waiting.madeAt } : {}),
      passkeys: passkeys.map(({ passkey, credential, name, addedAt }) => ({
        ...{ passkey, name, addedAt },
        credential: toBase64url(credential),
      })),
    }
  })

  on(served, keepPassphrase, async (asked, { box, member }) => {
    const wrap = signedWrap(box, member, 'passphrase', asked)
    if (isRefusal(wrap)) return wrap
    const kept = { ...wrap, madeAt: clock.now() }
    await store.change(nouns => nouns.signInWays.keepNewPassphrase(box.id, member, kept))
    return { kept: true as const }
  })

  on(served, addPasskey, async (asked, { box, member }) => {
    const wrap = signedWrap(box, member, 'passkey', asked)
    if (isRefusal(wrap)) return wrap
    const credential = bytesOf(asked.credential)
    if (isRefusal(credential)) return credential
    if (credential.length === 0) return refuse('malformed', { at: 'credential' })
    const passkey = toBase64url(passkeyName(credential))
    const added = { ...wrap, passkey, member, credential, name: asked.name, addedAt: clock.now() }
    return store.change(async ({ signInWays }) => {
      if (await signInWays.passkey(box.id, passkey)) return refuse('already_there')
      const others = await signInWays.passkeysOf(box.id, member)
      if (others.length >= passkeysMax) return refuse('too_many', { most: passkeysMax })
      await signInWays.addPasskey(box.id, added)
      return { kept: true as const }
    })
  })

  on(served, removePasskey, async ({ passkey }, { box, member, token }) => {
    await store.change(nouns => nouns.signInWays.removePasskey(box.id, member, passkey))
    // Whatever it opened ends with it, but for the one who speaks: others open theirs again unseen.
    sessions.endAllOf(member, token)
    return { kept: true as const }
  })

  on(served, signInByPasskey, async ({ passkey, auth }, { box, address }) => {
    const often = limiter.maySignIn(address)
    if (often) return often
    const known = await store.read.signInWays.passkey(box.id, passkey)
    // Asked and counted in one breath: a hundred guesses at once wait for each other.
    const slow = slowdown.mayGuess(passkey)
    if (slow) return slow
    if (!fits(auth, known) || !known) {
      slowdown.guessedWrong(passkey)
      return refuse('wrong_passkey')
    }
    slowdown.guessedRight(passkey)
    const { member, wrappedRoot } = known
    const signIn = await store.read.signIns.ofMember(box.id, member)
    if (!signIn) return refuse('released_member')
    const session = openSession(served.parts, { box: box.id, member, wrappedRoot })
    return isRefusal(session) ? session : { ...session, name: signIn.name }
  })
}

type Asked = { readonly auth: string; readonly wrappedRoot: string; readonly sig: string }

/** SPEC §10.8: a session alone changes no way in; the member's signing key does. */
function signedWrap(
  box: TheBox,
  member: number,
  way: 'passkey' | 'passphrase',
  { auth, wrappedRoot, sig }: Asked,
): RootWrap | Refusal {
  const wrapped = bytesOf(wrappedRoot)
  if (isRefusal(wrapped)) return wrapped
  if (wrapped.length !== wrappedRootBytes) return refuse('malformed', { at: 'wrappedRoot' })
  const authHash = hashOfAuth(auth)
  const key = keyOfMember(box.commission, member)
  const hash = toBase64url(sha256(wrapped))
  const body = signInWay.body({ auth: authHash, box: box.id, member, way, wrapped: hash })
  if (!key || !verify(signInWay.label, box.idBytes, body, fromBase64url(sig, 64), key)) {
    return refuse('signature_wrong')
  }
  return { authHash, wrappedRoot: wrapped }
}
