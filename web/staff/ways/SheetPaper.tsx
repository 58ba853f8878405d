// The recovery sheet on the screen for a minute, to be printed and forgotten.
import { useEffect } from 'preact/hooks'
import { keyGroups } from '#crypto/undertaking.ts'
import { recoverySheetPaper } from '#papers/recovery-sheet.ts'
import { Button } from '#web/ui/Button.tsx'
import { StepHeading } from '#web/ui/StepHeading.tsx'
import { nameOf, theBox } from '../box.ts'
import type { Seat } from '../device/seat.ts'
import { speaking, words } from '../language.ts'
import { printAlone, takeAway } from '../paper/print-alone.tsx'
import { waysWords } from './words.ts'

type Props = { seat: Seat; text: string; onLeave: () => void }

export function SheetPaper({ seat, text, onLeave }: Props) {
  const said = waysWords.words()
  useEffect(() => takeAway, [])
  const print = () =>
    printAlone(
      recoverySheetPaper(
        {
          about: theBox().about,
          member: nameOf(seat.member),
          sheetText: text,
          keyGroups: keyGroups(seat.keys?.publics.key ?? ''),
        },
        speaking(),
      ),
    )
  return (
    <section class="card stack">
      <StepHeading level={2}>{said.sheet}</StepHeading>
      <ol class="letter-groups" aria-label={said.sheetField}>
        {text.split(' ').map((group, at) => (
          <li key={at}>{group}</li>
        ))}
      </ol>
      <p class="hint">{said.printHint}</p>
      <div class="row">
        <Button kind="main" onPress={print}>
          {said.print}
        </Button>
        <Button kind="quiet" onPress={onLeave}>
          {words().frame.close}
        </Button>
      </div>
    </section>
  )
}
