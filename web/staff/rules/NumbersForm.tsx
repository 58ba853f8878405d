// Whom to call in danger: numbers added, removed, and marked as called on the day somebody called them.
import { useState } from 'preact/hooks'
import type { NumberToCall } from '#core/box.ts'
import { aboutTextBytesMax, numbersToCallMax, phoneBytesMax } from '#core/limits.ts'
import { Button } from '#web/ui/Button.tsx'
import { Tick } from '#web/ui/Choice.tsx'
import type { Mistake } from '#web/ui/ErrorSummary.tsx'
import { Field } from '#web/ui/Field.tsx'
import { fullDate } from '#words/dates.ts'
import { theBox, today } from '../box.ts'
import { draftOf } from '../drafts.ts'
import { told, words } from '../language.ts'
import { textMistake } from '../register/filled.ts'
import { ActFields, type ActTyped, actMistakes, actOf, noAct } from './ActFields.tsx'
import { BehindButton, ChangeForm } from './ChangeForm.tsx'
import { enterChange } from './entering.ts'
import { Texts, type TextsTyped, textsMistakes, textsOf, typedOf } from './Texts.tsx'
import { rulesWords } from './words.ts'

type NumberTyped = {
  readonly number: string
  readonly name: TextsTyped
  readonly free: boolean
  readonly source: string
  readonly verifiedOn: string
}
type NumbersDraft = { readonly numbers: readonly NumberTyped[]; readonly act: ActTyped }

const newNumber: NumberTyped = {
  number: '',
  name: { ky: '', ru: '', en: '' },
  free: false,
  source: '',
  verifiedOn: '',
}

const asTyped = ({ name, verifiedOn = '', ...one }: NumberToCall): NumberTyped => ({
  ...one,
  name: typedOf(name),
  verifiedOn,
})

const asGiven = ({ number, name, source, free, verifiedOn }: NumberTyped): NumberToCall => ({
  number: number.trim(),
  name: textsOf(name),
  free,
  source: source.trim(),
  ...(verifiedOn && { verifiedOn }),
})

export function NumbersForm({ member }: { member: number }) {
  const { changeNumbers } = rulesWords.words().about
  return (
    <BehindButton word={changeNumbers}>
      {onEnd => <NumbersFields member={member} onEnd={onEnd} />}
    </BehindButton>
  )
}

function NumbersFields({ member, onEnd }: { member: number; onEnd: () => void }) {
  // What it was opened over: a colleague's newer word does not take away what is typed.
  const [since] = useState(String(theBox().changed.about))
  const { about } = rulesWords.words()
  const { form: said } = about
  const empty: NumbersDraft = { numbers: theBox().about.numbers.map(asTyped), act: noAct }
  const draft = draftOf(member, 'rules-numbers', empty, since)
  const typed = draft.value.value
  const { numbers } = typed
  const set = (to: readonly NumberTyped[]) => draft.write({ ...typed, numbers: to })

  const give = async () => {
    const refused = await enterChange(member, 'about_changed', {
      act: actOf(typed.act),
      since: theBox().changed.about,
      change: { numbers: numbers.map(asGiven) },
    })
    if (!refused) draft.forget()
    return refused
  }

  return (
    <ChangeForm
      name={about.changeNumbers}
      onEnd={onEnd}
      giveWord={said.give}
      doneWord={said.done}
      onGive={give}
      mistakes={() => mistakesIn(typed)}
    >
      {errorAt => (
        <>
          <p>{said.numbersIntro}</p>
          {numbers.map((one, at) => (
            <OneNumber
              key={at}
              at={at}
              one={one}
              errorAt={errorAt}
              onChange={to =>
                set(numbers.map((other, place) => (place === at ? { ...other, ...to } : other)))
              }
              onRemove={() => set(numbers.filter((_, place) => place !== at))}
            />
          ))}
          {numbers.length < numbersToCallMax && (
            <Button onPress={() => set([...numbers, newNumber])}>{said.add}</Button>
          )}
          <ActFields
            id="rules-numbers"
            typed={typed.act}
            onChange={act => draft.write({ ...typed, act })}
            errorAt={errorAt}
            withoutCheck
          />
        </>
      )}
    </ChangeForm>
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
  const { form: said } = rulesWords.words().about
  const name = one.number || told(said.nth, { n: at + 1 })
  const calledOn = one.verifiedOn && {
    date: fullDate(words().calendar, one.verifiedOn),
  }
  return (
    <fieldset class="card stack">
      <legend>{name}</legend>
      <Field
        id={`rules-number-${at}`}
        label={said.number}
        value={one.number}
        error={errorAt(`rules-number-${at}`)}
        // Another number has not been called yet.
        onInput={number => onChange({ number, verifiedOn: '' })}
        short
      />
      <Texts
        id={`rules-name-${at}`}
        label={said.whose}
        typed={one.name}
        onChange={whose => onChange({ name: whose })}
        errorAt={errorAt}
      />
      <Field
        id={`rules-source-${at}`}
        label={said.source}
        value={one.source}
        error={errorAt(`rules-source-${at}`)}
        onInput={source => onChange({ source })}
      />
      <Tick label={said.isFree} value={one.free} onChange={free => onChange({ free })} />
      <Tick
        label={said.called}
        hint={calledOn ? told(said.calledOn, calledOn) : rulesWords.words().notChecked}
        value={one.verifiedOn === today()}
        onChange={on => onChange({ verifiedOn: on ? today() : '' })}
      />
      <Button kind="quiet" name={told(said.removeOne, { number: name })} onPress={onRemove}>
        {said.remove}
      </Button>
    </fieldset>
  )
}

function mistakesIn({ numbers, act }: NumbersDraft): readonly Mistake[] {
  const { form: said } = rulesWords.words().about
  const nth = (label: string, at: number) => `${label} ${at + 1}`
  return [
    ...numbers.flatMap(({ number, name, source }, at) => [
      ...textMistake(`rules-number-${at}`, nth(said.number, at), number, phoneBytesMax),
      ...textsMistakes(`rules-name-${at}`, nth(said.whose, at), name),
      ...textMistake(`rules-source-${at}`, nth(said.source, at), source, aboutTextBytesMax),
    ]),
    ...actMistakes('rules-numbers', act),
  ]
}
