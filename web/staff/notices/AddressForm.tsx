// One address for lines by e-mail; what is typed outlives a reload like everything typed at the desk.
import { useState } from 'preact/hooks'
import { type Language, languages } from '#core/language.ts'
import { isMailAddress } from '#core/notices.ts'
import { isRefusal } from '#core/refusal.ts'
import { Button } from '#web/ui/Button.tsx'
import { Choice } from '#web/ui/Choice.tsx'
import { ErrorSummary, type Mistake } from '#web/ui/ErrorSummary.tsx'
import { Field } from '#web/ui/Field.tsx'
import { Form } from '#web/ui/Form.tsx'
import { say } from '#web/ui/Voice.tsx'
import { keepNoticeAddress } from '#wire/notices.ts'
import { asMember } from '../asking.ts'
import { draftOf } from '../drafts.ts'
import { speaking, words } from '../language.ts'
import { sentenceOf } from '../refusals.ts'
import { noticesWords } from './words.ts'

type Typed = { address?: string; language?: Language }
type Props = {
  member: number
  who: 'own' | 'director'
  going: { readonly address: string; readonly language: Language } | undefined
  onKept: () => unknown
}

const nothingTyped: Typed = {}

export function AddressForm({ member, who, going, onKept }: Props) {
  const said = noticesWords.words()
  const { frame } = words()
  const draft = draftOf(member, `notices-${who}`, nothingTyped)
  const typed = draft.value.value
  const address = typed.address ?? going?.address ?? ''
  const language = typed.language ?? going?.language ?? speaking()
  const [mistakes, setMistakes] = useState<readonly Mistake[]>([])
  const id = `notices-${who}`

  const keep = async () => {
    const wrong = address.trim() !== '' && !isMailAddress(address.trim())
    if (wrong) return setMistakes([{ field: id, text: said.wrong }])
    const ask = { who, address: address.trim(), language }
    const kept = await asMember(member, seat => seat.call(keepNoticeAddress, ask))
    if (isRefusal(kept)) return setMistakes([{ text: sentenceOf(kept) }])
    setMistakes([])
    draft.forget()
    say(address.trim() === '' ? said.none : said.saved)
    onKept()
  }

  return (
    <section class="card">
      <Form name={who === 'own' ? said.own : said.director} onSend={keep}>
        <div class="stack">
          <ErrorSummary title={frame.mistakes} mistakes={mistakes} />
          <Field
            id={id}
            label={who === 'own' ? said.own : said.director}
            hint={who === 'own' ? said.ownHint : said.directorHint}
            value={address}
            error={mistakes.find(({ field }) => field === id)?.text}
            onInput={text => draft.write({ ...typed, address: text })}
          />
          <Choice
            label={said.language}
            inRow
            options={languages.map(value => ({ value, label: frame.languages[value] }))}
            value={language}
            onChoose={chosen => draft.write({ ...typed, language: chosen })}
          />
          <Button kind="main" submits>
            {said.save}
          </Button>
        </div>
      </Form>
    </section>
  )
}
