// When the wooden box can be reached, when it is opened, and by which regulation (cl. 4.2, 4.3).
import { memberNameBytesMax } from '#core/limits.ts'
import { Choice } from '#web/ui/Choice.tsx'
import type { Mistake } from '#web/ui/ErrorSummary.tsx'
import { Field } from '#web/ui/Field.tsx'
import { Fold } from '#web/ui/Fold.tsx'
import { timeTyped } from '../day-typed.ts'
import { told, words } from '../language.ts'
import { dayTyped, textMistake } from '../register/filled.ts'
import type { SetupDraft } from './draft.ts'
import { draft, write } from './keeping.ts'
import { StepForm } from './StepForm.tsx'
import { serverToday } from './standing.ts'
import { setupWords } from './words.ts'

const weekdays = ['1', '2', '3', '4', '5'] as const
const times = ['hoursFrom', 'hoursTo', 'openingTime'] as const
/** From UTC itself to fourteen hours before it; Kyrgyzstan is at six the year round. */
const offsetHoursMax = 14

export function HoursStep() {
  const { hours: w } = setupWords()
  const { calendar, work } = words()
  const typed = draft.value
  const time = (id: (typeof times)[number], errorAt: (field: string) => string | undefined) => (
    <Field
      id={id}
      label={w[id]}
      hint={w.timeHint}
      value={typed[id]}
      error={errorAt(id)}
      onInput={text => write({ [id]: text })}
      inputMode="numeric"
      short
    />
  )
  return (
    <StepForm step="hours" intro={w.intro} mistakes={() => mistakesIn(typed)}>
      {errorAt => (
        <>
          {time('hoursFrom', errorAt)}
          {time('hoursTo', errorAt)}
          <Choice
            id="openingWeekday"
            label={w.openingWeekday}
            hint={w.weekdayHint}
            options={weekdays.map(day => ({
              value: day,
              label: calendar.weekdays[Number(day) - 1] ?? day,
            }))}
            value={weekdays.find(day => day === typed.openingWeekday)}
            onChoose={openingWeekday => write({ openingWeekday })}
            inRow
          />
          {time('openingTime', errorAt)}
          <p>{told(w.zone, { hours: Number(typed.utcOffsetMinutes) / 60 })}</p>
          <Fold title={w.otherZone} open={errorAt('zone') !== undefined || undefined}>
            <Field
              id="zone"
              label={w.zoneHours}
              hint={w.zoneHint}
              value={String(Number(typed.utcOffsetMinutes) / 60)}
              error={errorAt('zone')}
              onInput={text => write({ utcOffsetMinutes: String(Number(text) * 60) })}
              inputMode="numeric"
              short
            />
          </Fold>
          <Field
            id="approvedOn"
            label={w.approvedOn}
            hint={work.dateHint}
            value={typed.approvedOn}
            error={errorAt('approvedOn')}
            onInput={approvedOn => write({ approvedOn })}
            inputMode="numeric"
            short
          />
          <Field
            id="approvedBy"
            label={w.approvedBy}
            hint={w.approvedByHint}
            value={typed.approvedBy}
            error={errorAt('approvedBy')}
            onInput={approvedBy => write({ approvedBy })}
          />
        </>
      )}
    </StepForm>
  )
}

function mistakesIn(typed: SetupDraft): readonly Mistake[] {
  const { hours: w } = setupWords()
  const { work } = words()
  const found: Mistake[] = times
    .filter(id => !timeTyped(typed[id]))
    .map(id => ({ field: id, text: `${w[id]}: ${w.timeWrong}` }))
  const [from = '', to = ''] = [timeTyped(typed.hoursFrom), timeTyped(typed.hoursTo)]
  if (found.length === 0 && from >= to) {
    found.push({ field: 'hoursTo', text: w.hoursWrong })
  }
  const hours = Number(typed.utcOffsetMinutes) / 60
  if (!(hours >= 0 && hours <= offsetHoursMax)) found.push({ field: 'zone', text: w.zoneWrong })
  const approvedOn = dayTyped(typed.approvedOn)
  if (!approvedOn) {
    found.push({ field: 'approvedOn', text: `${w.approvedOn}: ${work.dateWrong}` })
  } else if (approvedOn > serverToday()) {
    found.push({ field: 'approvedOn', text: w.approvedLater })
  }
  return [
    ...found,
    ...textMistake('approvedBy', w.approvedBy, typed.approvedBy, memberNameBytesMax),
  ]
}
