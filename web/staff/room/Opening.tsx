// Noon has struck: shares are coming, letters are being opened, nobody has to do anything.
import { Button } from '#web/ui/Button.tsx'
import { Progress } from '#web/ui/Progress.tsx'
import { StepHeading } from '#web/ui/StepHeading.tsx'
import { nameOf } from '../box.ts'
import { told, words } from '../language.ts'
import { theSight } from './opening.ts'
import { People } from './People.tsx'
import { waitsNoMore } from './step.ts'

export function Opening() {
  const { room } = words()
  const { waitingFor, letters, tried, canary, seats } = theSight()
  const others = waitingFor.filter(member => !seats.includes(member))
  const says =
    others.length > 0
      ? told(room.waitingShares, { names: others.map(nameOf).join(', ') })
      : letters > 0
        ? told(room.trying, { n: Math.min(tried + 1, letters), of: letters })
        : room.checkingList
  return (
    <section class="card stack">
      <StepHeading level={2}>{room.progress}</StepHeading>
      <Progress says={says} done={tried} of={letters} />
      {room.canary[canary] && <p>{room.canary[canary]}</p>}
      {others.length > 0 && (
        <Button
          onPress={() => {
            waitsNoMore.value = true
          }}
        >
          {room.goOn}
        </Button>
      )}
      <People />
    </section>
  )
}
