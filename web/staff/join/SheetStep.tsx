// The recovery sheet: on paper, for the day the digits are lost. Printed, or copied by hand and proved.
import { useEffect, useState } from 'preact/hooks'
import { Button } from '#web/ui/Button.tsx'
import { Choice } from '#web/ui/Choice.tsx'
import { ErrorSummary, type Mistake } from '#web/ui/ErrorSummary.tsx'
import { Field } from '#web/ui/Field.tsx'
import { Form } from '#web/ui/Form.tsx'
import { Notice } from '#web/ui/Notice.tsx'
import { Progress } from '#web/ui/Progress.tsx'
import { StepHeading } from '#web/ui/StepHeading.tsx'
import { words } from '../language.ts'
import { sentenceOf } from '../refusals.ts'
import { enrolment, makeKeys } from './enrolment.ts'
import { goBack, goTo } from './going.ts'
import { signedText } from './promise.ts'
import { RecoverySheet } from './RecoverySheet.tsx'
import { joinWords } from './words.ts'

type How = 'printed' | 'copied'

export function SheetStep() {
  const w = joinWords()
  const { frame } = words()
  const [failed, fail] = useState('')
  const [how, choose] = useState<How | undefined>(undefined)
  const [typed, type] = useState('')
  const [mistakes, setMistakes] = useState<readonly Mistake[]>([])
  const errorAt = (field: string) => mistakes.find(one => one.field === field)?.text
  useEffect(() => {
    makeKeys(signedText()).then(refused => refused && fail(sentenceOf(refused)))
  }, [])
  const made = enrolment.value

  const next = () => {
    const wrong = slipIn(how, typed, made?.sheetText ?? '')
    setMistakes(wrong)
    if (wrong.length === 0) goTo('promise')
  }

  return (
    <Form name={w.steps.sheet} onSend={next}>
      <div class="stack">
        <StepHeading level={2}>{w.steps.sheet}</StepHeading>
        <p>{w.sheet.intro}</p>
        {failed && <Notice kind="bad" spoken="at-once" title={failed} />}
        {!made && !failed && <Progress says={w.sheet.making} />}
        {made && (
          <>
            <ErrorSummary title={frame.mistakes} mistakes={mistakes} />
            <dl class="facts">
              <div class="fact">
                <dt>{w.sheet.keyGroups}</dt>
                <dd class="to-copy">{made.keyGroups}</dd>
              </div>
              <div class="fact">
                <dt>{w.sheet.letters}</dt>
                <dd>
                  <ol class="letter-groups" aria-label={w.sheet.letters}>
                    {made.sheetText.split(' ').map((group, at) => (
                      <li key={at}>{group}</li>
                    ))}
                  </ol>
                </dd>
              </div>
            </dl>
            <p>{w.sheet.keep}</p>
            <RecoverySheet onPrinted={() => choose('printed')} />
            <Choice
              id="how-kept"
              label={w.sheet.how}
              error={errorAt('how-kept')}
              options={[
                { value: 'printed', label: w.sheet.printed },
                { value: 'copied', label: w.sheet.copied },
              ]}
              value={how}
              onChoose={choose}
            />
            {how === 'copied' && (
              <Field
                id="last-letters"
                label={w.sheet.lastGroup}
                hint={w.sheet.lastGroupHint}
                value={typed}
                error={errorAt('last-letters')}
                onInput={type}
                short
              />
            )}
            <div class="row">
              <Button kind="main" submits>
                {w.next}
              </Button>
              <Button onPress={goBack}>{w.back}</Button>
            </div>
          </>
        )}
      </div>
    </Form>
  )
}

function slipIn(how: How | undefined, typed: string, sheetText: string): readonly Mistake[] {
  const { sheet: w } = joinWords()
  if (!how) return [{ field: 'how-kept', text: w.howMissing }]
  const [lastGroup] = sheetText.split(' ').slice(-1)
  const isRight = typed.trim().toUpperCase() === lastGroup
  return how === 'printed' || isRight ? [] : [{ field: 'last-letters', text: w.lastGroupWrong }]
}
