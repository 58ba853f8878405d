// The term extended once, with a reason the writer reads too.
import { dueOf } from '#core/case-state.ts'
import { reasonBytesMax } from '#core/limits.ts'
import { extendedDue } from '#core/register.ts'
import { Field } from '#web/ui/Field.tsx'
import { extend } from '../device/case-work.ts'
import { draftOf } from '../drafts.ts'
import { told, words } from '../language.ts'
import type { WorkProps } from './CaseWork.tsx'
import { textMistake } from './filled.ts'
import { telling } from './telling.ts'
import { dueInWords } from './terms.ts'
import { WorkForm } from './WorkForm.tsx'

const empty = { reason: '' }

export function ExtendForm({ file, member, step, onEnd }: WorkProps) {
  const { work } = words()
  const draft = draftOf(member, 'case-extend', empty, file.entry)
  const { reason } = draft.value.value
  const due = dueOf(file.entries)
  const { registeredOn } = file.row
  const later =
    due && registeredOn
      ? extendedDue(due, registeredOn, file.box.facts.regulation, file.box.facts.calendar)
      : undefined

  const give = async () => {
    const refused = await step((seat, open) => extend(seat, open, reason.trim(), telling()))
    if (!refused) draft.forget()
    return refused
  }

  return (
    <WorkForm
      name={work.extend}
      giveWord={work.extend}
      onEnd={onEnd}
      onGive={give}
      mistakes={() => textMistake('extend-reason', work.reason, reason, reasonBytesMax)}
    >
      {errorAt => (
        <>
          {later && <p>{told(work.extendHint, { date: dueInWords(later) })}</p>}
          <Field
            id="extend-reason"
            label={work.reason}
            lines={3}
            value={reason}
            error={errorAt('extend-reason')}
            onInput={text => draft.write({ reason: text })}
          />
        </>
      )}
    </WorkForm>
  )
}
