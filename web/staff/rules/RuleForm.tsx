// A new value of one rule: from which day, where it stands, by which act.
import { useState } from 'preact/hooks'
import { reasonBytesMax } from '#core/limits.ts'
import { timeOfDay } from '#core/local-time.ts'
import { type RuleName, ruleBounds } from '#core/regulation-record.ts'
import type { RuleRow } from '#core/rule-change.ts'
import { fits } from '#core/shape.ts'
import { Choice } from '#web/ui/Choice.tsx'
import type { Mistake } from '#web/ui/ErrorSummary.tsx'
import { Field } from '#web/ui/Field.tsx'
import { theBox } from '../box.ts'
import { draftOf } from '../drafts.ts'
import { changeSpeech } from '../journal/change-words.ts'
import { told, words } from '../language.ts'
import { dayMistake, dayTyped, textMistake } from '../register/filled.ts'
import { ActFields, type ActTyped, actMistakes, actOf, noAct, readBy } from './ActFields.tsx'
import { BehindButton, ChangeForm } from './ChangeForm.tsx'
import { enterChange } from './entering.ts'
import { rulesWords } from './words.ts'

type RuleDraft = {
  readonly value: string
  readonly from: string
  readonly source: string
  readonly act: ActTyped
}

type Props = { member: number; rule: RuleName; last: RuleRow }

export function RuleForm(props: Props) {
  const { change, changeOne } = rulesWords.words().terms
  const name = told(changeOne, { rule: changeSpeech().changes.rules[props.rule] })
  return (
    <BehindButton quiet word={change} name={name}>
      {onEnd => <RuleFields {...props} name={name} onEnd={onEnd} />}
    </BehindButton>
  )
}

type FieldsProps = Props & { name: string; onEnd: () => void }

function RuleFields({ member, rule, last: lastNow, name, onEnd }: FieldsProps) {
  const { form: said } = rulesWords.words().terms
  // The row it was opened over: a colleague's newer one does not take away what is typed.
  const [last] = useState(lastNow)
  const id = `rules-${rule}`
  const empty: RuleDraft = { value: String(last.value), from: '', source: last.source, act: noAct }
  const draft = draftOf(member, `rules-rule-${rule}`, empty, `${last.from} ${last.value}`)
  const typed = draft.value.value
  const set = (change: Partial<RuleDraft>) => draft.write({ ...typed, ...change })

  const give = async () => {
    const value = last.unit === 'time_of_day' ? typed.value.trim() : Number(typed.value)
    const refused = await enterChange(member, 'rules_changed', {
      act: actOf(typed.act),
      since: theBox().changed.rules,
      rule,
      row: {
        value,
        unit: last.unit,
        from: dayTyped(typed.from) ?? '',
        // The law stays the law, the school's own rule the school's own.
        ground: last.ground,
        source: typed.source.trim(),
        ...(typed.act.checked && { verified: readBy(member) }),
      },
    })
    if (!refused) draft.forget()
    return refused
  }

  return (
    <ChangeForm
      name={name}
      onEnd={onEnd}
      giveWord={said.give}
      doneWord={said.done}
      onGive={give}
      mistakes={() => [
        ...valueMistake(id, last, typed.value),
        ...dayMistake(`${id}-from`, said.from, typed.from),
        ...textMistake(`${id}-source`, said.source, typed.source, reasonBytesMax),
        ...actMistakes(id, typed.act),
      ]}
    >
      {errorAt => (
        <>
          <ValueField
            id={`${id}-value`}
            unit={last.unit}
            value={typed.value}
            error={errorAt(`${id}-value`)}
            onChange={value => set({ value })}
          />
          <Field
            id={`${id}-from`}
            label={said.from}
            hint={said.fromHint}
            value={typed.from}
            error={errorAt(`${id}-from`)}
            onInput={from => set({ from })}
            short
          />
          <Field
            id={`${id}-source`}
            label={said.source}
            hint={said.sourceHint}
            value={typed.source}
            error={errorAt(`${id}-source`)}
            onInput={source => set({ source })}
          />
          <ActFields id={id} typed={typed.act} onChange={act => set({ act })} errorAt={errorAt} />
        </>
      )}
    </ChangeForm>
  )
}

type ValueProps = {
  id: string
  unit: string
  value: string
  error: string | undefined
  onChange: (value: string) => void
}

function ValueField({ id, unit, value, error, onChange }: ValueProps) {
  const { form: said } = rulesWords.words().terms
  if (unit === 'weekday') {
    const { weekdays } = words().calendar
    const { least, most } = ruleBounds.weekday
    return (
      <Choice
        id={id}
        label={said.value}
        error={error}
        options={weekdays
          .map((label, place) => ({ value: String(place + 1), label }))
          .filter(({ value: day }) => Number(day) >= least && Number(day) <= most)}
        value={value}
        onChoose={onChange}
      />
    )
  }
  return (
    <Field
      id={id}
      label={said.value}
      hint={unit === 'time_of_day' ? said.time : said.number}
      inputMode={unit === 'time_of_day' ? 'text' : 'numeric'}
      value={value}
      error={error}
      onInput={onChange}
      short
    />
  )
}

function valueMistake(id: string, { unit }: RuleRow, value: string): readonly Mistake[] {
  const { form: said } = rulesWords.words().terms
  const field = `${id}-value`
  if (unit === 'time_of_day') {
    return fits(timeOfDay, value.trim()) ? [] : [{ field, text: said.timeWrong }]
  }
  const { least, most } = ruleBounds[unit as keyof typeof ruleBounds]
  const isRight = /^\d{1,3}$/.test(value.trim()) && Number(value) >= least && Number(value) <= most
  return isRight ? [] : [{ field, text: told(said.numberWrong, { least, most }) }]
}
