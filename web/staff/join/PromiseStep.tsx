// The undertaking of confidentiality (cl. 6.1): read, and signed with the keys just made.
import { useState } from 'preact/hooks'
import { isBlank } from '#core/text.ts'
import { Button } from '#web/ui/Button.tsx'
import { Notice } from '#web/ui/Notice.tsx'
import { StepHeading } from '#web/ui/StepHeading.tsx'
import { speaking } from '../language.ts'
import { sentenceOf } from '../refusals.ts'
import { beganBefore, enrolment, invited, send, signInName, step } from './enrolment.ts'
import { goBack, goTo } from './going.ts'
import { nameRefused } from './name-refused.ts'
import { paragraphsIn } from './promise.ts'
import { joinWords } from './words.ts'

export function PromiseStep() {
  const w = joinWords()
  const [refused, refuse] = useState('')
  const sign = async () => {
    refuse('')
    const answer = await send()
    if (!answer) {
      beganBefore.value = false
      step.value = 'done'
      return
    }
    if (answer.refusal === 'name_taken') {
      nameRefused.value = sentenceOf(answer)
      goTo('name')
    } else refuse(sentenceOf(answer))
  }
  const whyNot = enrolment.value && !isBlank(signInName.value) ? undefined : w.promise.keysFirst
  return (
    <div class="stack">
      <StepHeading level={2}>{w.steps.promise}</StepHeading>
      <p>{w.promise.intro}</p>
      <blockquote class="card stack">
        {paragraphsIn(speaking()).map(paragraph => (
          <p key={paragraph}>{paragraph}</p>
        ))}
        <p>{invited.value?.person.name}</p>
      </blockquote>
      {w.promise.original && <p class="hint">{w.promise.original}</p>}
      {refused && <Notice kind="bad" spoken="at-once" title={refused} />}
      <div class="row">
        <Button kind="main" onPress={sign} whyNot={whyNot}>
          {w.promise.sign}
        </Button>
        <Button onPress={goBack}>{w.back}</Button>
      </div>
    </div>
  )
}
