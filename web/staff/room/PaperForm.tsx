// One paper letter: copied or photographed, what it is about, and whom of the commission it names.
import { useRef, useState } from 'preact/hooks'
import { categories, kindsOfPerson, type PhotoType } from '#core/appeal.ts'
import { isRefusal } from '#core/refusal.ts'
import { toBase64url } from '#crypto/bytes.ts'
import { Button } from '#web/ui/Button.tsx'
import { Choice, Choices } from '#web/ui/Choice.tsx'
import { ErrorSummary, type Mistake } from '#web/ui/ErrorSummary.tsx'
import { Field } from '#web/ui/Field.tsx'
import { Form } from '#web/ui/Form.tsx'
import { StepHeading } from '#web/ui/StepHeading.tsx'
import { say } from '#web/ui/Voice.tsx'
import { theBox } from '../box.ts'
import { DraftNote } from '../DraftNote.tsx'
import { addPaperLetter } from '../device/ceremony/paper-letter.ts'
import type { Draft } from '../drafts.ts'
import { words } from '../language.ts'
import { PhotoField } from '../PhotoField.tsx'
import { sentenceOf } from '../refusals.ts'
import { leftIn } from '../text-left.ts'
import { tools } from '../tools.ts'
import { act } from './opening.ts'
import { type PaperDraft, paperLetter, paperMistakes } from './paper-draft.ts'

type Photos = readonly { readonly type: PhotoType; readonly bytes: Uint8Array }[]
type Props = { draft: Draft<PaperDraft>; member: number; onEnd: () => void }

export function PaperForm({ draft, member, onEnd }: Props) {
  const { paper, letter, frame } = words()
  const typed = draft.value.value
  const [photos, setPhotos] = useState<Photos>([])
  const [mistakes, setMistakes] = useState<readonly Mistake[]>([])
  // The same name for the same letter, so that an answer lost on the way does not enter it twice.
  const entry = useRef(toBase64url(tools.random(16)))
  const set = (change: Partial<PaperDraft>) => draft.write({ ...typed, ...change })
  const errorAt = (field: string) => mistakes.find(one => one.field === field)?.text

  const save = async () => {
    const found = paperMistakes(typed, photos.length)
    setMistakes(found)
    if (found.length > 0) return
    const given = { ...paperLetter(typed), photos, entry: entry.current }
    const refused = await act(member, (room, seat) => addPaperLetter(room, seat, given))
    if (refused && isRefusal(refused)) return setMistakes([{ text: sentenceOf(refused) }])
    entry.current = toBase64url(tools.random(16))
    draft.forget()
    setPhotos([])
    onEnd()
    say(paper.saved)
  }

  const leave = () => {
    draft.forget()
    onEnd()
  }

  return (
    <Form name={paper.adding} onSend={save}>
      <div class="stack-wide">
        <StepHeading level={2}>{paper.adding}</StepHeading>
        <ErrorSummary title={frame.mistakes} mistakes={mistakes} />
        <Field
          id="paper-text"
          label={paper.text}
          hint={paper.textHint}
          lines={7}
          value={typed.text}
          error={errorAt('paper-text')}
          left={leftIn(typed.text)}
          onInput={text => set({ text })}
        />
        <PhotoField photos={photos} onPhotos={setPhotos} />
        <Choice
          id="paper-category"
          label={letter.category}
          error={errorAt('paper-category')}
          options={categories.map(value => ({ value, label: letter.categories[value] }))}
          value={typed.category}
          onChoose={category => set({ category })}
        />
        <Choice
          id="paper-about"
          label={letter.about}
          error={errorAt('paper-about')}
          options={kindsOfPerson.map(value => ({ value, label: letter.kindsOfPerson[value] }))}
          value={typed.about}
          onChoose={about => set({ about })}
        />
        <Choice
          label={letter.form}
          inRow
          options={[
            { value: 'anonymous', label: letter.forms.anonymous },
            { value: 'signed', label: letter.forms.signed },
          ]}
          value={typed.form}
          onChoose={form => set({ form })}
        />
        {typed.form === 'signed' && (
          <>
            <Field
              id="paper-name"
              label={paper.name}
              value={typed.name}
              error={errorAt('paper-name')}
              onInput={name => set({ name })}
            />
            <Field
              id="paper-contacts"
              label={`${paper.contacts} ${frame.optional}`}
              value={typed.contacts}
              error={errorAt('paper-contacts')}
              onInput={contacts => set({ contacts })}
            />
          </>
        )}
        <Field
          id="paper-sheets"
          label={paper.sheets}
          value={typed.sheets}
          error={errorAt('paper-sheets')}
          onInput={sheets => set({ sheets })}
          inputMode="numeric"
          short
        />
        <Choices
          label={paper.named}
          hint={paper.namedHint}
          options={theBox().commission.members.map(({ i, name }) => ({
            value: String(i),
            label: name,
          }))}
          values={typed.recused}
          onChoose={recused => set({ recused })}
        />
        <div class="row">
          <Button kind="main" submits>
            {paper.save}
          </Button>
          <Button kind="quiet" onPress={leave}>
            {frame.cancel}
          </Button>
        </div>
        <DraftNote />
      </div>
    </Form>
  )
}
