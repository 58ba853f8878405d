// The recovery sheet on the screen for a minute, to be printed and forgotten.
import { Button } from '#web/ui/Button.tsx'
import { StepHeading } from '#web/ui/StepHeading.tsx'
import { nameOf } from '../box.ts'
import { words } from '../language.ts'
import { waysWords } from './words.ts'

type Props = { member: number; text: string; onLeave: () => void }

export function SheetPaper({ member, text, onLeave }: Props) {
  const said = waysWords.words()
  return (
    <section class="stack">
      <StepHeading level={2}>{said.sheet}</StepHeading>
      <div class="row no-print">
        <Button kind="main" onPress={() => print()}>
          {said.print}
        </Button>
        <Button kind="quiet" onPress={onLeave}>
          {words().frame.close}
        </Button>
        <span class="hint">{said.printHint}</span>
      </div>
      <p>{nameOf(member)}</p>
      <p class="digit-groups">{text}</p>
    </section>
  )
}
