// A school whose commission changes: an order, a link, keys made at home, signatures, a sitting.
import assert from 'node:assert/strict'
import type { Order } from '#core/commission.ts'
import { localDate } from '#core/local-time.ts'
import type { Vote } from '#core/minutes.ts'
import { passphraseInGroups } from '#crypto/passphrase.ts'
import { type Person, people, regulation } from '#tests/people.ts'
import { type ClosingWords, signClosing } from '#web/staff/device/ceremony/closing.ts'
import { readNextSeal, signNextSeal } from '#web/staff/device/changes/next-seal.ts'
import { inviteNewcomer, proposeChange } from '#web/staff/device/changes/proposing.ts'
import {
  type ChangeSight,
  type PendingChange,
  readChange,
} from '#web/staff/device/changes/read-change.ts'
import {
  electOfficers,
  type HeldSitting,
  signChange,
  signChangeMinutes,
} from '#web/staff/device/changes/signing.ts'
import {
  enrol,
  lookAtInvitation,
  makeEnrolment,
  newPassphrase,
} from '#web/staff/device/founding/enrolling.ts'
import { topUpPrekeys } from '#web/staff/device/prekeys.ts'
import type { Seat } from '#web/staff/device/seat.ts'
import {
  done,
  proposes as drawsUp,
  sealsCanary,
  settle,
  signsIn,
  type Visitor,
} from './commission.ts'
import { foundedCopy } from './founding.ts'
import { makeSchool, type School } from './school.ts'

/** Passphrases of those who come, as each wrote theirs down at home. */
const drawn = new WeakMap<School, Map<string, string>>()

export async function changingSchool(wall?: string): Promise<School> {
  const passphrases = new Map<string, string>()
  const school = await makeSchool({
    ...(wall && { wall }),
    begin: async places => {
      const members = await foundedCopy(places)
      const founding = (i: number) => members.find(member => member.i === i)
      return ({ i, name }) =>
        passphrases.get(`${i} ${name}`) ?? passphraseInGroups(founding(i)!.passphrase)
    },
  })
  drawn.set(school, passphrases)
  return school
}

export const newOrder: Order = { no: '12-Б', date: '2026-11-23' }

/** Everybody but those who leave, and whoever comes in their place, by rising index. */
export const without = (leaving: readonly Person[], ...joining: Person[]): readonly Person[] =>
  [...people.filter(({ i }) => !leaving.some(left => left.i === i)), ...joining].sort(
    (a, b) => a.i - b.i,
  )

export const seatOf = async (school: School, person: Person): Promise<Seat> =>
  (await signsIn(school, person)).seat

export async function sees(school: School, person: Person): Promise<ChangeSight> {
  return done(await readChange(await seatOf(school, person)), 'read change')
}

export async function pending(school: School, person: Person): Promise<PendingChange> {
  const { change } = await sees(school, person)
  return change ?? assert.fail('there is no change')
}

export const proposes = async (
  school: School,
  by: Person,
  composed: readonly Person[],
  order: Order = newOrder,
) => {
  const seat = await seatOf(school, by)
  const sight = done(await readChange(seat), 'read change')
  const today = localDate(school.clock.now(), regulation.utcOffsetMinutes)
  const ordered = composed.map(({ i, name, role, seat: shared }) => ({
    ...{ i, name, role, position: 'мугалим' },
    ...(shared !== undefined && { seat: shared }),
  }))
  return proposeChange(seat, sight, { order, people: ordered }, today)
}

/** By the link, at home; then signed in once, so that prekeys are there. */
export async function enrols(school: School, by: Person, newcomer: Person): Promise<void> {
  const { invitation } = done(await inviteNewcomer(await seatOf(school, by), newcomer.i), 'invite')
  const tools = school.toolsOf(newcomer)
  const invited = done(await lookAtInvitation(tools, invitation), 'look')
  const passphrase = newPassphrase(tools)
  drawn.get(school)?.set(`${newcomer.i} ${newcomer.name}`, passphraseInGroups(passphrase))
  const made = await makeEnrolment(tools, invited, passphrase, 'Милдеттенем.')
  done(await enrol(tools, made, newcomer.signInName), 'enrol')
  done(await topUpPrekeys(await seatOf(school, newcomer)), 'prekeys')
}

export async function signs(school: School, ...persons: readonly Person[]): Promise<void> {
  for (const person of persons) {
    const seat = await seatOf(school, person)
    const { change } = done(await readChange(seat), 'read change')
    done(await signChange(seat, change ?? assert.fail('no change')), `${person.signInName} signs`)
  }
}

export const votesFor = (candidate: Person, voters: readonly Person[], against?: Person) => ({
  candidate: candidate.i,
  votes: voters.map(({ i }) => ({
    member: i,
    vote: (i === against?.i ? 'against' : 'for') as Vote,
  })),
})

type Elected = { readonly chair: Person; readonly secretary: Person; readonly by: Person }

/** A sitting of the new commission, and everybody who was there signs its minutes. */
export async function elects(
  school: School,
  there: readonly Person[],
  { chair, secretary, by }: Elected,
): Promise<void> {
  const seat = await seatOf(school, by)
  const { change } = done(await readChange(seat), 'read change')
  const held: HeldSitting = {
    place: 'мугалимдер бөлмөсү',
    present: there.map(({ i }) => i),
    chair: votesFor(chair, there),
    secretary: votesFor(secretary, there),
  }
  done(await electOfficers(seat, change ?? assert.fail('no change'), held), 'elect')
  for (const person of there) {
    const own = await seatOf(school, person)
    const { change: newest } = done(await readChange(own), 'read change')
    done(await signChangeMinutes(own, newest ?? assert.fail('no change')), 'minutes')
  }
}

/** From the order to a change that only waits for Tuesday. */
export async function getsReady(
  school: School,
  composed: readonly Person[],
  newcomer: Person,
  { by, signing, elected }: { by: Person; signing: readonly Person[]; elected: Elected },
): Promise<void> {
  done(await proposes(school, by, composed), 'propose')
  await enrols(school, by, newcomer)
  await signs(school, ...signing, newcomer)
  await elects(school, composed, elected)
}

/** In the room: looks at the seal drawn for the new commission and signs it. */
export async function signsNextSeal(school: School, newcomer: Person): Promise<void> {
  const seat = await seatOf(school, newcomer)
  const seal = done(await readNextSeal(seat), 'read next seal')
  assert.equal(await signNextSeal(seat, seal), 'signed')
}

/** The closing that puts the change in force: all sign, and who leaves is in the room no more. */
export async function closesAndParts(
  visitors: readonly Visitor[],
  staying: readonly Visitor[],
  words: Partial<ClosingWords> = {},
): Promise<void> {
  const [leader] = visitors
  assert.ok(leader)
  await sealsCanary(leader)
  await drawsUp(leader, words)
  await settle(visitors)
  for (const { room, seat } of visitors) done(await signClosing(room, seat), 'sign')
  await settle(staying)
}
