// How far the founding of the box has come: asked by every page where somebody signs in, so it stands alone.
import * as v from 'valibot'
import { refoundingReasons } from '#core/refounding.ts'
import { contract } from './contract.ts'
import { instant, nothing } from './primitives.ts'

/** setup: nothing proclaimed · enrolling: somebody has no keys yet · sitting: everybody has. */
export const foundingStages = ['setup', 'enrolling', 'sitting', 'founded'] as const
export type FoundingStage = (typeof foundingStages)[number]

export const foundingStage = contract({
  noun: 'foundings',
  method: 'GET',
  path: '/api/founding',
  who: 'anyone',
  says: 'How far the founding of this box has come.',
  ask: nothing,
  answer: v.strictObject({
    stage: v.picklist(foundingStages),
    /** The box is being founded anew: why, and since when. */
    anew: v.exactOptional(
      v.strictObject({ reason: v.picklist(refoundingReasons), calledAt: instant }),
    ),
  }),
})
