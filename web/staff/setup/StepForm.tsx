// One step of the assistant: its heading, what is wrong with it, and the two ways out of it.
import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import { Button } from '#web/ui/Button.tsx'
import { ErrorSummary, type Mistake } from '#web/ui/ErrorSummary.tsx'
import { Form } from '#web/ui/Form.tsx'
import { StepHeading } from '#web/ui/StepHeading.tsx'
import { words } from '../language.ts'
import { Keeping } from './Keeping.tsx'
import { goToStep, neighbour, type Step } from './steps.ts'
import { setupWords } from './words.ts'

type Props = {
  step: Step
  intro?: string | undefined
  mistakes: () => readonly Mistake[]
  /** Instead of simply going on; what it hands back is wrong. */
  onNext?: () => Promise<readonly Mistake[]>
  nextWord?: string
  children: (errorAt: (field: string) => string | undefined) => ComponentChildren
}

export function StepForm({ step, intro, mistakes, onNext, nextWord, children }: Props) {
  const { frame } = words()
  const w = setupWords()
  const [found, setFound] = useState<readonly Mistake[]>([])
  const errorAt = (field: string) => found.find(one => one.field === field)?.text
  const before = neighbour(step, -1)

  const next = async () => {
    const wrong = mistakes()
    setFound(wrong)
    if (wrong.length > 0) return
    const refused = (await onNext?.()) ?? []
    setFound(refused)
    const after = neighbour(step, 1)
    if (refused.length === 0 && after) goToStep(after)
  }

  return (
    <section class="card">
      <Form name={w.steps[step]} onSend={next}>
        <div class="stack">
          <StepHeading level={2}>{w.steps[step]}</StepHeading>
          {intro && <p>{intro}</p>}
          <ErrorSummary title={frame.mistakes} mistakes={found} />
          {children(errorAt)}
          <div class="row">
            <Button kind="main" submits>
              {nextWord ?? w.next}
            </Button>
            {before && <Button onPress={() => goToStep(before)}>{w.back}</Button>}
          </div>
          <Keeping />
        </div>
      </Form>
    </section>
  )
}
