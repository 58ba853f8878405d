// From step to step: the phone's own «back» goes one step back, and never out of the page with the keys.
import { type JoinStep, joinSteps, step } from './enrolment.ts'

export function goTo(to: JoinStep): void {
  step.value = to
  history.pushState({ join: to }, '', location.href)
}

export const goBack = (): void => history.back()

export function followBack(): () => void {
  const back = ({ state }: PopStateEvent) => {
    // Once enrolled there is nothing to go back to.
    if (step.value === 'done') return
    const to = (state as { join?: unknown } | null)?.join
    step.value = joinSteps.find(one => one === to && one !== 'done') ?? 'invited'
  }
  addEventListener('popstate', back)
  return () => removeEventListener('popstate', back)
}
