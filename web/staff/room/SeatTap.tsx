// One tap of one member. On a shared laptop the last four digits of the passphrase go with it.
import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import type { Refusal } from '#core/refusal.ts'
import { Button } from '#web/ui/Button.tsx'
import { Field } from '#web/ui/Field.tsx'
import { Form } from '#web/ui/Form.tsx'
import { TapLine } from '#web/ui/TapLine.tsx'
import { memberOf, nameOf } from '../box.ts'
import { told, words } from '../language.ts'
import { sentenceOf } from '../refusals.ts'
import { isShared } from '../seats.ts'
import { titlesOf } from '../titles.ts'

type Props = {
  member: number
  /** What stands on the button, and the same with the member's name for those who hear it. */
  label: string
  name: string
  onTap: (lastGroup?: string) => Promise<Refusal | undefined>
  whyNot?: string | undefined
  /** What else this member may press here. */
  children?: ComponentChildren
}

export function SeatTap({ member, label, name, onTap, whyNot, children }: Props) {
  const { room } = words()
  const [group, setGroup] = useState('')
  const [refusal, setRefusal] = useState<Refusal | undefined>(undefined)
  const [working, work] = useState(false)
  const here = memberOf(member)

  const tap = async () => {
    if (whyNot || working) return
    work(true)
    setRefusal(undefined)
    const said = await onTap(isShared.value ? group : undefined).finally(() => work(false))
    setRefusal(said)
    setGroup('')
  }

  return (
    <TapLine mark="open" title={nameOf(member)} more={here && titlesOf(here)}>
      <Form onSend={tap}>
        <div class="seat-tap">
          {isShared.value && (
            <Field
              label={room.lastGroupShort}
              name={told(room.lastGroup, { name: nameOf(member) })}
              value={group}
              onInput={setGroup}
              inputMode="numeric"
              hidden
              short
            />
          )}
          <Button kind="main" submits busy={working} name={name} whyNot={whyNot}>
            {label}
          </Button>
          {children}
        </div>
        {refusal && (
          <p class="field-error" role="alert">
            {sentenceOf(refusal)}
          </p>
        )}
      </Form>
    </TapLine>
  )
}
