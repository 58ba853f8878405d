// The set-up assistant: who may be here, which step it is, and the way to a school to try things on.
import { useEffect, useState } from 'preact/hooks'
import { isRefusal, type Refusal } from '#core/refusal.ts'
import { Button, LinkButton } from '#web/ui/Button.tsx'
import { Fold } from '#web/ui/Fold.tsx'
import { Notice } from '#web/ui/Notice.tsx'
import { Progress } from '#web/ui/Progress.tsx'
import { Steps } from '#web/ui/Steps.tsx'
import { makeCall } from '#wire/call.ts'
import { foundingStage } from '#wire/founding-stages.ts'
import { href, place } from '../address.ts'
import { words } from '../language.ts'
import { sentenceOf } from '../refusals.ts'
import { tools } from '../tools.ts'
import { CheckStep } from './CheckStep.tsx'
import { endVisit, enterBy, token } from './founder.ts'
import { HoursStep } from './HoursStep.tsx'
import { Invitations } from './Invitations.tsx'
import { TypedTwice } from './Keeping.tsx'
import { bringBack, keepBeforeSleep } from './keeping.ts'
import { NumbersStep } from './NumbersStep.tsx'
import { OrderStep } from './OrderStep.tsx'
import { SchoolStep } from './SchoolStep.tsx'
import { look } from './standing.ts'
import { isAnew, stepNow, stepsHere } from './steps.ts'
import { setupWords } from './words.ts'

/** `founded`: the assistant is gone. `no_link`: nobody may be here without one. */
type Door = 'opening' | 'open' | 'founded' | 'no_link' | Refusal

export function Setup() {
  const w = setupWords()
  const [door, setDoor] = useState<Door>('opening')
  const at = place.value
  const link = at.screen === 'setup' && at.which?.length === linkLength ? at.which : undefined
  const open = async () => {
    setDoor('opening')
    setDoor(await throughTheDoor(link))
  }
  useEffect(() => {
    open()
  }, [link])
  useEffect(keepBeforeSleep, [])

  return (
    <div class="stack-wide">
      <div class="stack">
        <h1>{isAnew.value ? w.anew.title : w.title}</h1>
        {stepNow() === 'school' && <p>{w.intro}</p>}
        {isAnew.value &&
          stepNow() === 'order' &&
          w.anew.intro.map(text => <p key={text}>{text}</p>)}
      </div>
      {door === 'opening' && <Progress says={words().frame.loading} />}
      {door === 'open' && <Assistant onOver={open} />}
      {door === 'founded' && (
        <Notice kind="good" title={w.founded}>
          <p>{w.foundedText}</p>
          <LinkButton href={href({ screen: 'home' })}>{w.toDesk}</LinkButton>
        </Notice>
      )}
      {typeof door === 'object' && (
        <Notice kind="bad" spoken="at-once" title={sentenceOf(door)}>
          {door.refusal === 'link_used' && <p>{w.newLink}</p>}
          {door.refusal === 'line_lost' && <Button onPress={open}>{words().frame.again}</Button>}
        </Notice>
      )}
      {door === 'no_link' && (
        <Notice kind="care" title={w.noLink}>
          <p>{w.newLink}</p>
        </Notice>
      )}
      {door !== 'founded' && !isAnew.value && <Demo />}
    </div>
  )
}

const linkLength = 43

/** The link is used once and then taken out of the address: nobody reads it over a shoulder. */
async function throughTheDoor(link: string | undefined): Promise<Door> {
  if (link) {
    const refused = await enterBy(link)
    // The same link again in the tab that has used it, after a reload, is no mistake.
    if (refused && !(refused.refusal === 'link_used' && token.value)) return orFounded(refused)
    history.replaceState(null, '', href({ screen: 'setup' }))
    // The page follows its address and comes back here without the link.
    dispatchEvent(new HashChangeEvent('hashchange'))
    return 'opening'
  }
  if (!token.value) return orFounded(undefined)
  const refused = (await bringBack()) ?? (await look())
  if (!refused) return 'open'
  if (refused.refusal === 'signed_out') {
    endVisit()
    return orFounded(undefined)
  }
  return orFounded(refused)
}

async function orFounded(refused: Refusal | undefined): Promise<Door> {
  const stage = await makeCall(tools.carry)(foundingStage, {})
  if (!isRefusal(stage) && stage.stage === 'founded') return 'founded'
  return refused ?? 'no_link'
}

function Assistant({ onOver }: { onOver: () => void }) {
  const w = setupWords()
  const step = stepNow()
  useEffect(() => scrollTo(0, 0), [step])
  return (
    <>
      <Steps
        label={w.stepsLabel}
        steps={stepsHere().map(one => w.steps[one])}
        now={stepsHere().indexOf(step)}
        doneWord={words().frame.stepDone}
      />
      <TypedTwice />
      {step === 'school' && <SchoolStep />}
      {step === 'hours' && <HoursStep />}
      {step === 'numbers' && <NumbersStep />}
      {step === 'order' && <OrderStep />}
      {step === 'check' && <CheckStep />}
      {step === 'invitations' && <Invitations onOver={onOver} />}
    </>
  )
}

function Demo() {
  const { demo } = setupWords()
  return (
    <Fold title={demo.title}>
      <p>{demo.text}</p>
      <p>
        <code>npm run demo</code>
      </p>
    </Fold>
  )
}
