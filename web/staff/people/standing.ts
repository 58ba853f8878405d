// What this device last heard of the commission and its change, and everything one may do about it.
import { signal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { isRefusal, type Refusal } from '#core/refusal.ts'
import { asMember } from '../asking.ts'
import { lookAtBox, today } from '../box.ts'
import { enterLeaving, type Leaving } from '../device/changes/leaving.ts'
import { type NextSealSight, readNextSeal, signNextSeal } from '../device/changes/next-seal.ts'
import {
  inviteNewcomer,
  type Proposal,
  proposeChange,
  withdrawChange,
} from '../device/changes/proposing.ts'
import { type ChangeSight, type PendingChange, readChange } from '../device/changes/read-change.ts'
import {
  electOfficers,
  type HeldSitting,
  signChange,
  signChangeMinutes,
} from '../device/changes/signing.ts'
import type { Seat } from '../device/seat.ts'
import { onEverybodyLeaving, owner } from '../seats.ts'

export type Seen = ChangeSight
export type ChangeSeen = PendingChange
export type Held = HeldSitting
export type NextSealSeen = NextSealSight
type Link = { readonly invitation: string; readonly expiresAt: number }

export const seen = signal<Seen | undefined>(undefined)
export const refused = signal<Refusal | undefined>(undefined)
/** What was just done, said once at the top of the page. */
export const news = signal('')
/** Links are told once; this page remembers them until everybody gets up. */
export const links = signal<ReadonlyMap<number, Link>>(new Map())

onEverybodyLeaving(() => {
  seen.value = undefined
  news.value = ''
  links.value = new Map()
})

const lookAgainMilliseconds = 5_000

/** Others sign at the same time; what they did appears here by itself. */
export function useFreshStanding(): void {
  useEffect(() => {
    look()
    const again = setInterval(() => {
      if (!document.hidden) look()
    }, lookAgainMilliseconds)
    return () => clearInterval(again)
  }, [])
}

export async function look(): Promise<void> {
  const seat = owner.value
  if (!seat) return
  const told = await asMember(seat.member, readChange)
  if (!isRefusal(told)) hear(told)
  // A line that is lost for a moment is no news while there is something to look at.
  else if (told.refusal !== 'line_lost' || !seen.value) refused.value = told
}

/** Answers may overtake one another: an older one changes nothing. */
function hear(told: ChangeSight): void {
  refused.value = undefined
  if (told.now >= (seen.value?.now ?? 0)) seen.value = told
}

type Done = 'done' | Refusal

async function act(
  seat: Seat,
  does: (seat: Seat) => Promise<ChangeSight | Refusal>,
): Promise<Done> {
  const told = await asMember(seat.member, does)
  if (isRefusal(told)) return told
  hear(told)
  return 'done'
}

export const propose = (seat: Seat, sight: Seen, proposal: Proposal): Promise<Done> =>
  act(seat, one => proposeChange(one, sight, proposal, today()))

export const withdraw = (seat: Seat, change: ChangeSeen): Promise<Done> =>
  act(seat, one => withdrawChange(one, change))

export async function invite(seat: Seat, member: number): Promise<Done> {
  const made = await asMember(seat.member, one => inviteNewcomer(one, member))
  if (isRefusal(made)) return made
  links.value = new Map(links.value).set(member, made)
  await look()
  return 'done'
}

export const signRecord = (seat: Seat, change: ChangeSeen): Promise<Done> =>
  act(seat, one => signChange(one, change))

export const elect = (seat: Seat, change: ChangeSeen, held: Held): Promise<Done> =>
  act(seat, one => electOfficers(one, change, held))

export const signMinutes = (seat: Seat, change: ChangeSeen): Promise<Done> =>
  act(seat, one => signChangeMinutes(one, change))

/** A line of the journal, signed by whoever enters it. */
export async function hasLeft(seat: Seat, sight: Seen, leaving: Leaving): Promise<Done> {
  const entered = await asMember(seat.member, one => enterLeaving(one, sight, leaving))
  if (isRefusal(entered)) return entered
  if (leaving.member !== seat.member) {
    await look()
    await lookAtBox(seat.member)
  }
  return 'done'
}

export const lookAtSeal = (seat: Seat): Promise<NextSealSeen | Refusal> =>
  asMember(seat.member, readNextSeal)

export const signSeal = (seat: Seat, next: NextSealSeen): Promise<'signed' | Refusal> =>
  asMember(seat.member, one => signNextSeal(one, next))
