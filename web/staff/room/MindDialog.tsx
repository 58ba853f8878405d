// «I refuse», «I object», «has left»: each with a reason, in the words of the one who says it.
import { useState } from 'preact/hooks'
import { reasonLettersMax } from '#core/limits.ts'
import { isBlank } from '#core/text.ts'
import { Button } from '#web/ui/Button.tsx'
import { Choice } from '#web/ui/Choice.tsx'
import { Dialog } from '#web/ui/Dialog.tsx'
import { Field } from '#web/ui/Field.tsx'
import { Form } from '#web/ui/Form.tsx'
import { nameOf } from '../box.ts'
import { type ClosingRefusal, refuseClosing } from '../device/ceremony/closing.ts'
import { told, words } from '../language.ts'
import { sentenceOf } from '../refusals.ts'
import { lengthMistake } from '../register/filled.ts'
import { isShared } from '../seats.ts'
import { act, theSight } from './opening.ts'

type Props = { member: number; onEnd: () => void }
type Mind = 'refuses' | 'objects'

export function MindDialog({ member, onEnd }: Props) {
  const { closing: said, frame } = words()
  const [kind, choose] = useState<Mind>('refuses')
  const name = nameOf(member)
  return (
    <Dialog title={told(said.mindTitle, { name })} onLeave={onEnd} leaveWord={frame.cancel}>
      <Choice
        label={said.mindKind}
        options={[
          { value: 'refuses', label: said.refuses, hint: said.refusesHint },
          { value: 'objects', label: said.objects, hint: said.objectsHint },
        ]}
        value={kind}
        onChoose={choose}
      />
      <Reason label={said.whyRefuse} member={member} says={{ member, kind }} onEnd={onEnd} />
    </Dialog>
  )
}

/** For one who went away before signing: the member who leads says so, and is named in it. */
export function LeftDialog({ member, onEnd }: Props) {
  const { closing: said, frame } = words()
  const { state, seats } = theSight()
  const name = nameOf(member)
  const by = state.leader !== undefined && seats.includes(state.leader) ? state.leader : seats[0]
  return (
    <Dialog title={told(said.leftTitle, { name })} onLeave={onEnd} leaveWord={frame.cancel}>
      <p>{told(said.leftText, { name })}</p>
      <Reason
        label={said.whyLeft}
        member={by ?? member}
        says={{ member, kind: 'left' }}
        onEnd={onEnd}
      />
    </Dialog>
  )
}

type ReasonProps = Props & { label: string; says: Omit<ClosingRefusal, 'reason'> }

function Reason({ label, member, says, onEnd }: ReasonProps) {
  const { closing: said, frame } = words()
  const [reason, setReason] = useState('')
  const [group, setGroup] = useState('')
  const [wrong, setWrong] = useState('')
  const [mistyped, setMistyped] = useState('')
  const enter = async () => {
    if (isBlank(reason)) return setWrong(frame.required)
    const [tooLong] = lengthMistake('', label, reason, reasonLettersMax)
    if (tooLong) return setWrong(tooLong.text)
    const refused = await act(member, (here, seat) =>
      refuseClosing(
        here,
        seat,
        { ...says, reason: reason.trim() },
        isShared.value ? group : undefined,
      ),
    )
    setMistyped(refused?.refusal === 'wrong_last_group' ? sentenceOf(refused) : '')
    if (refused?.refusal === 'wrong_last_group') return setWrong('')
    if (refused) return setWrong(sentenceOf(refused))
    onEnd()
  }
  return (
    <Form onSend={enter}>
      <div class="stack">
        <Field
          label={label}
          lines={3}
          value={reason}
          error={wrong || undefined}
          onInput={setReason}
        />
        {isShared.value && (
          <Field
            label={told(words().room.lastGroup, { name: nameOf(member) })}
            value={group}
            error={mistyped || undefined}
            onInput={setGroup}
            inputMode="numeric"
            hidden
            short
          />
        )}
        <Button kind="danger" submits>
          {said.say}
        </Button>
      </div>
    </Form>
  )
}
