// From step to step: the phone's own «back» goes one step back, and never out of the page with the keys.
import { type JoinStep, joinSteps, step } from './enrolment.ts'

export function goTo(to: JoinStep): void {
  step.value = to
  history.pushState({ join: to }, '', location.href)
}

export const goBack = (): void => history.back()

export function followBack(): () => void {
  let spoken = location.hash
  const back = ({ state }: PopStateEvent) => {
    // Once enrolled there is nothing to go back to.
    if (step.value === 'done') return
    const to = (state as { join?: unknown } | null)?.join
    const known = joinSteps.find(one => one === to && one !== 'done')
    const isOtherLanguage = location.hash !== spoken
    spoken = location.hash
    if (known) step.value = known
    // Another language is the same step in other words.
    else if (isOtherLanguage) history.replaceState({ join: step.value }, '', location.href)
    else step.value = 'invited'
  }
  addEventListener('popstate', back)
  return () => removeEventListener('popstate', back)
}
