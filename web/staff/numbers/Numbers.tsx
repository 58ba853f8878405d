// Whom to call in danger: each number a short card to be called, changed or taken away, and one more added.
import { useState } from 'preact/hooks'
import { inLanguage } from '#core/language.ts'
import { numbersToCallMax } from '#core/limits.ts'
import { Button } from '#web/ui/Button.tsx'
import { Tick } from '#web/ui/Choice.tsx'
import { Field } from '#web/ui/Field.tsx'
import { Fold } from '#web/ui/Fold.tsx'
import { fullDate } from '#words/dates.ts'
import { speaking, told, words } from '../language.ts'
import { numberField } from './mistakes.ts'
import { type NumberTyped, newNumber, textsOf } from './typed.ts'
import { numbersWords } from './words.ts'

type Props = {
  numbers: readonly NumberTyped[]
  today: string
  onChange: (numbers: readonly NumberTyped[]) => void
  errorAt: (field: string) => string | undefined
}

export function Numbers({ numbers, today, onChange, errorAt }: Props) {
  const w = numbersWords.words()
  // What is whole is read; what is not, or is to be another, is typed.
  const [typing, type] = useState<readonly number[]>(
    numbers.flatMap(({ number }, at) => (number === '' ? [at] : [])),
  )
  const change = (at: number) => {
    type([...typing, at])
    focusSoon(numberField(at, 'number'))
  }
  const add = () => {
    onChange([...numbers, newNumber])
    change(numbers.length)
  }
  const remove = (at: number) => {
    onChange(numbers.filter((_, place) => place !== at))
    type(typing.flatMap(place => (place === at ? [] : [place > at ? place - 1 : place])))
    focusSoon(listId)
  }
  return (
    <section id={listId} tabIndex={-1} class="stack" aria-label={w.list}>
      {numbers.map((one, at) => (
        <OneNumber
          key={at}
          at={at}
          one={one}
          today={today}
          isTyped={typing.includes(at)}
          errorAt={errorAt}
          onChange={to =>
            onChange(numbers.map((other, place) => (place === at ? { ...other, ...to } : other)))
          }
          onType={() => change(at)}
          onRemove={() => remove(at)}
        />
      ))}
      {numbers.length < numbersToCallMax && <Button onPress={add}>{w.add}</Button>}
    </section>
  )
}

const listId = 'call-numbers'

/** What was pressed is gone: whoever pressed it goes on here. */
const focusSoon = (id: string): void => {
  requestAnimationFrame(() => document.getElementById(id)?.focus())
}

type OneProps = Omit<Props, 'numbers' | 'onChange'> & {
  at: number
  one: NumberTyped
  isTyped: boolean
  onChange: (to: Partial<NumberTyped>) => void
  onType: () => void
  onRemove: () => void
}

function OneNumber({ at, one, today, isTyped, errorAt, ...on }: OneProps) {
  const w = numbersWords.words()
  const { calendar, frame } = words()
  const isWrong = (['number', 'ky', 'ru', 'en', 'source'] as const).some(part =>
    errorAt(numberField(at, part)),
  )
  const name = one.number || told(w.nth, { n: at + 1 })
  const isForm = isTyped || isWrong
  return (
    <fieldset class="card stack">
      <legend class="person-title">{name}</legend>
      {isForm ? (
        <Typing at={at} one={one} errorAt={errorAt} onChange={on.onChange} />
      ) : (
        <p>
          {inLanguage(textsOf(one.name), speaking())}
          <span class="hint small-line">{told(w.sourceIs, { source: one.source || '—' })}</span>
        </p>
      )}
      <Tick
        label={w.called}
        hint={
          one.verifiedOn
            ? told(w.calledOn, { date: fullDate(calendar, one.verifiedOn) })
            : w.notVerified
        }
        value={one.verifiedOn === today}
        onChange={isCalled => on.onChange({ verifiedOn: isCalled ? today : '' })}
      />
      <div class="row">
        {!isForm && (
          <Button kind="quiet" name={`${frame.change}: ${name}`} onPress={on.onType}>
            {frame.change}
          </Button>
        )}
        <Button kind="quiet" name={told(w.removeOne, { number: name })} onPress={on.onRemove}>
          {w.remove}
        </Button>
      </div>
    </fieldset>
  )
}

function Typing({
  at,
  one,
  errorAt,
  onChange,
}: Pick<OneProps, 'at' | 'one' | 'errorAt' | 'onChange'>) {
  const w = numbersWords.words()
  const { optional } = words().frame
  const field = (part: Parameters<typeof numberField>[1]) => ({
    id: numberField(at, part),
    error: errorAt(numberField(at, part)),
  })
  const isOtherWrong = Boolean(field('ru').error ?? field('en').error)
  return (
    <>
      <Field
        {...field('number')}
        label={w.number}
        value={one.number}
        // Another number has not been called yet.
        onInput={number => onChange({ number, verifiedOn: '' })}
        inputMode="tel"
        short
      />
      <Field
        {...field('ky')}
        label={w.whose}
        lang="ky"
        value={one.name.ky}
        onInput={ky => onChange({ name: { ...one.name, ky } })}
      />
      <Field
        {...field('source')}
        label={`${w.source} ${optional}`}
        hint={w.sourceHint}
        value={one.source}
        onInput={source => onChange({ source })}
      />
      <Tick label={w.isFree} value={one.free} onChange={free => onChange({ free })} />
      <Fold title={w.others} open={isOtherWrong || undefined}>
        <div class="stack">
          {(['ru', 'en'] as const).map(to => (
            <Field
              key={to}
              {...field(to)}
              label={told(w.whoseIn[to], { whose: w.whose })}
              lang={to}
              value={one.name[to]}
              onInput={text => onChange({ name: { ...one.name, [to]: text } })}
            />
          ))}
        </div>
      </Fold>
    </>
  )
}
