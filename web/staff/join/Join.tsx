// Enrolment: somebody opens their invitation at home, on their own phone, and comes out with keys.
import { useEffect, useState } from 'preact/hooks'
import type { Refusal } from '#core/refusal.ts'
import { Button, LinkButton } from '#web/ui/Button.tsx'
import { Notice } from '#web/ui/Notice.tsx'
import { Progress } from '#web/ui/Progress.tsx'
import { Steps } from '#web/ui/Steps.tsx'
import { href } from '../address.ts'
import { words } from '../language.ts'
import { sentenceOf } from '../refusals.ts'
import { DigitsStep } from './DigitsStep.tsx'
import { DoneStep } from './DoneStep.tsx'
import { beganBefore, invited, joinSteps, look, step } from './enrolment.ts'
import { followBack } from './going.ts'
import { InvitedStep } from './InvitedStep.tsx'
import { NameStep } from './NameStep.tsx'
import { PromiseStep } from './PromiseStep.tsx'
import { SheetStep } from './SheetStep.tsx'
import { joinWords } from './words.ts'

export function Join({ invitation }: { invitation: string }) {
  const w = joinWords()
  const { frame, signIn } = words()
  const [refused, refuse] = useState<Refusal | undefined>(undefined)
  const open = async () => {
    refuse(undefined)
    refuse(await look(invitation))
  }
  useEffect(() => {
    open()
  }, [invitation])
  useEffect(followBack, [])
  useEffect(() => scrollTo(0, 0), [step.value])

  if (!isSecureContext) {
    return (
      <Notice kind="bad" title={signIn.insecureTitle}>
        <p>{signIn.insecure}</p>
      </Notice>
    )
  }
  return (
    <div class="narrow stack-wide">
      <h1>{w.title}</h1>
      {refused ? (
        <Notice kind="care" spoken="at-once" title={sentenceOf(refused)}>
          {refused.refusal === 'invitation_used' && <p>{w.used}</p>}
          {refused.refusal === 'invitation_expired' && <p>{w.expired}</p>}
          <div class="row">
            {refused.refusal === 'line_lost' && <Button onPress={open}>{frame.again}</Button>}
            <LinkButton href={href({ screen: 'home' })}>{w.toSignIn}</LinkButton>
          </div>
        </Notice>
      ) : !invited.value ? (
        <Progress says={frame.loading} />
      ) : (
        <>
          <Steps
            label={w.stepsLabel}
            steps={joinSteps.map(one => w.steps[one])}
            now={joinSteps.indexOf(step.value)}
            doneWord={frame.stepDone}
          />
          {beganBefore.value && step.value !== 'done' && (
            <Notice kind="care" title={w.beganBefore}>
              <p>{w.beganBeforeText}</p>
            </Notice>
          )}
          <section class="card">
            <Now />
          </section>
        </>
      )}
    </div>
  )
}

function Now() {
  switch (step.value) {
    case 'invited':
      return <InvitedStep />
    case 'name':
      return <NameStep />
    case 'digits':
      return <DigitsStep />
    case 'sheet':
      return <SheetStep />
    case 'promise':
      return <PromiseStep />
    case 'done':
      return <DoneStep />
  }
}
