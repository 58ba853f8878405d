// Everybody in the order gets a link of their own; here one sees who has followed it.
import { useState } from 'preact/hooks'
import type { Refusal } from '#core/refusal.ts'
import { Button } from '#web/ui/Button.tsx'
import { Notice } from '#web/ui/Notice.tsx'
import { StepHeading } from '#web/ui/StepHeading.tsx'
import { TapLines } from '#web/ui/TapLine.tsx'
import { counted, words } from '../language.ts'
import { sentenceOf } from '../refusals.ts'
import { FirstSitting } from './FirstSitting.tsx'
import { Invitation } from './Invitation.tsx'
import { allEnrolled, founding, lineLost, links, useFreshStanding } from './standing.ts'
import { goToStep } from './steps.ts'
import { setupWords } from './words.ts'

export function Invitations({ onOver }: { onOver: () => void }) {
  const w = setupWords()
  const { frame } = words()
  const [refused, refuse] = useState<Refusal | undefined>(undefined)
  const seen = founding.value
  useFreshStanding(said => {
    // The box is founded: there is nobody here any more who could answer.
    if (said.refusal === 'not_found' || said.refusal === 'signed_out') onOver()
    else refuse(said)
  })
  const enrolled = seen?.people.filter(person => person.enrolled).length ?? 0
  const left = (seen?.people.length ?? 0) - enrolled
  return (
    <section class="card stack">
      <StepHeading level={2}>{w.steps.invitations}</StepHeading>
      {!seen ? (
        <>
          <p>{w.invitations.orderFirst}</p>
          <Button onPress={() => goToStep('check')}>{w.steps.check}</Button>
        </>
      ) : (
        <>
          <p>{w.invitations.intro}</p>
          {links.value.size > 0 && <Notice kind="care" title={w.invitations.onceOnly} />}
          {refused && <Notice kind="bad" spoken="at-once" title={sentenceOf(refused)} />}
          {lineLost.value && <Notice kind="care" spoken="gently" title={frame.lineLost} />}
          <p role="status">
            {allEnrolled.value ? w.invitations.allHere : counted(left, w.invitations.left)}
          </p>
          <FirstSitting meeting={seen.meeting} />
          <TapLines label={w.steps.invitations}>
            {seen.people.map(person => (
              <Invitation key={person.i} person={person} seen={seen} onRefused={refuse} />
            ))}
          </TapLines>
          {allEnrolled.value && (
            <Notice kind="good" title={w.invitations.nextTitle}>
              <p>{w.invitations.nextText}</p>
            </Notice>
          )}
          <div class="row">
            <Button onPress={() => goToStep('order')}>{w.invitations.change}</Button>
          </div>
        </>
      )}
    </section>
  )
}
