// A short name to sign in with; the full one stands in the order already.
import { useState } from 'preact/hooks'
import { Button } from '#web/ui/Button.tsx'
import { ErrorSummary, type Mistake } from '#web/ui/ErrorSummary.tsx'
import { Field } from '#web/ui/Field.tsx'
import { Form } from '#web/ui/Form.tsx'
import { StepHeading } from '#web/ui/StepHeading.tsx'
import { told, words } from '../language.ts'
import { enrolment, signInName, writeName } from './enrolment.ts'
import { goBack, goTo } from './going.ts'
import { nameRefused } from './name-refused.ts'
import { joinWords } from './words.ts'

const lettersMin = 2
const lettersMax = 20

export function NameStep() {
  const w = joinWords()
  const { frame } = words()
  const [mistakes, setMistakes] = useState<readonly Mistake[]>(
    nameRefused.value ? [{ field: 'join-name', text: nameRefused.value }] : [],
  )
  const next = () => {
    nameRefused.value = ''
    const wrong = slipIn(signInName.value)
    setMistakes(wrong ? [{ field: 'join-name', text: wrong }] : [])
    if (wrong) return
    // With the keys made already only the name was missing: straight on to the signature.
    goTo(enrolment.value ? 'promise' : 'digits')
  }
  return (
    <Form name={w.steps.name} onSend={next}>
      <div class="stack">
        <StepHeading level={2}>{w.steps.name}</StepHeading>
        <p>{w.name.intro}</p>
        <ErrorSummary title={frame.mistakes} mistakes={mistakes} />
        <Field
          id="join-name"
          label={w.name.label}
          hint={w.name.hint}
          value={signInName.value}
          error={mistakes[0]?.text}
          onInput={writeName}
          fillsFrom="username"
          short
        />
        <div class="row">
          <Button kind="main" submits>
            {w.next}
          </Button>
          <Button onPress={goBack}>{w.back}</Button>
        </div>
      </div>
    </Form>
  )
}

function slipIn(name: string): string | undefined {
  const { name: w } = joinWords()
  const letters = [...name.trim()].length
  if (letters < lettersMin) return w.tooShort
  if (letters > lettersMax) return told(w.tooLong, { max: lettersMax })
  return /\s/.test(name.trim()) ? w.oneWord : undefined
}
