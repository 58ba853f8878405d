// Whether the box is open at this moment: opened, and not sealed again by everybody's signature.
import { computed, signal } from '@preact/signals'
import type { OpeningAnswer } from '#wire/openings.ts'

/** The stage of the opening as last seen; the room tells it, the bar above every page shows it. */
export const stageSeen = signal<OpeningAnswer['stage'] | undefined>(undefined)

/** The second of the freeze: from then on the box is open. */
export const openSince = signal<number | undefined>(undefined)

export const isUnsealed = computed(
  () => stageSeen.value === 'reading' || stageSeen.value === 'closing',
)
