// Name and passphrase, wherever somebody signs in: first, again, or beside others on one laptop.
import type { ComponentChildren } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import { isRefusal, type Refusal } from '#core/refusal.ts'
import { checkPassphrase } from '#crypto/passphrase.ts'
import { Button } from '#web/ui/Button.tsx'
import { Tick } from '#web/ui/Choice.tsx'
import { ErrorSummary, type Mistake } from '#web/ui/ErrorSummary.tsx'
import { Field } from '#web/ui/Field.tsx'
import { Form } from '#web/ui/Form.tsx'
import { Progress } from '#web/ui/Progress.tsx'
import { counted, told, words } from './language.ts'
import { filledIn } from './passphrase-fill.ts'
import { sentenceOf } from './refusals.ts'

type Props = {
  /** Where the name is already known it is shown and not asked for again (WCAG 3.3.7). */
  name?: string | undefined
  /** What the form is for and what its button says, where it does not sign anybody in. */
  title?: string | undefined
  enterWord?: string | undefined
  onEnter: (name: string, passphrase: string) => Promise<Refusal | undefined>
  children?: ComponentChildren
}

export function PassphraseForm({ name: known, onEnter, children, ...said }: Props) {
  const { signIn, frame } = words()
  const [name, setName] = useState(known ?? filledIn.peek()?.name ?? '')
  const [digits, setDigits] = useState('')
  const [shown, show] = useState(false)
  const [left, setLeft] = useState(false)
  const [mistakes, setMistakes] = useState<readonly Mistake[]>([])
  const [working, work] = useState(false)
  const ids = useRef({ name: 'sign-in-name', digits: 'sign-in-passphrase' }).current

  const fill = filledIn.value
  useEffect(() => {
    if (!fill || (known !== undefined && known !== fill.name)) return
    setName(fill.name)
    setDigits(fill.passphrase)
    filledIn.value = undefined
  }, [fill, known])
  const slip = slipIn(digits)
  const errorAt = (field: string) => mistakes.find(one => one.field === field)?.text

  const enter = async () => {
    const found: Mistake[] = []
    if (!name.trim()) found.push({ text: signIn.nameMissing, field: ids.name })
    const wrong =
      slipIn(digits) ?? (digitsIn(digits) === 0 ? told(signIn.tooShort, { n: 0 }) : undefined)
    if (wrong) found.push({ text: wrong, field: ids.digits })
    setMistakes(found)
    setLeft(true)
    if (found.length > 0) return
    work(true)
    const refused = await onEnter(name, digits).finally(() => work(false))
    if (refused) setMistakes([{ text: sentenceOf(refused) }])
  }

  return (
    <Form name={said.title ?? signIn.title} onSend={enter}>
      <div class="stack">
        <ErrorSummary title={frame.mistakes} mistakes={mistakes} />
        {known === undefined && (
          <Field
            id={ids.name}
            label={signIn.name}
            hint={signIn.nameHint}
            value={name}
            error={name.trim() ? undefined : errorAt(ids.name)}
            onInput={setName}
            fillsFrom="username"
          />
        )}
        <div class="digits">
          <Field
            id={ids.digits}
            label={signIn.passphrase}
            hint={signIn.passphraseHint}
            value={digits}
            error={left ? (slip ?? emptyAt(errorAt(ids.digits), digits)) : undefined}
            onInput={setDigits}
            onLeave={() => setLeft(digitsIn(digits) > 0)}
            inputMode="numeric"
            fillsFrom="current-password"
            hidden={!shown}
          />
          <p class="hint" role="status">
            {digitsIn(digits) > 0 &&
              (slip === undefined
                ? signIn.wholeCode
                : counted(digitsIn(digits), signIn.digitsSoFar))}
          </p>
        </div>
        <Tick label={signIn.show} value={shown} onChange={show} />
        {children}
        {working && <Progress says={signIn.working} />}
        <Button kind="main" submits busy={working}>
          {said.enterWord ?? signIn.enter}
        </Button>
      </div>
    </Form>
  )
}

/** Said of an empty field until something stands in it. */
const emptyAt = (mistake: string | undefined, typed: string) =>
  digitsIn(typed) === 0 ? mistake : undefined

const digitsIn = (typed: string): number => typed.replace(/\D/g, '').length

/** What is not right with the digits so far, in a sentence; nothing while there are none. */
function slipIn(typed: string): string | undefined {
  const n = digitsIn(typed)
  if (n === 0) return undefined
  const checked = checkPassphrase(typed)
  if (!isRefusal(checked)) {
    checked.wipe()
    return undefined
  }
  const { signIn } = words()
  if (checked.refusal === 'code_too_short') return told(signIn.tooShort, { n })
  if (checked.refusal === 'code_too_long') return told(signIn.tooLong, { n })
  return signIn.checkDigits
}
