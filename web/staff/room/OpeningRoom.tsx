// The room of the opening: one screen that leads from the first «here» to the last signature.
import { useEffect } from 'preact/hooks'
import { Button } from '#web/ui/Button.tsx'
import { Notice } from '#web/ui/Notice.tsx'
import { Progress } from '#web/ui/Progress.tsx'
import { Steps } from '#web/ui/Steps.tsx'
import { unbroken } from '#web/ui/Unbroken.tsx'
import { fullDate } from '#words/dates.ts'
import { href } from '../address.ts'
import { BoxCard } from '../BoxCard.tsx'
import { inWords, now, theBox } from '../box.ts'
import { told, words } from '../language.ts'
import { sentenceOf } from '../refusals.ts'
import { isShared, seats } from '../seats.ts'
import { timeLeft } from '../time-left.ts'
import { Closing } from './Closing.tsx'
import { Done } from './Done.tsx'
import { Gathering } from './Gathering.tsx'
import { LateComers } from './LateComers.tsx'
import { Letters } from './Letters.tsx'
import { Lines } from './Lines.tsx'
import { fetchAhead } from './later-parts.ts'
import { Opening } from './Opening.tsx'
import { enter, isEntering, isLost, refused, sight, theSight } from './opening.ts'
import { People } from './People.tsx'
import { Problems } from './Problems.tsx'
import { type Step, stepOf, steps } from './step.ts'

export function OpeningRoom() {
  const { room } = words()
  const { next, opening } = theBox()
  const isOpen = opening !== undefined || now.value >= next.roomOpensAt
  const who = seats.value.length
  useEffect(() => {
    if (isOpen && who > 0 && !sight.value) enter()
  }, [isOpen, who])
  useEffect(fetchAhead, [])
  const seen = sight.value
  const [on] = seen ? seen.state.plannedFor.slice(-1) : [next.on]
  return (
    <div class="stack-wide">
      <h1>
        {unbroken(on ? told(room.titleOn, { date: fullDate(words().calendar, on) }) : room.title)}
      </h1>
      {seen ? (
        <Inside step={stepOf(seen)} />
      ) : isOpen ? (
        <Entering />
      ) : (
        <div class="two">
          <p class="countdown">
            {unbroken(
              told(room.notYet, {
                moment: inWords(next.roomOpensAt),
                time: timeLeft(next.roomOpensAt - now.value),
              }),
            )}
          </p>
          <BoxCard />
        </div>
      )}
    </div>
  )
}

function Entering() {
  const { room, frame, home } = words()
  if (isEntering.value || !refused.value) return <Progress says={room.entering} />
  return (
    <Notice kind="care" spoken="at-once" title={sentenceOf(refused.value)}>
      {refused.value.refusal === 'commission_unlawful' && (
        <p>
          <a href={href({ screen: 'commission' })}>{home.toCommission}</a>
        </p>
      )}
      <Button onPress={enter}>{frame.again}</Button>
    </Notice>
  )
}

function Inside({ step }: { step: Step }) {
  const { room, frame } = words()
  return (
    <>
      <Steps
        label={room.stepsLabel}
        steps={steps.map(one => room.steps[one])}
        now={steps.indexOf(step)}
        doneWord={frame.stepDone}
      />
      {isLost.value && (
        <Notice kind="care" spoken="gently" title={frame.lineLost}>
          {refused.value && <p>{sentenceOf(refused.value)}</p>}
        </Notice>
      )}
      <Problems />
      {step !== 'gathering' && step !== 'done' && <LateComers />}
      {isOutside(step) ? <People /> : <StepPage step={step} />}
      {isShared.value && step !== 'done' && <p class="hint">{room.sharedRule}</p>}
    </>
  )
}

/** Nobody at this device has opened yet: until then there is nothing for it to wait for or show. */
function isOutside(step: Step): boolean {
  const { state, seats: here } = theSight()
  const hasOpened = state.attestations.some(({ member }) => here.includes(member))
  return state.stage === 'reading' && step !== 'gathering' && !hasOpened
}

function StepPage({ step }: { step: Step }) {
  switch (step) {
    case 'gathering':
      return <Gathering />
    case 'opening':
      return <Opening />
    case 'lines':
      return <Lines />
    case 'letters':
      return <Letters />
    case 'closing':
      return <Closing />
    case 'done':
      return <Done />
  }
}
