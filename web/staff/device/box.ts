// What a member sees first: the box, with every signature behind it checked on this device.
import type { BoxAbout } from '#core/box.ts'
import type { Commission, Officers } from '#core/commission.ts'
import type { CivilDate, Instant } from '#core/local-time.ts'
import type { Refusal } from '#core/refusal.ts'
import type { Regulation } from '#core/regulation.ts'
import type { Seat } from './seat.ts'

export type BoxFacts = {
  readonly box: string
  readonly now: Instant
  readonly demo: boolean
  readonly about: BoxAbout
  readonly regulation: Regulation
  readonly commission: Commission
  readonly officers: Officers
  readonly seal: {
    readonly no: number
    readonly hash: string
    /** `7F3A 91C2 0B5E 44D1 9C07` */
    readonly name: string
    readonly sealedAt: Instant
    readonly opensAt: Instant
    readonly isStale: boolean
    /** Members left out of this seal because they had no prekey. */
    readonly dead: readonly number[]
  }
  readonly woodenSeal: string
  readonly journal: { readonly seq: number; readonly hash: string }
  readonly next: {
    readonly on: CivilDate
    readonly plannedFor: readonly CivilDate[]
    readonly roomOpensAt: Instant
    readonly opensAt: Instant
  }
  readonly lastOpenedOn?: CivilDate
  /** The opening under way, for `enterRoom`. */
  readonly opening?: string
  readonly leftOver: number
  readonly unregistered: number
  readonly overdue: number
}

/** The newest seal and journal head this device saw; the screen may keep it between visits. */
export type Seen = {
  readonly no: number
  readonly seal: string
  readonly seq: number
  readonly head: string
}

/** Refuses what is older than what was seen, or signed by the wrong people. */
export async function readBox(
  seat: Seat,
  seen?: Seen,
): Promise<{ readonly facts: BoxFacts; readonly seen: Seen } | Refusal> {
  throw new Error(`not yet ${seat} ${seen}`)
}
