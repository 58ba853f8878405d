// Twenty-four digits, made here and shown once: to be written down, and the last four typed back.
import { useEffect, useState } from 'preact/hooks'
import { Button } from '#web/ui/Button.tsx'
import { ErrorSummary, type Mistake } from '#web/ui/ErrorSummary.tsx'
import { Field } from '#web/ui/Field.tsx'
import { Form } from '#web/ui/Form.tsx'
import { StepHeading } from '#web/ui/StepHeading.tsx'
import { words } from '../language.ts'
import { drawDigits, groups, isWrittenDown, signInName } from './enrolment.ts'
import { goBack, goTo } from './going.ts'
import { joinWords } from './words.ts'

export function DigitsStep() {
  const w = joinWords()
  const [written, write] = useState(false)
  useEffect(drawDigits, [])
  return written ? (
    <TypedBack onShow={() => write(false)} />
  ) : (
    <div class="stack">
      <StepHeading level={2}>{w.steps.digits}</StepHeading>
      <p>{w.digits.intro}</p>
      <dl class="facts">
        <div class="fact">
          <dt>{w.name.label}</dt>
          <dd class="to-copy">{signInName.value}</dd>
        </div>
        <div class="fact">
          <dt>{w.digits.label}</dt>
          <dd>
            <ol class="digit-groups" aria-label={w.digits.label}>
              {groups.value.map((group, at) => (
                <li key={at}>{group}</li>
              ))}
            </ol>
          </dd>
        </div>
      </dl>
      <p>{w.digits.nobody}</p>
      <div class="row">
        <Button kind="main" onPress={() => write(true)}>
          {w.digits.written}
        </Button>
        <Button onPress={goBack}>{w.back}</Button>
      </div>
    </div>
  )
}

function TypedBack({ onShow }: { onShow: () => void }) {
  const w = joinWords()
  const { frame } = words()
  const [typed, type] = useState('')
  const [mistakes, setMistakes] = useState<readonly Mistake[]>([])
  const check = () => {
    const isRight = isWrittenDown(typed)
    setMistakes(isRight ? [] : [{ field: 'typed-back', text: w.digits.wrong }])
    if (isRight) goTo('sheet')
  }
  return (
    <Form name={w.digits.backTitle} onSend={check}>
      <div class="stack">
        <StepHeading level={2}>{w.digits.backTitle}</StepHeading>
        <ErrorSummary title={frame.mistakes} mistakes={mistakes} />
        <Field
          id="typed-back"
          label={w.digits.back}
          hint={w.digits.backHint}
          value={typed}
          error={mistakes[0]?.text}
          onInput={type}
          inputMode="numeric"
          short
        />
        <div class="row">
          <Button kind="main" submits>
            {w.next}
          </Button>
          <Button onPress={onShow}>{w.digits.showAgain}</Button>
        </div>
      </div>
    </Form>
  )
}
