// Wrong guesses slow a name down, never lock it out; a name nobody has is slowed just the same.
import { type Refusal, refuse } from '#core/refusal.ts'
import type { Clock } from './clock.ts'

/** A slip of the finger or two costs nothing. */
const freeGuesses = 3
const waitSecondsMax = 60
const forgottenAfterSeconds = 60 * 60
/** Names somebody made up by the thousand must not fill the memory. */
const namesMax = 10_000

export type Slowdown = {
  /** Asked before a passphrase is looked at. */
  mayGuess(name: string): Refusal | undefined
  guessedWrong(name: string): void
  guessedRight(name: string): void
}

export function makeSlowdown(clock: Clock): Slowdown {
  const wrong = new Map<string, { guesses: number; at: number }>()
  const waitAfter = (guesses: number) =>
    guesses < freeGuesses ? 0 : Math.min(waitSecondsMax, 2 ** (guesses - freeGuesses))
  return {
    mayGuess(name) {
      const known = wrong.get(name)
      if (!known) return undefined
      // A clock that was put back makes nobody wait until it has caught up.
      known.at = Math.min(known.at, clock.now())
      const seconds = known.at + waitAfter(known.guesses) - clock.now()
      return seconds > 0 ? refuse('slow_down', { seconds }) : undefined
    },
    guessedWrong(name) {
      const now = clock.now()
      for (const [other, { at }] of wrong) {
        if (at + forgottenAfterSeconds < now || wrong.size > namesMax) wrong.delete(other)
      }
      const guesses = (wrong.get(name)?.guesses ?? 0) + 1
      // Put in anew: the map's own order is that of the last guess, and the oldest is forgotten first.
      wrong.delete(name)
      wrong.set(name, { guesses, at: now })
    },
    guessedRight(name) {
      wrong.delete(name)
    },
  }
}
