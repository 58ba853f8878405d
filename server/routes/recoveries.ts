// Back in by the recovery sheet: whoever signs with the key on it is the member. SPEC §10.8
import { isRefusal, refuse } from '#core/refusal.ts'
import { fromBase64url } from '#crypto/bytes.ts'
import { keyOfMember } from '#crypto/commission-record.ts'
import { recovery } from '#crypto/sign-in-records.ts'
import { verify } from '#crypto/verify.ts'
import { recover, recoveryChallenge } from '#wire/sign-in-ways.ts'
import { boxPublicKey } from '../box-key.ts'
import { nameInLists } from '../names.ts'
import { on, type Served } from '../on.ts'
import { makeRecoveryChallenges } from '../recovery-challenges.ts'
import { deskPepper } from '../root-locks.ts'

export function serveRecoveries(served: Served): void {
  const { store, keys, clock, random, sessions, slowdown, limiter } = served.parts
  const challenges = makeRecoveryChallenges(clock, random)
  /** Not the name's own: who has mistyped a passphrase three times need not wait with the sheet. */
  const slowed = (name: string) => `sheet\n${name}`

  on(served, recoveryChallenge, async ({ name }, { box, address }) => {
    const slow = limiter.maySignIn(address)
    if (slow) return slow
    return { box: box.id, challenge: challenges.pose(nameInLists(name)) }
  })

  on(served, recover, async ({ name: typed, challenge, sig }, { box, address }) => {
    const name = nameInLists(typed)
    const often = limiter.maySignIn(address)
    if (often) return often
    const known = await store.read.signIns.byName(box.id, name)
    // Asked and counted in one breath: a hundred guesses at once wait for each other.
    const slow = slowdown.mayGuess(slowed(name))
    if (slow) return slow
    const wasPosed = challenges.take(name, challenge)
    const listed = known && keyOfMember(box.commission, known.member)
    const body = recovery.body({ box: box.id, challenge })
    // A name nobody has is looked at as long as one somebody has: with a key that signs no such thing.
    const key = listed ?? boxPublicKey(keys)
    const isRight = verify(recovery.label, box.idBytes, body, fromBase64url(sig, 64), key)
    if (!known || !listed || !isRight || !wasPosed) {
      slowdown.guessedWrong(slowed(name))
      return refuse('wrong_sheet')
    }
    slowdown.guessedRight(slowed(name))
    const { member, salt } = known
    const pepper = deskPepper(served.parts, member)
    if (isRefusal(pepper)) return pepper
    return { token: sessions.open(member), box: box.id, member, pepper, salt }
  })
}
