// Whom to call in danger, and where to turn when the letter is about those who would open it.
import { phoneBytesMax } from '#core/limits.ts'
import type { Mistake } from '#web/ui/ErrorSummary.tsx'
import { Field } from '#web/ui/Field.tsx'
import { numberMistakes } from '../numbers/mistakes.ts'
import { Numbers } from '../numbers/Numbers.tsx'
import { textMistake } from '../register/filled.ts'
import type { SetupDraft } from './draft.ts'
import { draft, write } from './keeping.ts'
import { InKyrgyz, InOtherLanguages, textsMistakes } from './Langs.tsx'
import { StepForm } from './StepForm.tsx'
import { serverToday } from './standing.ts'
import { setupWords } from './words.ts'

export function NumbersStep() {
  const { numbers: w } = setupWords()
  const { numbers, department } = draft.value
  return (
    <StepForm step="numbers" intro={w.intro} mistakes={() => mistakesIn(draft.value)}>
      {errorAt => {
        const texts = (['name', 'address'] as const).map(part => ({
          id: `department-${part}`,
          label: w.department[part],
          texts: department[part],
          onInput: (to: (typeof department)[typeof part]) =>
            write({ department: { ...department, [part]: to } }),
          errorAt,
        }))
        return (
          <>
            <Numbers
              numbers={numbers}
              today={serverToday()}
              onChange={to => write({ numbers: to })}
              errorAt={errorAt}
            />
            <h3>{w.department.title}</h3>
            <p>{w.department.why}</p>
            {texts.map(one => (
              <InKyrgyz key={one.id} {...one} />
            ))}
            <Field
              id="department-phone"
              label={w.department.phone}
              value={department.phone}
              error={errorAt('department-phone')}
              onInput={phone => write({ department: { ...department, phone } })}
              inputMode="tel"
              short
            />
            <InOtherLanguages all={texts} />
          </>
        )
      }}
    </StepForm>
  )
}

function mistakesIn({ numbers, department }: SetupDraft): readonly Mistake[] {
  const { numbers: w } = setupWords()
  return [
    ...numberMistakes(numbers),
    ...(['name', 'address'] as const).flatMap(part =>
      textsMistakes(`department-${part}`, w.department[part], department[part]),
    ),
    ...textMistake('department-phone', w.department.phone, department.phone, phoneBytesMax),
  ]
}
