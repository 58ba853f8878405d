// One day entered: off, worked, or a lunar feast confirmed, with the act that says so.
import { lunarFeasts } from '#core/calendar.ts'
import { reasonBytesMax } from '#core/limits.ts'
import { Choice } from '#web/ui/Choice.tsx'
import { Field } from '#web/ui/Field.tsx'
import { theBox } from '../box.ts'
import { draftOf } from '../drafts.ts'
import { changeSpeech } from '../journal/change-words.ts'
import { dayMistake, dayTyped, textMistake } from '../register/filled.ts'
import { ActFields, type ActTyped, actMistakes, actOf, noAct, readBy } from './ActFields.tsx'
import { BehindButton, ChangeForm } from './ChangeForm.tsx'
import { enterChange } from './entering.ts'
import { rulesWords } from './words.ts'

const kindsOfDay = ['off', 'worked', ...lunarFeasts] as const
type KindOfDay = (typeof kindsOfDay)[number]

type DayDraft = {
  readonly date: string
  readonly what: KindOfDay
  readonly source: string
  readonly act: ActTyped
}
const empty: DayDraft = { date: '', what: 'off', source: '', act: noAct }

export function DayForm({ member }: { member: number }) {
  const { change } = rulesWords.words().calendar
  return (
    <BehindButton word={change}>
      {onEnd => <DayFields member={member} onEnd={onEnd} />}
    </BehindButton>
  )
}

function DayFields({ member, onEnd }: { member: number; onEnd: () => void }) {
  const { calendar } = rulesWords.words()
  const { form: said } = calendar
  const draft = draftOf(member, 'rules-day', empty)
  const typed = draft.value.value
  const set = (change: Partial<DayDraft>) => draft.write({ ...typed, ...change })
  const { feasts } = changeSpeech().changes
  const label = (what: KindOfDay) =>
    what === 'off' || what === 'worked' ? said[what] : feasts[what]

  const give = async () => {
    const { what } = typed
    const refused = await enterChange(member, 'calendar_changed', {
      act: actOf(typed.act),
      since: theBox().changed.calendar,
      day: {
        date: dayTyped(typed.date) ?? '',
        works: what === 'worked',
        source: typed.source.trim(),
        ...(what !== 'off' && what !== 'worked' && { lunar: what }),
        ...(typed.act.checked && { verified: readBy(member) }),
      },
    })
    if (!refused) draft.forget()
    return refused
  }

  return (
    <ChangeForm
      name={calendar.change}
      onEnd={onEnd}
      giveWord={said.give}
      doneWord={said.done}
      onGive={give}
      mistakes={() => [
        ...dayMistake('rules-day', said.date, typed.date),
        ...textMistake('rules-day-source', said.source, typed.source, reasonBytesMax),
        ...actMistakes('rules-day', typed.act),
      ]}
    >
      {errorAt => (
        <>
          <Field
            id="rules-day"
            label={said.date}
            hint={said.dateHint}
            value={typed.date}
            error={errorAt('rules-day')}
            onInput={date => set({ date })}
            short
          />
          <Choice
            label={said.what}
            options={kindsOfDay.map(value => ({
              value,
              label: label(value),
              hint: value === 'worked' ? said.worksHint : undefined,
            }))}
            value={typed.what}
            onChoose={what => set({ what })}
          />
          <Field
            id="rules-day-source"
            label={said.source}
            hint={said.sourceHint}
            value={typed.source}
            error={errorAt('rules-day-source')}
            onInput={source => set({ source })}
          />
          <ActFields
            id="rules-day"
            typed={typed.act}
            onChange={act => set({ act })}
            errorAt={errorAt}
          />
        </>
      )}
    </ChangeForm>
  )
}
