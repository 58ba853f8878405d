// The two forms of one text: a note for the file, and a question to the writer.
import { caseTextBytesMax, messageBytesMax } from '#core/limits.ts'
import { cleanText } from '#core/text.ts'
import { Field } from '#web/ui/Field.tsx'
import { addEntry, askWriter } from '../device/case-work.ts'
import { draftOf } from '../drafts.ts'
import { words } from '../language.ts'
import { leftIn } from '../text-left.ts'
import type { WorkProps } from './CaseWork.tsx'
import { textMistake } from './filled.ts'
import { telling } from './telling.ts'
import { WorkForm } from './WorkForm.tsx'

const empty = { text: '' }

export function NoteForm({ file, member, step, onEnd }: WorkProps) {
  const { work } = words()
  return (
    <OneText
      {...{ file, member, onEnd }}
      form="case-note"
      name={work.note}
      label={work.noteText}
      hint={work.noteHint}
      bytesMax={caseTextBytesMax}
      onGive={text => step((seat, open) => addEntry(seat, open, 'note', { text }))}
    />
  )
}

export function QuestionForm({ file, member, step, onEnd }: WorkProps) {
  const { work } = words()
  return (
    <OneText
      {...{ file, member, onEnd }}
      form="case-question"
      name={work.question}
      label={work.questionText}
      hint={work.questionHint}
      bytesMax={messageBytesMax}
      onGive={text => step((seat, open) => askWriter(seat, open, { text }, telling()))}
    />
  )
}

type Props = Omit<WorkProps, 'step'> & {
  form: string
  name: string
  label: string
  hint: string
  bytesMax: number
  onGive: (text: string) => ReturnType<WorkProps['step']>
}

function OneText({ file, member, form, name, label, hint, bytesMax, onGive, onEnd }: Props) {
  const draft = draftOf(member, form, empty, file.entry)
  const { text } = draft.value.value
  const give = async () => {
    const refused = await onGive(cleanText(text.trim()))
    if (!refused) draft.forget()
    return refused
  }
  return (
    <WorkForm
      name={name}
      onEnd={onEnd}
      onGive={give}
      mistakes={() => textMistake(form, label, text, bytesMax)}
    >
      {errorAt => (
        <Field
          id={form}
          label={label}
          hint={hint}
          lines={5}
          value={text}
          error={errorAt(form)}
          left={leftIn(text, bytesMax)}
          onInput={typed => draft.write({ text: typed })}
        />
      )}
    </WorkForm>
  )
}
