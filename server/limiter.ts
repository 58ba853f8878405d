// Against a flood of letters: counts per connection in memory, forgotten within the hour.
import { createHmac } from 'node:crypto'
import { type Refusal, refuse } from '#core/refusal.ts'
import type { Random } from '#crypto/random.ts'
import type { Clock } from './clock.ts'
import { makePuzzles } from './puzzle.ts'

/** A whole school may sit behind one address, so one address may send what a school would. */
const perConnectionPerHourMax = 300
/** Above these a small computation is asked for: nothing to a phone, something to a flood. */
const withoutPuzzlePerConnection = 30
const withoutPuzzleOverAll = 60
const shortSeconds = 10 * 60
const hourSeconds = 60 * 60

export type Limiter = {
  /** May a letter come in from here? The address is used for one HMAC and never kept. */
  mayDrop(address: string, solution: string | undefined): Refusal | undefined
  /** A follow-up is signed by a thread that exists, so the hourly count is enough. */
  mayFollowUp(address: string): Refusal | undefined
}

/**
 * Counters stand under an HMAC of the address, and the key changes with every hour: what stood
 * under the old one cannot be linked to an address by anybody, and is thrown away.
 */
export function makeLimiter(clock: Clock, random: Random): Limiter {
  const puzzles = makePuzzles(clock, random)
  let hour = { since: clock.now(), key: random(32), connections: new Map<string, number>() }
  let short = { since: clock.now(), all: 0, connections: new Map<string, number>() }

  const turn = () => {
    const now = clock.now()
    if (now - hour.since >= hourSeconds) {
      hour = { since: now, key: random(32), connections: new Map() }
    }
    if (now - short.since >= shortSeconds || short.since < hour.since) {
      short = { since: now, all: 0, connections: new Map() }
    }
  }

  const connectionOf = (address: string) => {
    turn()
    return createHmac('sha256', hour.key).update(address).digest('base64url')
  }
  const tooMany = (inHour: number): Refusal | undefined =>
    inHour < perConnectionPerHourMax
      ? undefined
      : refuse('slow_down', { seconds: hour.since + hourSeconds - clock.now() })

  return {
    mayFollowUp(address) {
      const connection = connectionOf(address)
      const inHour = hour.connections.get(connection) ?? 0
      const refused = tooMany(inHour)
      if (!refused) hour.connections.set(connection, inHour + 1)
      return refused
    },

    mayDrop(address, solution) {
      const connection = connectionOf(address)
      const inHour = hour.connections.get(connection) ?? 0
      const inShort = short.connections.get(connection) ?? 0
      const refused = tooMany(inHour)
      if (refused) return refused
      const isBusy = inShort >= withoutPuzzlePerConnection || short.all >= withoutPuzzleOverAll
      if (isBusy && !(solution && puzzles.accept(solution))) {
        return refuse('puzzle_needed', puzzles.pose())
      }
      hour.connections.set(connection, inHour + 1)
      short.connections.set(connection, inShort + 1)
      short.all += 1
      return undefined
    },
  }
}
