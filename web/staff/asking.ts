// Asking the server in a member's name, and what happens when the session ran out in the middle.
import { signal } from '@preact/signals'
import { isRefusal, type Refusal } from '#core/refusal.ts'
import type { Seat } from './device/seat.ts'
import { seats } from './seats.ts'

/** Somebody must sign in again before the work under the dialog can go on. */
export type SignInAgain = {
  readonly name: string
  /** `undefined` when they would rather not. */
  readonly done: (seat: Seat | undefined) => void
}
export const signInAgain = signal<SignInAgain | undefined>(undefined)

/**
 * Does `ask` for a member. When the session is over, asks for the passphrase in a dialog over the
 * page, and then asks once more; the form below never notices.
 */
export async function asMember<T>(
  member: number,
  ask: (seat: Seat) => Promise<T | Refusal>,
): Promise<T | Refusal> {
  const seat = seatOf(member)
  const answer = await ask(seat)
  if (!isRefusal(answer) || answer.refusal !== 'signed_out') return answer
  const again = await newSeat(seat)
  return again ? ask(again) : answer
}

export function seatOf(member: number): Seat {
  const seat = seats.value.find(({ member: i }) => i === member)
  if (!seat) throw new Error('nobody acts for a member who is not here')
  return seat
}

/** Two forms that find the session gone share one dialog. */
let asking: Promise<Seat | undefined> | undefined

function newSeat({ signInName }: Seat): Promise<Seat | undefined> {
  asking ??= new Promise<Seat | undefined>(done => {
    signInAgain.value = { name: signInName, done }
  }).finally(() => {
    signInAgain.value = undefined
    asking = undefined
  })
  return asking
}
