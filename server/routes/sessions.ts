// Signing in and out. A name nobody has is answered like one somebody has, in the same time.
import { createHmac } from 'node:crypto'
import { refuse } from '#core/refusal.ts'
import { toBase64url, utf8 } from '#crypto/bytes.ts'
import { signIn, signInSalt, signOut } from '#wire/sessions.ts'
import { nameInLists } from '../names.ts'
import { onEvenBefore, type Served } from '../on.ts'
import { fits, openSession } from '../root-locks.ts'
import { noBox } from '../store/founding.ts'
import type { TheBox } from '../the-box.ts'

const saltBytes = 16
/** No member has this index. */
const nobody = -1

export function serveSessions(served: Served): void {
  const { store, keys, sessions, slowdown, limiter } = served.parts

  onEvenBefore(served, signInSalt, async ({ name }, { box, address }) => {
    const slow = limiter.maySignIn(address)
    if (slow) return slow
    const inLists = nameInLists(name)
    const known = await knownAs(box, inLists)
    const drawn = saltOfNobody(inLists)
    return drawn ? { salt: known?.salt ?? drawn } : refuse('not_found')
  })

  onEvenBefore(served, signIn, async ({ name: typed, auth }, { box, address }) => {
    const name = nameInLists(typed)
    const often = limiter.maySignIn(address)
    if (often) return often
    if (!keys.has('names')) return refuse('not_found')
    const known = await knownAs(box, name)
    const waiting =
      box && (await store.read.signInWays.newPassphrase(box.id, known?.member ?? nobody))
    // Asked and counted in one breath: a hundred guesses at once wait for each other.
    const slow = slowdown.mayGuess(name)
    if (slow) return slow
    const lock = [waiting, known].find(each => fits(auth, each))
    if (!known || !lock) {
      slowdown.guessedWrong(name)
      return refuse('wrong_passphrase')
    }
    slowdown.guessedRight(name)
    const { member, standing } = known
    const { authHash, wrappedRoot } = lock
    if (box && lock === waiting) {
      const isTaken = await store.change(({ signInWays }) =>
        signInWays.takeUpNewPassphrase(box.id, member, authHash),
      )
      if (!isTaken) return refuse('wrong_passphrase')
      sessions.endAllOf(member)
    }
    return openSession(served.parts, { box: box?.id ?? noBox, member, standing, wrappedRoot })
  })

  onEvenBefore(served, signOut, async (_, { token }) => {
    sessions.end(token)
    return { kept: true as const }
  })

  /** A member, or somebody with keys who is not one yet. */
  async function knownAs(box: TheBox | undefined, name: string) {
    const { read } = store
    const member = box && (await read.signIns.byName(box.id, name))
    // Asked for a member too: time must not tell whose name it was.
    const enrolment = await read.enrolments.byName(box?.id ?? noBox, name)
    if (member) return { ...member, standing: 'member' as const }
    if (!enrolment?.keys) return undefined
    return { ...enrolment.keys, member: enrolment.member, standing: 'newcomer' as const }
  }

  /** Absent before a school has proclaimed anything: then nobody can have a name. */
  function saltOfNobody(name: string): string | undefined {
    const secret = keys.read('names')
    if (!secret) return undefined
    const mac = createHmac('sha256', secret.reveal()).update(utf8(name)).digest()
    return toBase64url(mac.subarray(0, saltBytes))
  }
}
