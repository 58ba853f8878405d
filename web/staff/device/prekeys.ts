// Keys prepared for seals to come: sixteen ahead, each proved to be held before it is published.
import type { Refusal } from '#core/refusal.ts'
import type { Seat } from './seat.ts'

/** Tops up to sixteen unused ones. Needs the root, so it is done right after signing in. */
export async function topUpPrekeys(seat: Seat): Promise<{ readonly made: number } | Refusal> {
  throw new Error(`not yet ${seat}`)
}
