// The last step: the keys are gone, and whoever does not believe it may try.
import { useState } from 'preact/hooks'
import { Button } from '#web/ui/Button.tsx'
import { Notice } from '#web/ui/Notice.tsx'
import { StepHeading } from '#web/ui/StepHeading.tsx'
import { openRehearsal, type Rehearsal, type Rehearsed } from '../device/rehearsal.ts'
import { rehearsalWords } from './words.ts'

type Props = { rehearsal: Rehearsal; result: Rehearsed }

export function Closed({ rehearsal, result }: Props) {
  const { closed: said } = rehearsalWords.words()
  const [isGone, know] = useState(false)
  const again = async () => {
    try {
      await openRehearsal(rehearsal, [...result.opened, ...result.shut])
    } catch {
      // A wiped key does not answer: that is what was to be shown.
      know(true)
    }
  }
  return (
    <>
      <StepHeading level={2}>{said.title}</StepHeading>
      <p>{said.text}</p>
      <Button onPress={again}>{said.tryAgain}</Button>
      {isGone && <Notice kind="good" spoken="gently" title={said.gone} />}
    </>
  )
}
