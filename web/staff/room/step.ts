// Which step of the opening this device stands at, read off what it sees.
import { signal } from '@preact/signals'
import type { Sight } from '../device/ceremony/sight.ts'

export const steps = ['gathering', 'opening', 'lines', 'letters', 'closing', 'done'] as const
export type Step = (typeof steps)[number]

/** «Go on without waiting»: those whose phones fell silent may still come back later. */
export const waitsNoMore = signal(false)
/** The leader has gone on from the letters to the new seals. */
export const wantsToClose = signal(false)

/** A paper letter is being written in: until it is saved nothing else is offered. */
export const isWritingPaper = signal(false)

export function stepOf(sight: Sight): Step {
  const { stage } = sight.state
  if (stage === 'called') return 'gathering'
  if (stage === 'closed' || stage === 'finished') return 'done'
  if (stage === 'closing') return 'closing'
  if (isOpening(sight) && !waitsNoMore.value) return 'opening'
  // With no letter on the table there is nothing that could concern anybody.
  if (sight.letters > 0 && sight.undeclared.length > 0) return 'lines'
  return wantsToClose.value ? 'closing' : 'letters'
}

/** Shares are on their way, or letters are being tried. */
const isOpening = ({ state, waitingFor, letters, tried, canary }: Sight): boolean =>
  !state.release || waitingFor.length > 0 || tried < letters || canary === 'waiting'

export function forgetChoices(): void {
  waitsNoMore.value = false
  wantsToClose.value = false
  isWritingPaper.value = false
}
