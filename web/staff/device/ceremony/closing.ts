// Closing: three papers drawn by the server, drawn again here, and signed only if they are the same.
import type { Refusal } from '#core/refusal.ts'
import type { Seat } from '../seat.ts'
import type { Room } from './room.ts'
import type { Problem, Sight } from './sight.ts'

export type ClosingWords = {
  readonly newWoodenSeal: string
  /** Asked for when the freeze came after 13:00 or on another day than planned. */
  readonly reason: string
  readonly note: string
  /** Unreadable, blank, not an appeal: papers of the wooden box. */
  readonly unreadable: number
  readonly absences: readonly { readonly member: number; readonly reason: string }[]
}

/** What is left over and what cannot be opened at all the device finds out by itself. */
export async function proposeClosing(
  room: Room,
  seat: Seat,
  words: ClosingWords,
): Promise<Sight | Refusal> {
  throw new Error(`not yet ${room} ${seat} ${words}`)
}

/** Draws act, journal line and closed record from what this device saw; empty when all agree. */
export function checkClosing(room: Room): readonly Problem[] {
  throw new Error(`not yet ${room}`)
}

/** One tap: signs all three, and only the version just checked. */
export async function signClosing(
  room: Room,
  seat: Seat,
  lastGroup?: string,
): Promise<Sight | Refusal> {
  throw new Error(`not yet ${room} ${seat} ${lastGroup}`)
}

export type ClosingRefusal = {
  /** Oneself, or one who left before the end. */
  readonly member: number
  readonly kind: 'refuses' | 'objects' | 'left'
  readonly reason: string
}

export async function refuseClosing(
  room: Room,
  seat: Seat,
  words: ClosingRefusal,
): Promise<Sight | Refusal> {
  throw new Error(`not yet ${room} ${seat} ${words}`)
}
