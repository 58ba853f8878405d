// Signing in and out. A name nobody has is answered like one somebody has, in the same time.
import { createHmac, timingSafeEqual } from 'node:crypto'
import { refuse } from '#core/refusal.ts'
import { fromBase64url, toBase64url, utf8 } from '#crypto/bytes.ts'
import { sha256 } from '#crypto/hash.ts'
import { signIn, signInSalt, signOut } from '#wire/sessions.ts'
import { nameInLists } from '../names.ts'
import { on, type Served } from '../on.ts'

const saltBytes = 16

export function serveSessions(served: Served): void {
  const { store, keys, sessions, slowdown, limiter } = served.parts

  on(served, signInSalt, async ({ name }, { box, address }) => {
    const slow = limiter.maySignIn(address)
    if (slow) return slow
    const known = await store.read.signIns.byName(box.id, nameInLists(name))
    const drawn = saltOfNobody(nameInLists(name))
    return { salt: known?.salt ?? drawn }
  })

  on(served, signIn, async ({ name: typed, auth }, { box, address }) => {
    const name = nameInLists(typed)
    const slow = limiter.maySignIn(address) ?? slowdown.mayGuess(name)
    if (slow) return slow
    const known = await store.read.signIns.byName(box.id, name)
    const given = sha256(fromBase64url(auth, 32))
    const kept = known ? fromBase64url(known.authHash, 32) : new Uint8Array(32)
    const isRight = timingSafeEqual(given, kept)
    if (!known || !isRight) {
      slowdown.guessedWrong(name)
      return refuse('wrong_passphrase')
    }
    slowdown.guessedRight(name)
    const { member, wrappedRoot } = known
    const pepper = keys.read(`desk-${member}`)
    // The pepper goes with the member who leaves, and the wrap with it.
    if (!pepper) return refuse('released_member')
    return {
      token: sessions.open(member),
      box: box.id,
      member,
      pepper: toBase64url(pepper.reveal()),
      wrappedRoot: toBase64url(wrappedRoot),
    }
  })

  on(served, signOut, async (_, { token }) => {
    sessions.end(token)
    return { kept: true as const }
  })

  function saltOfNobody(name: string): string {
    const secret = keys.read('names')
    if (!secret) throw new Error('the names secret is not in the key folder')
    const mac = createHmac('sha256', secret.reveal()).update(utf8(name)).digest()
    return toBase64url(mac.subarray(0, saltBytes))
  }
}
