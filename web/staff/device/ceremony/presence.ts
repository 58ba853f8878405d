// Being present: attendance, the look at the wooden box, who leads, and the one tap «Open».
import type { Refusal } from '#core/refusal.ts'
import type { inspect as inspectPromise } from '#wire/attendances.ts'
import type { AskInputOf } from '#wire/contract.ts'
import type { Seat } from '../seat.ts'
import type { Room } from './room.ts'
import type { Sight } from './sight.ts'

export type Inspection = Omit<AskInputOf<typeof inspectPromise>, 'opening'>

export async function attend(room: Room, seat: Seat): Promise<Sight | Refusal> {
  throw new Error(`not yet ${room} ${seat}`)
}

export async function inspect(room: Room, seat: Seat, seen: Inspection): Promise<Sight | Refusal> {
  throw new Error(`not yet ${room} ${seat} ${seen}`)
}

/** This device leads from now on: any participant's may, when the leader's laptop died. */
export async function lead(room: Room, seat: Seat): Promise<Sight | Refusal> {
  throw new Error(`not yet ${room} ${seat}`)
}

/**
 * «Open». Fetches the member's keys of the next seal back and opens them, checks the next seal
 * itself, then signs the attestation and the next seal. Not before the seal's `opensAt`.
 */
export async function attest(room: Room, seat: Seat, lastGroup?: string): Promise<Sight | Refusal> {
  throw new Error(`not yet ${room} ${seat} ${lastGroup}`)
}

/** Gives up an opening without quorum; nothing has changed and the box stays sealed. */
export async function abandon(room: Room, seat: Seat): Promise<'abandoned' | Refusal> {
  throw new Error(`not yet ${room} ${seat}`)
}
