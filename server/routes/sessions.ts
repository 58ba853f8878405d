// Signing in and out. A name nobody has is answered like one somebody has, in the same time.
import { createHmac } from 'node:crypto'
import { refuse } from '#core/refusal.ts'
import { toBase64url, utf8 } from '#crypto/bytes.ts'
import { signIn, signInSalt, signOut } from '#wire/sessions.ts'
import { nameInLists } from '../names.ts'
import { on, type Served } from '../on.ts'
import { fits, openSession } from '../root-locks.ts'

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
    const waiting = known && (await store.read.signInWays.newPassphrase(box.id, known.member))
    const lock = [waiting, known].find(each => fits(auth, each))
    if (!known || !lock) {
      slowdown.guessedWrong(name)
      return refuse('wrong_passphrase')
    }
    slowdown.guessedRight(name)
    const { member } = known
    if (lock === waiting) {
      await store.change(nouns => nouns.signInWays.takeUpNewPassphrase(box.id, member))
      sessions.endAllOf(member)
    }
    return openSession(served.parts, { box: box.id, member, wrappedRoot: lock.wrappedRoot })
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
