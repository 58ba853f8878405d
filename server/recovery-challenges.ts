// Challenges for whoever says they hold a recovery sheet: drawn here, told once, answered once.
import { toBase64url } from '#crypto/bytes.ts'
import type { Random } from '#crypto/random.ts'
import type { Clock } from './clock.ts'

/** A device answers at once; the rest is a slow line. */
const livesSeconds = 10 * 60
const challengeBytes = 32
/** Asked for by anybody: above it the oldest is forgotten, so that a flood fills no memory. */
const challengesMax = 10_000

export type RecoveryChallenges = {
  pose(name: string): string
  /** Whether this was posed to this name a moment ago; never twice. */
  take(name: string, challenge: string): boolean
}

/** In memory alone: after a restart the device asks anew. */
export function makeRecoveryChallenges(clock: Clock, random: Random): RecoveryChallenges {
  const posed = new Map<string, { readonly name: string; readonly at: number }>()
  const isOver = (at: number) => clock.now() - at > livesSeconds || clock.now() < at
  return {
    pose(name) {
      for (const [challenge, { at }] of posed) {
        if (isOver(at) || posed.size >= challengesMax) posed.delete(challenge)
      }
      const challenge = toBase64url(random(challengeBytes))
      posed.set(challenge, { name, at: clock.now() })
      return challenge
    },
    take(name, challenge) {
      const known = posed.get(challenge)
      posed.delete(challenge)
      return known !== undefined && known.name === name && !isOver(known.at)
    },
  }
}
