// The second step: the letter in words, and on whose devices it opened.
import { Button } from '#web/ui/Button.tsx'
import { Facts } from '#web/ui/Facts.tsx'
import { StepHeading } from '#web/ui/StepHeading.tsx'
import { nameOf } from '../box.ts'
import type { Rehearsal, Rehearsed } from '../device/rehearsal.ts'
import { told, words } from '../language.ts'
import { rehearsalWords } from './words.ts'

type Props = { rehearsal: Rehearsal; result: Rehearsed; onRead: () => void }

export function Opened({ rehearsal: { named }, result, onRead }: Props) {
  const { opened: said } = rehearsalWords.words()
  const { reading } = words()
  const names = (members: readonly number[]) => members.map(nameOf).join('; ')
  return (
    <>
      <StepHeading level={2}>{said.title}</StepHeading>
      <Facts facts={[{ name: said.text, is: result.text }]} />
      <p>{told(said.opened, { names: names(result.opened) })}</p>
      {result.shut.length > 0 && <p>{told(said.shut, { names: names(result.shut) })}</p>}
      {named !== undefined && <p class="hint">{told(said.named, { name: nameOf(named) })}</p>}
      <Button kind="main" onPress={onRead}>
        {reading.toClosing}
      </Button>
    </>
  )
}
