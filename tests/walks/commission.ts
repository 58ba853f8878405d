// The commission at its devices: who comes, on what, and what they tap, one after another.
import assert from 'node:assert/strict'
import { woodenSeal } from '#bin/demo/people.ts'
import { isRefusal, type Refusal } from '#core/refusal.ts'
import { ainura, type Person } from '#tests/people.ts'
import { sealNextCanary } from '#web/staff/device/ceremony/canary.ts'
import {
  type ClosingWords,
  proposeClosing,
  signClosing,
} from '#web/staff/device/ceremony/closing.ts'
import { fileCases } from '#web/staff/device/ceremony/filing.ts'
import { follow } from '#web/staff/device/ceremony/follow.ts'
import { attend, attest, type Inspection, inspect } from '#web/staff/device/ceremony/presence.ts'
import { declareConflicts } from '#web/staff/device/ceremony/reading.ts'
import { callOpening, enterRoom, type Room } from '#web/staff/device/ceremony/room.ts'
import type { Line, OpenedLine, Sight } from '#web/staff/device/ceremony/sight.ts'
import { sightOf } from '#web/staff/device/ceremony/sight-of.ts'
import { type Device, makeDevice, sitDown } from '#web/staff/device/device.ts'
import type { Seat } from '#web/staff/device/seat.ts'
import { signIn } from '#web/staff/device/sign-in.ts'
import type { School } from './school.ts'

/** One person at one device; on a shared laptop several visitors have the same device and room. */
export type Visitor = {
  readonly person: Person
  readonly device: Device
  readonly seat: Seat
  readonly room: Room
  /** Asked for on a shared laptop only. */
  readonly lastGroup: string
}

/** Fails with the refusal in words, so that a walk that stumbles says where. */
export function done<Value>(value: Value | Refusal, what: string): Value {
  assert.ok(!isRefusal(value), `${what}: ${JSON.stringify(value)}`)
  return value as Value
}

export function refusedWith(value: unknown, code: Refusal['refusal']): void {
  assert.ok(isRefusal(value), `was not refused: ${code}`)
  assert.equal(value.refusal, code)
}

export async function signsIn(
  school: School,
  person: Person,
  device: Device = makeDevice(school.toolsOf(person), 'own'),
): Promise<{ readonly device: Device; readonly seat: Seat }> {
  const passphrase = school.passphraseOf(person)
  const seat = done(await signIn(school.toolsOf(person), person.signInName, passphrase), 'sign in')
  done(await sitDown(device, seat, passphrase), 'sit down')
  return { device, seat }
}

/** Signs in, enters the room (calling the opening if nobody has), and says «here». */
export async function comes(school: School, person: Person): Promise<Visitor> {
  const { device, seat } = await signsIn(school, person)
  const room = done(await callOpening(device, seat), 'call')
  done(await attend(room, seat), 'attend')
  return { person, device, seat, room, lastGroup: school.lastGroupOf(person) }
}

export async function come(school: School, ...persons: Person[]): Promise<readonly Visitor[]> {
  const visitors: Visitor[] = []
  for (const person of persons) visitors.push(await comes(school, person))
  return visitors
}

/** Again after a dead battery: another device, the same person, nothing remembered. */
export async function comesAgain(school: School, { person, room }: Visitor): Promise<Visitor> {
  const { device, seat } = await signsIn(school, person)
  const again = done(await enterRoom(device, seat, room.opening), 'enter')
  done(await attend(again, seat), 'attend')
  return { person, device, seat, room: again, lastGroup: school.lastGroupOf(person) }
}

/** One laptop; they sign in one after another and hand it on. */
export async function comeToOneLaptop(
  school: School,
  ...persons: Person[]
): Promise<readonly Visitor[]> {
  const [first] = persons
  assert.ok(first)
  const device = makeDevice(school.toolsOf(first), 'shared')
  let room: Room | undefined
  const visitors: Visitor[] = []
  for (const person of persons) {
    const { seat } = await signsIn(school, person, device)
    room ??= done(await callOpening(device, seat), 'call')
    done(await attend(room, seat), 'attend')
    visitors.push({ person, device, seat, room, lastGroup: school.lastGroupOf(person) })
  }
  return visitors
}

