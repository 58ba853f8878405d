// The rehearsal, step by step, and beside it the one thing here that is real: whether one's keys work.
import { useState } from 'preact/hooks'
import { quorum } from '#core/commission.ts'
import { isRefusal, type Refusal } from '#core/refusal.ts'
import { seatsOf } from '#core/seats.ts'
import { Button } from '#web/ui/Button.tsx'
import { Notice } from '#web/ui/Notice.tsx'
import { StepHeading } from '#web/ui/StepHeading.tsx'
import { theBox } from '../box.ts'
import {
  beginRehearsal,
  endRehearsal,
  type Rehearsal,
  type Rehearsed,
} from '../device/rehearsal.ts'
import { sentenceOf } from '../refusals.ts'
import { tools } from '../tools.ts'
import { Closed } from './Closed.tsx'
import { Gathering } from './Gathering.tsx'
import { KeysCheck } from './KeysCheck.tsx'
import { Opened } from './Opened.tsx'
import { Signing } from './Signing.tsx'
import { rehearsalWords } from './words.ts'

type Stage = 'gathering' | 'opened' | 'signing' | 'closed'

export function RehearsalPage() {
  const said = rehearsalWords.words()
  return (
    <div class="narrow stack-wide">
      <div class="stack">
        <StepHeading level={1} takesFocus={false}>
          {said.title}
        </StepHeading>
        <p>{said.intro}</p>
      </div>
      <Practice />
      <KeysCheck />
    </div>
  )
}

function Practice() {
  const said = rehearsalWords.words()
  const [rehearsal, rehearse] = useState<Rehearsal>()
  const [stage, go] = useState<Stage>('gathering')
  const [result, see] = useState<Rehearsed>()
  const [refused, refuse] = useState<Refusal>()

  const begin = async () => {
    if (rehearsal) endRehearsal(rehearsal)
    const { commission } = theBox()
    const k = quorum(seatsOf(commission).length)
    const made = await beginRehearsal(commission, { k, text: said.letter }, tools.random)
    if (isRefusal(made)) return refuse(made)
    refuse(undefined)
    go('gathering')
    rehearse(made)
  }
  const opened = (seen: Rehearsed) => {
    see(seen)
    go('opened')
  }
  const signed = () => {
    if (rehearsal) endRehearsal(rehearsal)
    go('closed')
  }

  return (
    <section class="card stack">
      {refused && <Notice kind="care" spoken="at-once" title={sentenceOf(refused)} />}
      {!rehearsal && (
        <Button kind="main" onPress={begin}>
          {said.begin}
        </Button>
      )}
      {rehearsal && (
        <>
          <Notice kind="care" title={said.practice} />
          {stage === 'gathering' && <Gathering rehearsal={rehearsal} onOpened={opened} />}
          {stage === 'opened' && result && (
            <Opened rehearsal={rehearsal} result={result} onRead={() => go('signing')} />
          )}
          {stage === 'signing' && result && (
            <Signing rehearsal={rehearsal} result={result} onSigned={signed} />
          )}
          {stage === 'closed' && result && <Closed rehearsal={rehearsal} result={result} />}
          <Button kind="quiet" onPress={begin}>
            {said.again}
          </Button>
        </>
      )}
    </section>
  )
}
