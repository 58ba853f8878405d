// A line corrected: it stays as it is, and a new one says what was wrong in it, signed by whoever saw it.
import { noteBytesMax } from '#core/limits.ts'
import { isRefusal } from '#core/refusal.ts'
import { Field } from '#web/ui/Field.tsx'
import { asMember } from '../asking.ts'
import { signEntry } from '../device/signed-entry.ts'
import { draftOf } from '../drafts.ts'
import { told } from '../language.ts'
import { textMistake } from '../register/filled.ts'
import { BehindButton, ChangeForm } from '../rules/ChangeForm.tsx'
import { leftIn } from '../text-left.ts'
import { changeSpeech } from './change-words.ts'
import { readAgain } from './checked.ts'

type Props = { member: number; of: number }
const empty = { text: '' }

export function CorrectionForm(props: Props) {
  const { correct: said } = changeSpeech().changes
  const name = told(said.name, { seq: props.of })
  return (
    <BehindButton quiet word={said.word} name={name}>
      {onEnd => <CorrectionFields {...props} name={name} onEnd={onEnd} />}
    </BehindButton>
  )
}

type FieldsProps = Props & { name: string; onEnd: () => void }

function CorrectionFields({ member, of, name, onEnd }: FieldsProps) {
  const { correct: said } = changeSpeech().changes
  const draft = draftOf(member, 'journal-correction', empty, String(of))
  const { text } = draft.value.value
  const id = `correction-${of}`

  const give = async () => {
    const entered = await asMember(member, async seat => {
      const pen = await seat.pen()
      return isRefusal(pen) ? pen : signEntry(seat, pen, 'correction', { of, text: text.trim() })
    })
    if (isRefusal(entered)) return entered
    draft.forget()
    await readAgain()
    return undefined
  }

  return (
    <ChangeForm
      name={name}
      giveWord={said.give}
      doneWord={said.done}
      onGive={give}
      onEnd={onEnd}
      mistakes={() => textMistake(id, said.text, text, noteBytesMax)}
    >
      {errorAt => (
        <Field
          id={id}
          label={said.text}
          hint={said.hint}
          lines={3}
          value={text}
          error={errorAt(id)}
          left={leftIn(text, noteBytesMax)}
          onInput={typed => draft.write({ text: typed })}
        />
      )}
    </ChangeForm>
  )
}
