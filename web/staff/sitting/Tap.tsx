// One tap of one person at the first sitting; on a shared laptop with the last four of their digits.
import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import type { Refusal } from '#core/refusal.ts'
import { Button } from '#web/ui/Button.tsx'
import { Field } from '#web/ui/Field.tsx'
import { Form } from '#web/ui/Form.tsx'
import { TapLine } from '#web/ui/TapLine.tsx'
import { told, words } from '../language.ts'
import { sentenceOf } from '../refusals.ts'
import { nameOf } from './facts-in-words.ts'
import { kind } from './here.ts'

type Props = {
  member: number
  more?: ComponentChildren
  label: string
  /** The same with the name, for those who hear the page. */
  name: string
  onTap: (lastGroup: string) => Promise<Refusal | undefined>
  children?: ComponentChildren
}

export function Tap({ member, more, label, name, onTap, children }: Props) {
  const { room } = words()
  const [group, setGroup] = useState('')
  const [refused, refuse] = useState<Refusal | undefined>(undefined)
  const [working, work] = useState(false)
  const tap = async () => {
    if (working) return
    work(true)
    refuse(undefined)
    refuse(await onTap(group).finally(() => work(false)))
    setGroup('')
  }
  return (
    <TapLine mark="open" title={nameOf(member)} more={more}>
      <Form onSend={tap}>
        <div class="seat-tap">
          {kind.value === 'shared' && (
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
          <Button kind="main" submits busy={working} name={name}>
            {label}
          </Button>
          {children}
        </div>
        {refused && (
          <p class="field-error" role="alert">
            {sentenceOf(refused)}
          </p>
        )}
      </Form>
    </TapLine>
  )
}
