// The room of one opening as a device remembers it; lost with the device, and made again by reading.
import type { Refusal } from '#core/refusal.ts'
import type { OpeningAnswer } from '#wire/openings.ts'
import type { Device } from '../device.ts'
import type { Seat } from '../seat.ts'
import type { Sight } from './sight.ts'

/** Opaque to screens: they hold it and read `Sight`s. */
export type Room = {
  readonly device: Device
  readonly opening: string
  state: OpeningAnswer
}

/** Calls the opening that is due (from 11:45 on), or enters the one already called. */
export async function callOpening(device: Device, seat: Seat): Promise<Room | Refusal> {
  throw new Error(`not yet ${device} ${seat}`)
}

/** Enters an opening that is under way: the same after a reload or on another laptop. */
export async function enterRoom(
  device: Device,
  seat: Seat,
  opening: string,
): Promise<Room | Refusal> {
  throw new Error(`not yet ${device} ${seat} ${opening}`)
}

/** What the room looks like from here, without asking anybody. */
export function sightOf(room: Room): Sight {
  throw new Error(`not yet ${room}`)
}
