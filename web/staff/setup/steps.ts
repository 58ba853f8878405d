// The steps of the set-up assistant, each with an address of its own: a reload or «back» loses nothing.
import { signal } from '@preact/signals'
import { goTo, place } from '../address.ts'

const all = ['school', 'hours', 'numbers', 'order', 'check', 'invitations'] as const
export type Step = (typeof all)[number]

/** A box founded anew goes on saying what it says: only its people are asked for. */
export const isAnew = signal(false)

export const stepsHere = (): readonly Step[] => (isAnew.value ? all.slice(3) : all)

export function stepNow(): Step {
  const at = place.value
  const which = at.screen === 'setup' ? at.which : undefined
  const [first = 'order', ...others] = stepsHere()
  return others.find(step => step === which) ?? first
}

export const goToStep = (step: Step) => goTo({ screen: 'setup', which: step })

export function neighbour(step: Step, by: 1 | -1): Step | undefined {
  const steps = stepsHere()
  return steps[steps.indexOf(step) + by]
}
