// Who sits at this device, and how they got there. When the page goes, everything here goes with it.
import { computed, signal } from '@preact/signals'
import { isRefusal, type Refusal, refuse } from '#core/refusal.ts'
import { countsRight } from './argon2.ts'
import { type Device, makeDevice, sitDown } from './device/device.ts'
import { topUpPrekeys } from './device/prekeys.ts'
import type { Seat } from './device/seat.ts'
import { leave, signIn } from './device/sign-in.ts'
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
  // Before the seat is locked or its root wiped: new keys need both.
  const made = await topUpPrekeys(seat)
  if (!isRefusal(made)) keysMade.value += made.made
  const at = kind === device.value.kind ? device.value : makeDevice(tools, kind)
  const seated = await sitDown(at, seat, passphrase)
  if (isRefusal(seated)) return seated
  device.value = at
  seats.value = [...at.seats.values()]
  return seated
}

/** Everybody gets up: keys are wiped, sessions ended, and the page forgets. */
export async function leaveAll(): Promise<void> {
  const leaving = seats.value
  device.value = makeDevice(tools, 'own')
  seats.value = []
  keysMade.value = 0
  await Promise.all(leaving.map(leave))
}
