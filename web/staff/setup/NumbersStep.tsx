// Whom to call in danger, and where to turn when the letter is about those who would open it.
import { inLanguage } from '#core/language.ts'
import { aboutTextBytesMax, numbersToCallMax, phoneBytesMax } from '#core/limits.ts'
import { Button } from '#web/ui/Button.tsx'
import { Tick } from '#web/ui/Choice.tsx'
import type { Mistake } from '#web/ui/ErrorSummary.tsx'
import { Field } from '#web/ui/Field.tsx'
import { fullDate } from '#words/dates.ts'
import { speaking, told, words } from '../language.ts'
import { textMistake } from '../register/filled.ts'
import type { NumberTyped, SetupDraft } from './draft.ts'
import { draft, write } from './keeping.ts'
import { InKyrgyz, InOtherLanguages, textsMistakes } from './Langs.tsx'
import { StepForm } from './StepForm.tsx'
import { serverToday } from './standing.ts'
import { setupWords } from './words.ts'

const newNumber: NumberTyped = {
  number: '',
  name: { ky: '', ru: '', en: '' },
  free: false,
  source: '',
  calledOn: '',
}

export function NumbersStep() {
  const { numbers: w } = setupWords()
  const { numbers, department } = draft.value
  const change = (at: number, to: Partial<NumberTyped>) =>
    write({ numbers: numbers.map((one, place) => (place === at ? { ...one, ...to } : one)) })
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
            {numbers.map((one, at) => (
              <OneNumber
                key={at}
                at={at}
                one={one}
                errorAt={errorAt}
                onChange={to => change(at, to)}
                onRemove={() => write({ numbers: numbers.filter((_, place) => place !== at) })}
              />
            ))}
            {numbers.length < numbersToCallMax && (
              <Button onPress={() => write({ numbers: [...numbers, newNumber] })}>{w.add}</Button>
            )}
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
              short
            />
            <InOtherLanguages all={texts} />
          </>
        )
      }}
    </StepForm>
  )
}

type OneProps = {
  at: number
  one: NumberTyped
  errorAt: (field: string) => string | undefined
  onChange: (to: Partial<NumberTyped>) => void
  onRemove: () => void
}

function OneNumber({ at, one, errorAt, onChange, onRemove }: OneProps) {
  const { numbers: w } = setupWords()
  const { calendar } = words()
  const name = one.number || told(w.nth, { n: at + 1 })
  return (
    <fieldset class="card stack">
      <legend class="unseen">{told(w.one, { number: name })}</legend>
      {one.source ? (
        <Known one={one} />
      ) : (
        <>
          <Field
            id={`number-${at}`}
            label={w.number}
            value={one.number}
            error={errorAt(`number-${at}`)}
            onInput={number => onChange({ number, calledOn: '' })}
            short
          />
          <Field
            id={`number-name-${at}`}
            label={w.whose}
            lang="ky"
            value={one.name.ky}
            error={errorAt(`number-name-${at}`)}
            onInput={ky => onChange({ name: { ...one.name, ky } })}
          />
        </>
      )}
      <Tick
        label={w.called}
        hint={
          one.calledOn
            ? told(w.calledOn, { date: fullDate(calendar, one.calledOn) })
            : w.notVerified
        }
        value={one.calledOn !== ''}
        onChange={on => onChange({ calledOn: on ? serverToday() : '' })}
      />
      <Button kind="quiet" name={told(w.removeOne, { number: name })} onPress={onRemove}>
        {w.remove}
      </Button>
    </fieldset>
  )
}

/** One of those every school begins with: it is called or taken away, not rewritten. */
function Known({ one: { number, name, source } }: { one: NumberTyped }) {
  const { numbers: w } = setupWords()
  return (
    <div>
      <p class="to-copy">{number}</p>
      <p>{inLanguage(name, speaking())}</p>
      <p class="hint">{told(w.source, { source })}</p>
    </div>
  )
}

function mistakesIn({ numbers, department }: SetupDraft): readonly Mistake[] {
  const { numbers: w } = setupWords()
  return [
    ...numbers.flatMap(({ number, name }, at) => [
      ...textMistake(`number-${at}`, `${w.number} ${at + 1}`, number, phoneBytesMax),
      ...textMistake(`number-name-${at}`, `${w.whose} ${at + 1}`, name.ky, aboutTextBytesMax),
    ]),
    ...(['name', 'address'] as const).flatMap(part =>
      textsMistakes(`department-${part}`, w.department[part], department[part]),
    ),
    ...textMistake('department-phone', w.department.phone, department.phone, phoneBytesMax),
  ]
}
