// Forwarding to the competent body: the whole appeal or a part, with the number of the paper sent.
import { memberNameBytesMax, reasonBytesMax } from '#core/limits.ts'
import { utf8Bytes } from '#core/text.ts'
import { Choice } from '#web/ui/Choice.tsx'
import { Field } from '#web/ui/Field.tsx'
import { today } from '../box.ts'
import { addEntry } from '../device/case-work.ts'
import { draftOf } from '../drafts.ts'
import { words } from '../language.ts'
import type { WorkProps } from './CaseWork.tsx'
import { dayMistake, dayTyped, textMistake } from './filled.ts'
import { WorkForm } from './WorkForm.tsx'

type ForwardDraft = {
  readonly to: string
  readonly outNo: string
  readonly on: string
  readonly part: 'whole' | 'part'
}
const empty: ForwardDraft = { to: '', outNo: '', on: '', part: 'whole' }

export function ForwardForm({ file, member, step, onEnd }: WorkProps) {
  const { work, frame } = words()
  const draft = draftOf<ForwardDraft>(member, 'case-forward', empty, file.entry)
  const typed = draft.value.value
  const set = (change: Partial<ForwardDraft>) => draft.write({ ...typed, ...change })

  const give = async () => {
    const on = dayTyped(typed.on)
    if (!on) return undefined
    const given = { to: typed.to.trim(), outNo: typed.outNo.trim(), on, part: typed.part }
    const refused = await step((seat, open) => addEntry(seat, open, 'forwarded', given))
    if (!refused) draft.forget()
    return refused
  }

  return (
    <WorkForm
      name={work.forward}
      onEnd={onEnd}
      onGive={give}
      mistakes={() => [
        ...textMistake('forward-to', work.forwardTo, typed.to, reasonBytesMax),
        ...(utf8Bytes(typed.outNo) > memberNameBytesMax
          ? textMistake('forward-no', work.outNo, typed.outNo, memberNameBytesMax)
          : []),
        ...dayMistake('forward-on', work.forwardOn, typed.on, [file.row.removedOn, today()]),
      ]}
    >
      {errorAt => (
        <>
          <Field
            id="forward-to"
            label={work.forwardTo}
            value={typed.to}
            error={errorAt('forward-to')}
            onInput={to => set({ to })}
          />
          <Choice
            label={work.forwardPart}
            options={[
              { value: 'whole', label: work.whole },
              { value: 'part', label: work.part },
            ]}
            value={typed.part}
            onChoose={part => set({ part })}
          />
          <Field
            id="forward-no"
            label={`${work.outNo} ${frame.optional}`}
            value={typed.outNo}
            error={errorAt('forward-no')}
            onInput={outNo => set({ outNo })}
            short
          />
          <Field
            id="forward-on"
            label={work.forwardOn}
            hint={work.dateHint}
            value={typed.on}
            error={errorAt('forward-on')}
            onInput={on => set({ on })}
            short
          />
        </>
      )}
    </WorkForm>
  )
}
