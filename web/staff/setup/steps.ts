// The steps of the set-up assistant, each with an address of its own: a reload or «back» loses nothing.
import { goTo, place } from '../address.ts'

export const steps = ['school', 'hours', 'numbers', 'order', 'check', 'invitations'] as const
export type Step = (typeof steps)[number]

const isStep = (name: string | undefined): name is Step =>
  (steps as readonly (string | undefined)[]).includes(name)

export function stepNow(): Step {
  const at = place.value
  const which = at.screen === 'setup' ? at.which : undefined
  return isStep(which) ? which : 'school'
}

export const goToStep = (step: Step) => goTo({ screen: 'setup', which: step })

export function neighbour(step: Step, by: 1 | -1): Step | undefined {
  return steps[steps.indexOf(step) + by]
}
