// The paper a change rests on, in every form of this page: number, date, and whether one has read it.
import { memberNameBytesMax } from '#core/limits.ts'
import type { NamedAct } from '#core/named-act.ts'
import type { Verified } from '#core/regulation.ts'
import { Tick } from '#web/ui/Choice.tsx'
import type { Mistake } from '#web/ui/ErrorSummary.tsx'
import { Field } from '#web/ui/Field.tsx'
import { nameOf, today } from '../box.ts'
import { words } from '../language.ts'
import { dayMistake, dayTyped, textMistake } from '../register/filled.ts'
import { rulesWords } from './words.ts'

export type ActTyped = { readonly no: string; readonly date: string; readonly checked: boolean }
export const noAct: ActTyped = { no: '', date: '', checked: false }

type Props = {
  id: string
  typed: ActTyped
  onChange: (typed: ActTyped) => void
  errorAt: (field: string) => string | undefined
  /** A check is itself the reading: it is not asked for twice. */
  withoutCheck?: boolean
}

export function ActFields({ id, typed, onChange, errorAt, withoutCheck }: Props) {
  const { act: said } = rulesWords.words()
  const { work } = words()
  return (
    <>
      <h3>{said.title}</h3>
      <Field
        id={`${id}-act-no`}
        label={said.no}
        hint={said.noHint}
        value={typed.no}
        error={errorAt(`${id}-act-no`)}
        onInput={no => onChange({ ...typed, no })}
        short
      />
      <Field
        id={`${id}-act-date`}
        label={said.date}
        hint={work.dateHint}
        value={typed.date}
        error={errorAt(`${id}-act-date`)}
        onInput={date => onChange({ ...typed, date })}
        short
      />
      {!withoutCheck && (
        <Tick
          label={said.checked}
          hint={said.checkedHint}
          value={typed.checked}
          onChange={checked => onChange({ ...typed, checked })}
        />
      )}
    </>
  )
}

export function actMistakes(id: string, typed: ActTyped): readonly Mistake[] {
  const { act: said } = rulesWords.words()
  return [
    ...textMistake(`${id}-act-no`, said.no, typed.no, memberNameBytesMax),
    ...dayMistake(`${id}-act-date`, said.date, typed.date),
  ]
}

export const actOf = ({ no, date }: ActTyped): NamedAct => ({
  no: no.trim(),
  date: dayTyped(date) ?? '',
})

/** On what day and by whom: the member's own name, today. */
export const readBy = (member: number): Verified => ({ on: today(), by: nameOf(member) })
