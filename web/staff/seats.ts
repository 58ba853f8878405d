// Who sits at this device, and how they got there. When the page goes, everything here goes with it.
import { computed, signal } from '@preact/signals'
import { isRefusal, type Refusal, refuse } from '#core/refusal.ts'
import { countsRight } from './argon2.ts'
import { type Device, makeDevice, sitDown } from './device/device.ts'
import { readDraft } from './device/drafts.ts'
import { topUpPrekeys } from './device/prekeys.ts'
import type { Seat } from './device/seat.ts'
import { leave, signIn, signInBy } from './device/sign-in.ts'
import type { WayIn } from './device/ways/enter.ts'
import { roomForms } from './room-forms.ts'
import { cost, tools } from './tools.ts'

export type DeviceKind = Device['kind']

export const device = signal<Device>(makeDevice(tools, 'own'))

/** In the order of sitting down; a new list whenever somebody comes or goes. */
export const seats = signal<readonly Seat[]>([])

export const isShared = computed(() => seats.value.length > 0 && device.value.kind === 'shared')

/** The member whose own device this is; nobody's on a shared laptop. */
export const owner = computed(() => (isShared.value ? undefined : seats.value[0]))

/** Keys prepared for seals to come since the page was opened; told once on the first page. */
export const keysMade = signal(0)

/** Cases whose keys this device renewed for the present commission, told once as well. */
export const casesHanded = signal(0)

export type Newcomer = {
  readonly name: string
  readonly passphrase: string
  readonly kind: DeviceKind
}

/** Signs a member in and gives them a seat here; the passphrase itself is not kept. */
export async function takeSeat({ name, passphrase, kind }: Newcomer): Promise<Seat | Refusal> {
  if (!(await countsRight(cost))) return refuse('argon2_wrong')
  const seat = await signIn(tools, name.trim(), passphrase)
  if (isRefusal(seat)) return seat
  if (seat.standing === 'member') return seatHere(seat, kind, passphrase)
  // Who is still to come has a page of their own, and no place at a laptop that others use.
  if (seats.value.length === 0) return seatHere(seat, 'own', passphrase)
  await leave(seat)
  return refuse('not_a_member_yet')
}

/** The change is in force: who came in by it is a member from here on, with the same keys. */
export function becomesMember(newcomer: Seat): void {
  const seat: Seat = { ...newcomer, standing: 'member' }
  device.value.seats.set(seat.member, seat)
  seats.value = [...device.value.seats.values()]
}

/** By a passkey, on one's own device: a shared one asks for digits of the passphrase at each tap. */
export async function takeOwnSeat(way: WayIn): Promise<Seat | Refusal> {
  const seat = await signInBy(tools, way)
  if (isRefusal(seat)) return seat
  const [before] = seats.value
  if (!before || before.member === seat.member) return seatHere(seat, 'own', '')
  // Somebody else's passkey, where its owner was asked to come back.
  await leave(seat)
  return refuse('wrong_passkey')
}

async function seatHere(seat: Seat, kind: DeviceKind, passphrase: string): Promise<Seat | Refusal> {
  // Before the seat is locked or its root wiped: new keys need both.
  const made = await topUpPrekeys(seat)
  if (!isRefusal(made)) keysMade.value += made.made
  const at = kind === device.value.kind ? device.value : makeDevice(tools, kind)
  if (kind === 'shared') await readRoomForms(seat)
  const seated = await sitDown(at, seat, passphrase)
  if (isRefusal(seated)) return seated
  // The laptop that becomes a shared one forgets the keys of the one whose own it was.
  const before = at === device.value ? [] : seats.value
  device.value = at
  seats.value = [...at.seats.values()]
  await Promise.all(before.map(leave))
  return seated
}

const formsBefore = new Map<string, string>()

/** What a member of a shared laptop had typed before it was read anew; empty when nothing. */
export const readBefore = (member: number, key: string): string =>
  formsBefore.get(`${member} ${key}`) ?? ''

/** On a shared laptop the keys go at «here», so what was typed is read back before that. */
async function readRoomForms(seat: Seat): Promise<void> {
  for (const key of roomForms) {
    const text = await readDraft(seat, key)
    if (!isRefusal(text)) formsBefore.set(`${seat.member} ${key}`, text)
  }
}

const leaving: (() => void)[] = []

/** For whatever remembers words of people: it forgets when they all get up. */
export function onEverybodyLeaving(forget: () => void): void {
  leaving.push(forget)
}

/** Everybody gets up: keys are wiped, sessions ended, and the page forgets. */
export async function leaveAll(): Promise<void> {
  const before = seats.value
  for (const forget of leaving) forget()
  formsBefore.clear()
  device.value = makeDevice(tools, 'own')
  seats.value = []
  keysMade.value = 0
  casesHanded.value = 0
  await Promise.all(before.map(leave))
}
