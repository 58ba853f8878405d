// Day, hour and room of the first sitting: said once, and told to everybody on paper and on their screens.
import { useState } from 'preact/hooks'
import { memberNameBytesMax } from '#core/limits.ts'
import { Button } from '#web/ui/Button.tsx'
import { ErrorSummary, type Mistake } from '#web/ui/ErrorSummary.tsx'
import { Field } from '#web/ui/Field.tsx'
import { Fold } from '#web/ui/Fold.tsx'
import { Form } from '#web/ui/Form.tsx'
import { unbroken } from '#web/ui/Unbroken.tsx'
import type { Meeting } from '#wire/people.ts'
import { moment } from '#words/dates.ts'
import { dayTyped, timeTyped } from '../day-typed.ts'
import { told, words } from '../language.ts'
import { sentenceOf } from '../refusals.ts'
import { textMistake } from '../register/filled.ts'
import type { SetupDraft } from './draft.ts'
import { draft, write } from './keeping.ts'
import { announce, serverToday } from './standing.ts'
import { setupWords } from './words.ts'

export function FirstSitting({ meeting }: { meeting: Meeting | undefined }) {
  const { sitting: w } = setupWords()
  const { frame, work, calendar } = words()
  const [mistakes, setMistakes] = useState<readonly Mistake[]>([])
  // Open while nothing has been said; what somebody is typing in never folds away under them.
  const [isOpen] = useState(!meeting)
  const errorAt = (field: string) => mistakes.find(one => one.field === field)?.text
  const typed = draft.value
  const give = async () => {
    const found = mistakesIn(typed)
    setMistakes(found)
    const [on, at] = [dayTyped(typed.meetsOn), timeTyped(typed.meetsAt)]
    if (found.length > 0 || !on || !at) return
    const refused = await announce({ on, at, place: typed.meetsIn.trim() })
    if (refused) setMistakes([{ text: sentenceOf(refused) }])
  }
  return (
    <div class="stack">
      <p role="status">
        {meeting &&
          unbroken(
            told(w.said, {
              moment: moment(calendar, meeting.on, meeting.at),
              place: meeting.place,
            }),
          )}
      </p>
      <Fold title={meeting ? w.change : w.title} open={isOpen || mistakes.length > 0 || undefined}>
        <Form name={w.title} onSend={give}>
          <div class="stack">
            <p class="hint">{w.why}</p>
            <ErrorSummary title={frame.mistakes} mistakes={mistakes} />
            <Field
              id="meets-on"
              label={w.on}
              hint={work.dateHint}
              value={typed.meetsOn}
              error={errorAt('meets-on')}
              onInput={meetsOn => write({ meetsOn })}
              inputMode="numeric"
              short
            />
            <Field
              id="meets-at"
              label={w.at}
              hint={w.atHint}
              value={typed.meetsAt}
              error={errorAt('meets-at')}
              onInput={meetsAt => write({ meetsAt })}
              inputMode="numeric"
              short
            />
            <Field
              id="meets-in"
              label={w.place}
              hint={w.placeHint}
              value={typed.meetsIn}
              error={errorAt('meets-in')}
              onInput={meetsIn => write({ meetsIn })}
            />
            <div class="row">
              <Button submits>{w.give}</Button>
            </div>
          </div>
        </Form>
      </Fold>
    </div>
  )
}

function mistakesIn({ meetsOn, meetsAt, meetsIn }: SetupDraft): readonly Mistake[] {
  const { sitting: w, hours } = setupWords()
  const { work } = words()
  const on = dayTyped(meetsOn)
  return [
    ...(on ? [] : [{ field: 'meets-on', text: `${w.on}: ${work.dateWrong}` }]),
    ...(on && on < serverToday() ? [{ field: 'meets-on', text: w.passed }] : []),
    ...(timeTyped(meetsAt) ? [] : [{ field: 'meets-at', text: `${w.at}: ${hours.timeWrong}` }]),
    ...textMistake('meets-in', w.place, meetsIn, memberNameBytesMax),
  ]
}
