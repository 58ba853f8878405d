// A measure: what is done, who does it, by when (cl. 2.1(2) and (3)).
import { memberNameBytesMax, reasonBytesMax } from '#core/limits.ts'
import { addDays } from '#core/local-time.ts'
import { Field } from '#web/ui/Field.tsx'
import { today } from '../box.ts'
import { addEntry } from '../device/case-work.ts'
import { draftOf } from '../drafts.ts'
import { words } from '../language.ts'
import { needsMeasure, type WorkProps } from './CaseWork.tsx'
import { dayMistake, dayTyped, textMistake } from './filled.ts'
import { WorkForm } from './WorkForm.tsx'

/** What would take longer than two years is no measure but a slip in the year. */
const measureDaysMax = 730
const empty = { what: '', who: '', when: '' }

export function MeasureForm({ file, member, step, onEnd }: WorkProps) {
  const { work } = words()
  const draft = draftOf(member, 'case-measure', empty, file.entry)
  const typed = draft.value.value
  const set = (change: Partial<typeof empty>) => draft.write({ ...typed, ...change })

  const give = async () => {
    const when = dayTyped(typed.when)
    if (!when) return undefined
    const given = { what: typed.what.trim(), who: typed.who.trim(), when }
    const refused = await step((seat, open) => addEntry(seat, open, 'measure', given))
    if (!refused) draft.forget()
    return refused
  }

  return (
    <WorkForm
      name={work.measure}
      onEnd={onEnd}
      onGive={give}
      mistakes={() => [
        ...textMistake('measure-what', work.what, typed.what, reasonBytesMax),
        ...textMistake('measure-who', work.who, typed.who, memberNameBytesMax),
        ...dayMistake('measure-when', work.when, typed.when, [
          file.row.removedOn,
          addDays(today(), measureDaysMax),
        ]),
      ]}
    >
      {errorAt => (
        <>
          {needsMeasure(file) && <p>{work.measureFirst}</p>}
          <Field
            id="measure-what"
            label={work.what}
            lines={2}
            value={typed.what}
            error={errorAt('measure-what')}
            onInput={what => set({ what })}
          />
          <Field
            id="measure-who"
            label={work.who}
            value={typed.who}
            error={errorAt('measure-who')}
            onInput={who => set({ who })}
          />
          <Field
            id="measure-when"
            label={work.when}
            hint={work.dateHint}
            value={typed.when}
            error={errorAt('measure-when')}
            onInput={when => set({ when })}
            short
          />
        </>
      )}
    </WorkForm>
  )
}
