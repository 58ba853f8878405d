// One passkey more: it is really you, what the device is called, and the browser does the rest.
import { useRef, useState } from 'preact/hooks'
import { isRefusal } from '#core/refusal.ts'
import { Button } from '#web/ui/Button.tsx'
import { ErrorSummary, type Mistake } from '#web/ui/ErrorSummary.tsx'
import { Field } from '#web/ui/Field.tsx'
import { Form } from '#web/ui/Form.tsx'
import { nameOf } from '../box.ts'
import type { Seat } from '../device/seat.ts'
import { addAPasskey, type Passkey } from '../device/ways/passkey.ts'
import type { RootHolder } from '../device/ways/root-holder.ts'
import { words } from '../language.ts'
import { sentenceOf } from '../refusals.ts'
import { ConfirmForm } from './ConfirmForm.tsx'
import { useHolder } from './held-root.ts'
import { keyRing } from './key-ring.ts'
import { waysWords } from './words.ts'

type Props = {
  seat: Seat
  others: readonly Passkey[]
  onAdded: (name: string) => void
  onLeave: () => void
}

export function AddPasskey({ seat, others, onAdded, onLeave }: Props) {
  const { frame } = words()
  const [step, go] = useState<'confirm' | RootHolder>('confirm')
  const leave = useHolder(step)
  return (
    <>
      {step === 'confirm' ? (
        <ConfirmForm member={seat.member} onHeld={go} />
      ) : (
        <NameForm
          holder={step}
          others={others}
          onAdded={name => {
            leave()
            onAdded(name)
          }}
        />
      )}
      <Button
        kind="quiet"
        onPress={() => {
          leave()
          onLeave()
        }}
      >
        {frame.cancel}
      </Button>
    </>
  )
}

const deviceNameLettersMax = 40

type NameProps = Pick<Props, 'others' | 'onAdded'> & { holder: RootHolder }

function NameForm({ holder, others, onAdded }: NameProps) {
  const said = waysWords.words()
  const { frame } = words()
  const [typed, setTyped] = useState('')
  const [mistakes, setMistakes] = useState<readonly Mistake[]>([])
  const { field } = useRef({ field: 'passkey-name' }).current
  const add = async () => {
    const deviceName = typed.trim().slice(0, deviceNameLettersMax)
    if (!deviceName) {
      return setMistakes([{ text: `${said.deviceName}: ${frame.required}`, field }])
    }
    setMistakes([])
    const name = nameOf(holder.member)
    const added = await addAPasskey(holder, keyRing, { name, deviceName, others })
    if (isRefusal(added)) setMistakes([{ text: sentenceOf(added) }])
    else onAdded(deviceName)
  }
  return (
    <Form name={said.add} onSend={add}>
      <div class="stack">
        <ErrorSummary title={frame.mistakes} mistakes={mistakes} />
        <Field
          id={field}
          label={said.deviceName}
          hint={said.deviceNameHint}
          value={typed}
          error={typed.trim() ? undefined : mistakes.find(one => one.field === field)?.text}
          onInput={setTyped}
        />
        <Button kind="main" submits>
          {said.addHere}
        </Button>
      </div>
    </Form>
  )
}
