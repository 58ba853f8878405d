// A school that founds its box anew: the call of whoever runs the server, and everybody's way back to a box.
import assert from 'node:assert/strict'
import { rmSync } from 'node:fs'
import type { RefoundingReason } from '#core/refounding.ts'
import { isRefusal } from '#core/refusal.ts'
import { passphraseInGroups } from '#crypto/passphrase.ts'
import { openKeyFolder } from '#server/key-folder.ts'
import { callRefounding } from '#server/refounding/calling.ts'
import { openStore } from '#server/store/sqlite.ts'
import { ainura, type Person, zuura } from '#tests/people.ts'
import { holdElection, signFounding } from '#web/staff/device/founding/sitting.ts'
import type { Seat } from '#web/staff/device/seat.ts'
import { proclaimOrder } from '#wire/founding.ts'
import {
  type EmptySchool,
  enrols,
  foundersTab,
  sits,
  sittingSeen,
  theOrder,
  voteOf,
  well,
} from './empty-folder.ts'
import { foundedCopy } from './founding.ts'
import { makeSchool } from './school.ts'
import { startServer } from './server.ts'

/** Ainura comes again, with new keys and under a new index; the others are new. */
export const ainuraAgain: Person = { ...ainura, i: 5 }
export const newParent: Person = { ...zuura, i: 6 }
export const newStaff: Person = {
  ...{ i: 7, name: 'Турдубаева Назгүл Эмиловна', role: 'staff', signInName: 'nazgul' },
}
export const newcomers: readonly Person[] = [ainuraAgain, newParent, newStaff]
/** Of those who come, what each wrote down at home; of those before, what they had. */
export async function schoolThatLosesKeys(): Promise<EmptySchool> {
  const passphrases = new Map<number, string>()
  const school = await makeSchool({
    begin: async places => {
      const members = await foundedCopy(places)
      const before = (i: number) => members.find(member => member.i === i)?.passphrase
      return ({ i }) => {
        const known = before(i)
        return passphrases.get(i) ?? (known ? passphraseInGroups(known) : '')
      }
    },
  })
  return Object.assign(school, { passphrases })
}

/** With the server stopped, as the command does it. */
export async function callsForIt(school: EmptySchool, reason: RefoundingReason): Promise<void> {
  await school.server.stop()
  if (reason === 'keys_lost') rmSync(school.keys, { recursive: true, force: true })
  const { data, keys, clock, logged } = school
  const store = await openStore(data)
  const called = await callRefounding({ store, keys: openKeyFolder(keys), clock }, reason)
  await store.close()
  assert.equal(called, 'called')
  school.server = await startServer({ data, keys, clock, logged })
}

/** From the printed link to the box: order, links, keys at home, seats, vote, signatures. */
export async function foundsAnew(
  school: EmptySchool,
  members: readonly Person[] = newcomers,
): Promise<ReadonlyMap<number, Seat>> {
  const seats = await sitTogether(school, members)
  for (const seat of seats.values()) {
    const after = well(await signFounding(seat, await sittingSeen(seat)))
    assert.equal(after === 'founded', seat === [...seats.values()].at(-1))
  }
  return seats
}

/** Everything up to the papers that are to be signed. */
export async function sitTogether(
  school: EmptySchool,
  members: readonly Person[] = newcomers,
): Promise<ReadonlyMap<number, Seat>> {
  const founder = await foundersTab(school)
  const first = Math.min(...members.map(({ i }) => i))
  const asked = theOrder(
    members.map(({ seat, ...person }) => ({
      ...person,
      ...(seat !== undefined && { seat: seat - first }),
    })),
  )
  const order = { no: '71-Б', date: '2026-12-07' }
  well(await founder(proclaimOrder, { ...asked, order }))
  for (const person of members) await enrols(school, founder, person)
  const seats = new Map<number, Seat>()
  for (const person of members) seats.set(person.i, await sits(school, person))
  const [opener, parent, other] = members
  const seat = seats.get(opener!.i)!
  const held = {
    ...{ place: 'мугалимдер бөлмөсү', woodenSeal: 'B-200' },
    chair: voteOf(members, other!.i),
    secretary: voteOf(members, parent!.i),
  }
  const drawn = await holdElection(seat, await sittingSeen(seat), held)
  assert.ok(!isRefusal(drawn), JSON.stringify(drawn))
  return seats
}
