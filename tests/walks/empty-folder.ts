// An empty data folder, and everybody who makes a box of it: the founder's tab, and each at their own device.
import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isRefusal, type Refusal } from '#core/refusal.ts'
import { nobleArgon2 } from '#crypto/argon2.ts'
import { testCost } from '#crypto/argon2-test-cost.ts'
import { toBase64url, utf8 } from '#crypto/bytes.ts'
import { passphraseInGroups } from '#crypto/passphrase.ts'
import { systemRandom } from '#crypto/random.ts'
import { school as about, order, type Person, people, regulation } from '#tests/people.ts'
import {
  type Enrolment,
  enrol,
  lookAtInvitation,
  makeEnrolment,
  newPassphrase,
} from '#web/staff/device/founding/enrolling.ts'
import type { FoundingFacts } from '#web/staff/device/founding/facts.ts'
import { readSitting, signInAsNewcomer } from '#web/staff/device/founding/newcomer.ts'
import { takeFoundingSeat } from '#web/staff/device/founding/taking-seat.ts'
import type { Seat } from '#web/staff/device/seat.ts'
import { type Call, makeCall } from '#wire/call.ts'
import type { AskInputOf } from '#wire/contract.ts'
import {
  type FoundingAnswer,
  inviteToFounding,
  type proclaimOrder,
  visitSetUp,
} from '#wire/founding.ts'
import { at, type School } from './school.ts'
import { startServer } from './server.ts'

export type EmptySchool = School & {
  /** Passphrases by person, as each wrote theirs down at home. */
  readonly passphrases: Map<number, string>
}

export const undertakingText = 'Мен кайрылуулардын купуялуулугун сактоого милдеттенем.'

export async function emptySchool({ wall = '2026-11-16 10:00' } = {}): Promise<EmptySchool> {
  const folder = mkdtempSync(join(tmpdir(), 'ishenim-empty-'))
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
  const places = { data, keys, clock, logged }
  const passphrases = new Map<number, string>()
  const passphraseOf = ({ i }: Person) => passphrases.get(i) ?? ''
  const carryOf =
    (person?: Person): School['carry'] =>
    (path, sent) =>
      school.onTheLine(path, sent, () => school.server.carry(path, sent), person)
  const tools = { argon2: nobleArgon2, random: systemRandom, cost: testCost }
  const school: EmptySchool = {
    ...{ folder, data, keys, clock, logged, passphrases, passphraseOf },
    carry: carryOf(),
    toolsOf: person => ({ ...tools, carry: carryOf(person) }),
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

export const linkOf = ({ server }: School): string => server.setUpLink?.slice(-43) ?? ''

/** The founder's tab, after the printed link was opened in it. */
export async function foundersTab(school: School): Promise<Call> {
  const visit = well(await makeCall(school.carry)(visitSetUp, { link: linkOf(school) }))
  return makeCall(school.carry, () => visit.token)
}

type Order = AskInputOf<typeof proclaimOrder>
export type Appointed = Person & { readonly seat?: number }

/** The school of the cast with these people, as the set-up's pages send it. */
export const theOrder = (appointed: readonly Appointed[] = people, version = 0): Order => ({
  version,
  about: toBase64url(utf8(JSON.stringify(about))),
  regulation: toBase64url(utf8(JSON.stringify(regulation))),
  order: { ...order },
  people: appointed.map(({ name, role, seat }) => ({
    ...{ name, role, position: 'тарых мугалими' },
    ...(role === 'parent' && { noKin: true }),
    ...(seat !== undefined && { seat }),
  })),
})

/** A link by which somebody could enrol. */
export const invites = async (founder: Call, { i }: Person): Promise<string> =>
  well(await founder(inviteToFounding, { member: i })).invitation

/** At home, by their own link: keys, sheet and passphrase; then the sign-in name. */
export async function makesKeys(
  school: EmptySchool,
  person: Person,
  invitation: string,
): Promise<Enrolment> {
  const tools = school.toolsOf(person)
  const invited = well(await lookAtInvitation(tools, invitation))
  const passphrase = newPassphrase(tools)
  school.passphrases.set(person.i, passphraseInGroups(passphrase))
  return makeEnrolment(tools, invited, passphrase, undertakingText)
}

export async function enrols(
  school: EmptySchool,
  founder: Call,
  person: Person,
): Promise<Enrolment> {
  const made = await makesKeys(school, person, await invites(founder, person))
  assert.equal(await enrol(school.toolsOf(person), made, person.signInName), 'enrolled')
  return made
}

export async function signsInNew(school: EmptySchool, person: Person) {
  const passphrase = school.passphrases.get(person.i) ?? ''
  const tools = school.toolsOf(person)
  return well(await signInAsNewcomer(tools, person.signInName, passphrase))
}

/** Signs in, looks at the room's screen, and takes the seat. */
export async function sits(school: EmptySchool, person: Person): Promise<Seat> {
  const newcomer = await signsInNew(school, person)
  return well(await takeFoundingSeat(newcomer, await sittingSeen(newcomer))).seat
}

/** The state as somebody's device sees it, while the box is not founded. */
export async function sittingSeen(who: Parameters<typeof readSitting>[0]): Promise<FoundingFacts> {
  const facts = well(await readSitting(who))
  assert.ok(facts !== 'founded')
  return facts
}

/** Everybody for one person, but for those who are against. */
export const voteOf = (
  voters: readonly Person[],
  candidate: number,
  against: readonly number[] = [],
) => ({
  candidate,
  votes: voters.map(({ i }) => ({
    member: i,
    vote: against.includes(i) ? ('against' as const) : ('for' as const),
  })),
})

export const missing = ({ missing: all }: Pick<FoundingAnswer, 'missing'>): readonly string[] =>
  all.map(({ what, member }) => (member === undefined ? what : `${what} ${member}`))

export function well<Value>(value: Value | Refusal): Value {
  assert.ok(!isRefusal(value), `refused: ${JSON.stringify(value)}`)
  return value as Value
}

export function refusedAs(value: unknown, code: string, detail: Record<string, unknown> = {}) {
  assert.ok(isRefusal(value), `not refused: ${JSON.stringify(value)}`)
  assert.equal(value.refusal, code)
  for (const [name, is] of Object.entries(detail)) assert.equal(value.detail?.[name], is, name)
}
