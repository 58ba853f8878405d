// Twenty-four new digits: shown once, written down by hand, and kept when the last group comes back right.
import { useMemo, useRef, useState } from 'preact/hooks'
import { isRefusal } from '#core/refusal.ts'
import { makePassphrase, passphraseInGroups } from '#crypto/passphrase.ts'
import { Button } from '#web/ui/Button.tsx'
import { ErrorSummary, type Mistake } from '#web/ui/ErrorSummary.tsx'
import { Field } from '#web/ui/Field.tsx'
import { Form } from '#web/ui/Form.tsx'
import { Progress } from '#web/ui/Progress.tsx'
import { StepHeading } from '#web/ui/StepHeading.tsx'
import { keepNewPassphrase } from '../device/ways/new-passphrase.ts'
import type { RootHolder } from '../device/ways/root-holder.ts'
import { words } from '../language.ts'
import { sentenceOf } from '../refusals.ts'
import { waysWords } from './words.ts'

type Props = { holder: RootHolder; onKept: () => void }

export function NewPassphrase({ holder, onKept }: Props) {
  const said = waysWords.words()
  const { frame } = words()
  // Made once for this screen: another language or another look shows the same digits.
  const passphrase = useMemo(() => makePassphrase(), [])
  const [typed, type] = useState('')
  const [mistakes, setMistakes] = useState<readonly Mistake[]>([])
  const [working, work] = useState(false)
  const { field } = useRef({ field: 'last-group' }).current
  const errorAt = mistakes.find(one => one.field === field)?.text

  const keep = async () => {
    setMistakes([])
    work(true)
    const kept = await keepNewPassphrase(holder, passphrase, typed).finally(() => work(false))
    if (!isRefusal(kept)) return onKept()
    const isTyped = kept.refusal === 'wrong_last_group'
    setMistakes([isTyped ? { text: said.lastGroupWrong, field } : { text: sentenceOf(kept) }])
  }

  return (
    <div class="stack">
      <StepHeading level={2}>{said.newTitle}</StepHeading>
      <p>{said.newText}</p>
      <ol class="digit-groups" aria-label={said.digits}>
        {passphraseInGroups(passphrase)
          .split(' ')
          .map((group, at) => (
            <li key={at}>{group}</li>
          ))}
      </ol>
      <Form name={said.newTitle} onSend={keep}>
        <div class="stack">
          <ErrorSummary title={frame.mistakes} mistakes={mistakes} />
          <Field
            id={field}
            label={said.lastGroup}
            hint={said.lastGroupHint}
            value={typed}
            error={errorAt}
            onInput={type}
            inputMode="numeric"
            short
          />
          {working && <Progress says={said.working} />}
          <Button kind="main" submits busy={working}>
            {said.keep}
          </Button>
        </div>
      </Form>
    </div>
  )
}
