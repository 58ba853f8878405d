// Founding anew: when nobody of a commission can sign any more, or the box has lost its own keys.
//
// Whoever runs the server calls for it and can read nothing by it. Nobody of the commission before
// agrees to what comes: so it is said by a line of its own to everybody, and no old poster fits.

import type { Officers, Order } from './commission.ts'
import type { Instant } from './local-time.ts'
import type { OpeningStage } from './opening.ts'
import { hash, sequence } from './record.ts'
import { type Allowed, allowed, type Refusal, refuse } from './refusal.ts'
import { count, type Of, object } from './shape.ts'

// quorum_lost: those who still have keys are too few · keys_lost: the key folder of the box is gone.
export const refoundingReasons = ['keys_lost', 'quorum_lost'] as const
export type RefoundingReason = (typeof refoundingReasons)[number]

// A seal that hung on the box, or was opened in part, when its keys died: letters nobody reads any
// more. The rehearsal letter is none.
export const lostSeal = object({ letters: count, no: sequence, seal: hash })
export type LostSeal = Of<typeof lostSeal>

// An opening comes to its end in hours; one that has stood for a week will not.
export const strandedAfterSeconds = 7 * 24 * 60 * 60

type Underway = { readonly stage: OpeningStage; readonly calledAt: Instant }

// While people sit together the box is not founded under their hands.
export const mayRefound = (opening: Underway | undefined, now: Instant): Allowed | Refusal =>
  opening && now - opening.calledAt < strandedAfterSeconds ? refuse('opening_underway') : allowed

type Line = {
  readonly calledAt: Instant
  readonly reason: RefoundingReason
  readonly lost: readonly LostSeal[]
  readonly boxKeys: { readonly before: string; readonly now: string }
}

type NewCommission = { readonly hash: string; readonly no: number; readonly order: Order }

// What the line says, drawn the same by the server and by every device that is asked to sign.
export const refoundingLine = (
  { calledAt, reason, lost, boxKeys }: Line,
  { hash: commission, no, order }: NewCommission,
  { chair, secretary }: Officers,
  minutes: string,
) => ({
  ...{ calledAt, chair, commission, minutes, no, reason, secretary },
  lost: lost.map(({ letters, no: sealNo, seal }) => ({ letters, no: sealNo, seal })),
  order: { date: order.date, no: order.no },
  ...(boxKeys.now !== boxKeys.before && { boxKey: boxKeys.now }),
})
