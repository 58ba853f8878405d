// A school for a walk: a real server on a real folder, a clock one sets, and five people's devices.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { instantOf } from '#core/local-time.ts'
import { nobleArgon2 } from '#crypto/argon2.ts'
import { testCost } from '#crypto/argon2-test-cost.ts'
import { passphraseInGroups } from '#crypto/passphrase.ts'
import { systemRandom } from '#crypto/random.ts'
import type { SmtpSetting } from '#server/config.ts'
import { type Person, regulation } from '#tests/people.ts'
import type { Tools } from '#web/staff/device/tools.ts'
import type { Carry } from '#wire/call.ts'
import { foundedCopy } from './founding.ts'
import { type Places, type Running, startServer } from './server.ts'

/** A hand on the line: sees what is asked, may change what is answered, or lose it. */
export type OnTheLine = (
  path: string,
  sent: Parameters<Carry>[1],
  carry: () => ReturnType<Carry>,
  /** Whose device speaks; absent for writers. */
  person?: Person,
) => ReturnType<Carry>

export type School = {
  readonly folder: string
  readonly data: string
  readonly keys: string
  readonly clock: { now: () => number; set(wall: string): void; pass(seconds: number): void }
  /** The line of anybody's phone. */
  readonly carry: Carry
  readonly toolsOf: (person: Person) => Tools
  readonly passphraseOf: (person: Person) => string
  readonly lastGroupOf: (person: Person) => string
  /** What the server logged, as text. */
  readonly logged: string[]
  server: Running
  onTheLine: OnTheLine
  /** Stops the server and starts it anew from what lies on the disk. */
  restart(): Promise<void>
  end(): Promise<void>
}

/** Founded on Monday, 23 November 2026; the first opening is due on Tuesday the 24th at noon. */
export const foundedAt = '2026-11-23 10:00'

type Given = {
  readonly wall?: string
  readonly smtp?: SmtpSetting
  /** Folders on other media: those of the second copy of the keys, and of backups. */
  readonly stick?: string
  readonly disk?: string
  /** Puts something else than a newly founded box into the folders; says whose passphrase is which. */
  readonly begin?: (places: Places) => Promise<PassphraseOf>
}

type PassphraseOf = (person: Person) => string

export async function makeSchool(given: Given = {}): Promise<School> {
  const { wall = foundedAt, smtp, stick: keysMirror, disk: backups } = given
  const folder = mkdtempSync(join(tmpdir(), 'ishenim-walk-'))
  const data = join(folder, 'data')
  const keys = join(folder, 'keys')
  let time = at(wall)
  const clock = {
    now: () => time,
    set: (to: string) => {
      time = at(to)
    },
    pass: (seconds: number) => {
      time += seconds
    },
  }
  const logged: string[] = []
  const places = {
    ...{ data, keys, clock, logged },
    ...(smtp && { smtp }),
    ...(keysMirror && { keysMirror }),
    ...(backups && { backups }),
  }
  const tools = { argon2: nobleArgon2, random: systemRandom, cost: testCost }
  const passphraseOf = await (given.begin ?? newlyFounded)(places)
  const school: School = {
    ...{ folder, data, keys, clock, logged, passphraseOf },
    carry: lineOf(() => school),
    toolsOf: person => ({ ...tools, carry: lineOf(() => school, person) }),
    lastGroupOf: person => passphraseOf(person).slice(-4),
    server: await startServer(places),
    onTheLine: (_path, _sent, carry) => carry(),
    async restart() {
      await school.server.stop()
      school.server = await startServer(places)
    },
    async end() {
      await school.server.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
  return school
}

async function newlyFounded(places: Places): Promise<PassphraseOf> {
  const members = await foundedCopy(places)
  return person => passphraseInGroups(members.find(({ i }) => i === person.i)!.passphrase)
}

const lineOf =
  (school: () => School, person?: Person): Carry =>
  (path, sent) =>
    school().onTheLine(path, sent, () => school().server.carry(path, sent), person)

/** «2026-11-24 12:00» on the school's wall. */
export function at(wall: string): number {
  const [date = '', time = ''] = wall.split(' ')
  return instantOf(date, time, regulation.utcOffsetMinutes)
}