export const allIsWell: Inspection = {
  reachable: true,
  unreachableWhy: '',
  damage: false,
  damageText: '',
  sealFound: woodenSeal(0),
  sealIntact: true,
  sealText: '',
  foreignObjects: '',
  responsible: ainura.i,
  otherPersons: '',
}

export async function looksAtTheBox(
  { room, seat }: Visitor,
  seen: Partial<Inspection> = {},
): Promise<void> {
  done(await inspect(room, seat, { ...allIsWell, ...seen }), 'inspect')
}

export async function opens({ room, seat, lastGroup }: Visitor): Promise<Sight> {
  return done(await attest(room, seat, lastGroup), 'open')
}

export async function open(visitors: readonly Visitor[]): Promise<void> {
  for (const visitor of visitors) await opens(visitor)
}

/** Everybody's device goes on by itself until nothing changes any more. */
export async function settle(visitors: readonly Visitor[]): Promise<void> {
  const rooms = [...new Set(visitors.map(({ room }) => room))]
  let before = -1
  for (let round = 0; round < roundsMax; round += 1) {
    for (const room of rooms) done(await follow(room), 'follow')
    const versions = rooms.reduce((sum, { state }) => sum + state.version, 0)
    if (versions === before) return
    before = versions
  }
  throw new Error('the devices do not come to rest')
}

const roundsMax = 12

export const sees = ({ room }: Visitor): Sight => sightOf(room)

export const openedLines = (visitor: Visitor): readonly OpenedLine[] =>
  sees(visitor).lines.filter((line): line is OpenedLine & Line => line.kind === 'opened')

/** «None concerns me», from everybody who has not said yet. */
export async function declareNone(visitors: readonly Visitor[]): Promise<void> {
  for (const { room, seat, lastGroup } of visitors) {
    done(await declareConflicts(room, seat, [], lastGroup), 'declare')
  }
  await settle(visitors)
}

export async function declares(
  { room, seat, lastGroup }: Visitor,
  concerns: readonly string[],
): Promise<void> {
  done(await declareConflicts(room, seat, concerns, lastGroup), 'declare')
}

export async function file(visitors: readonly Visitor[]): Promise<void> {
  for (const { room, seat } of visitors) done(await fileCases(room, seat), 'file')
  await settle(visitors)
}

export async function sealsCanary({ room, seat, lastGroup }: Visitor): Promise<void> {
  done(await sealNextCanary(room, seat, lastGroup), 'canary')
}

export const closingWords: ClosingWords = {
  newWoodenSeal: woodenSeal(1),
  reason: '',
  note: '',
  unreadable: 0,
  absences: [],
}

export async function proposes(
  { room, seat }: Visitor,
  words: Partial<ClosingWords> = {},
): Promise<void> {
  done(await proposeClosing(room, seat, { ...closingWords, ...words }), 'propose')
}

export async function sign(visitors: readonly Visitor[]): Promise<void> {
  await settle(visitors)
  for (const { room, seat, lastGroup } of visitors) {
    done(await signClosing(room, seat, lastGroup), 'sign')
  }
  await settle(visitors)
}

/** From «all letters read» to the end, by the first visitor's lead. */
export async function closeUp(
  visitors: readonly Visitor[],
  words: Partial<ClosingWords> = {},
): Promise<void> {
  const [leader] = visitors
  assert.ok(leader)
  await sealsCanary(leader)
  await proposes(leader, words)
  await sign(visitors)
}

/** A whole quiet opening: nobody is concerned, everything is filed, signed and closed. */
export async function holdOpening(
  visitors: readonly Visitor[],
  words: Partial<ClosingWords> = {},
  seen: Partial<Inspection> = {},
): Promise<void> {
  const [leader] = visitors
  assert.ok(leader)
  await looksAtTheBox(leader, seen)
  await open(visitors)
  await settle(visitors)
  await declareNone(visitors)
  await file(visitors)
  await closeUp(visitors, words)
}
