// The page about the commission: who is in it, whether it is lawful, and the change under way.
import { useEffect } from 'preact/hooks'
import { Button } from '#web/ui/Button.tsx'
import { Notice } from '#web/ui/Notice.tsx'
import { Progress } from '#web/ui/Progress.tsx'
import { StepHeading } from '#web/ui/StepHeading.tsx'
import { words } from '../language.ts'
import { sentenceOf } from '../refusals.ts'
import { owner } from '../seats.ts'
import { Change } from './Change.tsx'
import { Members } from './Members.tsx'
import { NewcomerNote } from './NewcomerNote.tsx'
import { NextSeal } from './NextSeal.tsx'
import { look, news, refused, seen, useFreshStanding } from './standing.ts'
import { Unlawful } from './Unlawful.tsx'
import { peopleWords } from './words.ts'

export function People() {
  const w = peopleWords()
  const { frame } = words()
  const seat = owner.value
  useFreshStanding()
  useEffect(
    () => () => {
      news.value = ''
    },
    [],
  )
  if (!seat) return <Notice kind="news" title={frame.sharedOnly} />
  const isNewcomer = seat.standing === 'newcomer'
  return (
    <div class="narrow stack-wide">
      <div class="stack">
        <StepHeading level={1} takesFocus={false}>
          {isNewcomer ? w.newcomer.title : w.title}
        </StepHeading>
        {!isNewcomer && <p>{w.intro}</p>}
      </div>
      {refused.value && (
        <Notice kind="care" spoken="at-once" title={sentenceOf(refused.value)}>
          <Button onPress={look}>{frame.again}</Button>
        </Notice>
      )}
      {news.value && <Notice kind="good" spoken="gently" title={news.value} />}
      {!seen.value && !refused.value && <Progress says={frame.loading} />}
      {seen.value && (
        <>
          {isNewcomer ? (
            <NewcomerNote seat={seat} seen={seen.value} />
          ) : (
            <Unlawful seen={seen.value} />
          )}
          {isNewcomer && <NextSeal seat={seat} />}
          <Change seat={seat} seen={seen.value} />
          {!isNewcomer && <Members seat={seat} seen={seen.value} />}
        </>
      )}
    </div>
  )
}
