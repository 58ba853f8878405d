// The frame of every form in a case: its mistakes above, its fields, one button, and its draft.
import { type ComponentChildren, createContext } from 'preact'
import { useContext, useState } from 'preact/hooks'
import type { Refusal } from '#core/refusal.ts'
import { Button } from '#web/ui/Button.tsx'
import { ErrorSummary, type Mistake } from '#web/ui/ErrorSummary.tsx'
import { Form } from '#web/ui/Form.tsx'
import { DraftNote } from '../DraftNote.tsx'
import { words } from '../language.ts'
import { sentenceOf } from '../refusals.ts'

/** Whether the form was asked for and may be put away, or is the step the case waits for. */
export const MayPutAway = createContext(false)

type Props = {
  name: string
  /** What still keeps it from being given; asked when the button is pressed. */
  mistakes: () => readonly Mistake[]
  onGive: () => Promise<Refusal | undefined>
  onEnd: () => void
  giveWord?: string | undefined
  /** The mistakes found last, for the fields to stand beside them. */
  children: (errorAt: (field: string) => string | undefined) => ComponentChildren
}

export function WorkForm({ name, mistakes, onGive, onEnd, giveWord, children }: Props) {
  const { frame, work } = words()
  const mayPutAway = useContext(MayPutAway)
  const [found, setFound] = useState<readonly Mistake[]>([])
  const give = async () => {
    const wrong = mistakes()
    setFound(wrong)
    if (wrong.length > 0) return
    const refused = await onGive()
    if (refused) return setFound([{ text: sentenceOf(refused) }])
    onEnd()
  }
  return (
    <Form name={name} onSend={give}>
      <div class="stack">
        <ErrorSummary title={frame.mistakes} mistakes={found} />
        {children(field => found.find(one => one.field === field)?.text)}
        <div class="row">
          <Button kind="main" submits>
            {giveWord ?? work.give}
          </Button>
          {mayPutAway && (
            <Button kind="quiet" onPress={onEnd}>
              {work.cancel}
            </Button>
          )}
        </div>
        <DraftNote />
      </div>
    </Form>
  )
}
