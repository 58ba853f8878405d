// Against a flood: counts per connection in memory, each kind by itself, forgotten within the hour.
import { createHmac } from 'node:crypto'
import { isIPv6 } from 'node:net'
import { type Refusal, refuse } from '#core/refusal.ts'
import type { Random } from '#crypto/random.ts'
import type { Clock } from './clock.ts'
import { makePuzzles, type Puzzles } from './puzzle.ts'

/** A whole school may sit behind one address, so one address may ask what a school would. */
const perHourMax = { letters: 300, followUps: 300, looks: 3_000, signIns: 600 } as const
type Kind = keyof typeof perHourMax

/** Above these a small computation is asked for: nothing to a phone, something to a flood. */
const withoutPuzzlePerConnection = 30
const withoutPuzzleOverAll = 60
const shortSeconds = 10 * 60
const hourSeconds = 60 * 60
/** Of each kind; above it the oldest is forgotten, so that a flood of addresses fills no memory. */
const connectionsMax = 20_000

export type Limiter = {
  /** May a letter come in from here? The address is used for one HMAC and never kept. */
  mayDrop(address: string, solution: string | undefined): Refusal | undefined
  /** A follow-up is signed by a thread that exists, so the hourly count is enough. */
  mayFollowUp(address: string): Refusal | undefined
  /** Looking under a code. */
  mayLook(address: string): Refusal | undefined
  /** Salts and sign-ins: guesses are slowed by name, whoever asks for thousands of names is here. */
  maySignIn(address: string): Refusal | undefined
}

type Counts = Map<string, number>

/**
 * Counters stand under an HMAC of the address, and the key changes with every hour: what stood
 * under the old one cannot be linked to an address by anybody, and is thrown away.
 */
export function makeLimiter(
  clock: Clock,
  random: Random,
  puzzles: Puzzles = makePuzzles(clock, random),
): Limiter {
  const noCounts = (): Record<Kind, Counts> => ({
    letters: new Map(),
    followUps: new Map(),
    looks: new Map(),
    signIns: new Map(),
  })
  let hour = { since: clock.now(), key: random(32), counts: noCounts() }
  let short = { since: clock.now(), all: 0, connections: new Map() as Counts }

  /** A clock that was put back begins a new hour too: nobody waits until it has caught up. */
  const isOver = (since: number, seconds: number) =>
    clock.now() - since >= seconds || clock.now() < since

  const turn = () => {
    const since = clock.now()
    if (isOver(hour.since, hourSeconds)) hour = { since, key: random(32), counts: noCounts() }
    if (isOver(short.since, shortSeconds) || short.since < hour.since) {
      short = { since, all: 0, connections: new Map() }
    }
  }

  const connectionOf = (address: string) => {
    turn()
    return createHmac('sha256', hour.key).update(networkOf(address)).digest('base64url')
  }
  const tooMany = (kind: Kind, connection: string): Refusal | undefined =>
    (hour.counts[kind].get(connection) ?? 0) < perHourMax[kind]
      ? undefined
      : refuse('slow_down', { seconds: hour.since + hourSeconds - clock.now() })

  const counted = (kind: Kind) => (address: string) => {
    const connection = connectionOf(address)
    const refused = tooMany(kind, connection)
    if (!refused) countUp(hour.counts[kind], connection)
    return refused
  }

  return {
    mayFollowUp: counted('followUps'),
    mayLook: counted('looks'),
    maySignIn: counted('signIns'),

    mayDrop(address, solution) {
      const connection = connectionOf(address)
      const refused = tooMany('letters', connection)
      if (refused) return refused
      const inShort = short.connections.get(connection) ?? 0
      const isBusy = inShort >= withoutPuzzlePerConnection || short.all >= withoutPuzzleOverAll
      if (isBusy && !(solution && puzzles.accept(solution))) {
        return refuse('puzzle_needed', puzzles.pose())
      }
      countUp(hour.counts.letters, connection)
      countUp(short.connections, connection)
      short.all += 1
      return undefined
    },
  }
}

function countUp(counts: Counts, connection: string): void {
  const before = counts.get(connection) ?? 0
  // Put in anew, so that the map's own order is the order of the last request.
  counts.delete(connection)
  counts.set(connection, before + 1)
  if (counts.size <= connectionsMax) return
  const [oldest = ''] = counts.keys()
  counts.delete(oldest)
}

/** A household has a whole /64 of the long addresses, and changes within it as it likes. */
function networkOf(address: string): string {
  if (!isIPv6(address)) return address
  const short = /^::ffff:([\d.]+)$/i.exec(address)?.[1]
  if (short) return short
  const [left = '', right] = (address.split('%')[0] ?? '').split('::')
  const head = left === '' ? [] : left.split(':')
  const tail = right ? right.split(':') : []
  const zeros = right === undefined ? 0 : Math.max(0, 8 - head.length - tail.length)
  const groups = [...head, ...Array<string>(zeros).fill('0'), ...tail]
  return groups
    .slice(0, 4)
    .map(group => Number.parseInt(group, 16))
    .join(':')
}
