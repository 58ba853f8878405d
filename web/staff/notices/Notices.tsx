// Lines by e-mail: where mine go, where the director's go, and a trial.
import { useEffect, useState } from 'preact/hooks'
import { isRefusal, type Refusal } from '#core/refusal.ts'
import { Button } from '#web/ui/Button.tsx'
import { Notice } from '#web/ui/Notice.tsx'
import { Progress } from '#web/ui/Progress.tsx'
import { StepHeading } from '#web/ui/StepHeading.tsx'
import { say } from '#web/ui/Voice.tsx'
import type { AnswerOf } from '#wire/contract.ts'
import { readNotices, tryNotice } from '#wire/notices.ts'
import { asMember } from '../asking.ts'
import { inWords } from '../box.ts'
import { told, words } from '../language.ts'
import { sentenceOf } from '../refusals.ts'
import { seats } from '../seats.ts'
import { AddressForm } from './AddressForm.tsx'
import { noticesWords } from './words.ts'

type Standing = AnswerOf<typeof readNotices>

export function Notices() {
  const said = noticesWords.words()
  const { frame } = words()
  const member = seats.value[0]?.member ?? -1
  const [standing, stand] = useState<Standing>()
  const [refused, refuse] = useState<Refusal>()
  const look = async () => {
    const answer = await asMember(member, seat => seat.call(readNotices, {}))
    if (isRefusal(answer)) refuse(answer)
    else {
      stand(answer)
      refuse(undefined)
    }
  }
  useEffect(() => {
    look()
  }, [member])
  return (
    <div class="narrow stack-wide">
      <div class="stack">
        <StepHeading level={1} takesFocus={false}>
          {said.title}
        </StepHeading>
        <p>{said.intro}</p>
      </div>
      {refused && (
        <Notice kind="care" spoken="at-once" title={sentenceOf(refused)}>
          <Button onPress={look}>{frame.again}</Button>
        </Notice>
      )}
      {!standing && !refused && <Progress says={frame.loading} />}
      {standing && (
        <>
          {!standing.isSet && <Notice kind="care">{said.notSet}</Notice>}
          {standing.failing && <Notice kind="care" title={said.failing} />}
          {standing.nextAt !== undefined && (
            <p>{told(said.next, { moment: inWords(standing.nextAt) })}</p>
          )}
          <AddressForm member={member} who="own" going={standing.own} onKept={look} />
          {standing.isSet && standing.own && <Trial member={member} />}
          {standing.mayNameDirector && (
            <AddressForm member={member} who="director" going={standing.director} onKept={look} />
          )}
        </>
      )}
    </div>
  )
}

function Trial({ member }: { member: number }) {
  const said = noticesWords.words()
  const [outcome, tell] = useState<{ kind: 'good' | 'bad'; text: string }>()
  const send = async () => {
    const answer = await asMember(member, seat => seat.call(tryNotice, {}))
    const kind = isRefusal(answer) ? 'bad' : 'good'
    const text = isRefusal(answer) ? sentenceOf(answer) : said.sent
    tell({ kind, text })
    say(text)
  }
  return (
    <div class="stack">
      <Button onPress={send}>{said.trial}</Button>
      {outcome && <Notice kind={outcome.kind} title={outcome.text} />}
    </div>
  )
}
