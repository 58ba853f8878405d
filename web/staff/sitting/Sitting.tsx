// The first sitting: what is still missing, by name, and the one thing to do now.
import { useEffect, useState } from 'preact/hooks'
import type { Refusal } from '#core/refusal.ts'
import { Button } from '#web/ui/Button.tsx'
import { Fold } from '#web/ui/Fold.tsx'
import { Notice } from '#web/ui/Notice.tsx'
import { Progress } from '#web/ui/Progress.tsx'
import { unbroken } from '#web/ui/Unbroken.tsx'
import { inOurLanguage } from '../box.ts'
import { words } from '../language.ts'
import { sentenceOf } from '../refusals.ts'
import { AddPerson } from './AddPerson.tsx'
import { ElectionForm } from './ElectionForm.tsx'
import { Founded } from './Founded.tsx'
import { meetingInWords, missingInWords, nameOf, responsible } from './facts-in-words.ts'
import {
  facts,
  isBegunAnew,
  isFounded,
  isLineLost,
  kind,
  leaveSitting,
  look,
  seated,
  waiting,
} from './here.ts'
import { KeysCompared } from './KeysCompared.tsx'
import { Papers } from './Papers.tsx'
import { sittingWords } from './words.ts'

const lookAgainMilliseconds = 2_000

export function Sitting() {
  const w = sittingWords()
  const { frame } = words()
  const [refused, refuse] = useState<Refusal | undefined>(undefined)
  useEffect(() => {
    const again = setInterval(async () => {
      if (!document.hidden) refuse(await look())
    }, lookAgainMilliseconds)
    return () => clearInterval(again)
  }, [])
  const seen = facts.value
  const isCompared = seen?.people.every(person => person.seated) ?? false
  if (isFounded.value) return <Founded />
  return (
    <div class="stack-wide">
      <div class="stack">
        <h1>{w.title}</h1>
        {seen && <p>{inOurLanguage(seen.about.school)}</p>}
        {seen?.meeting && !isCompared && <p>{unbroken(meetingInWords(seen.meeting))}</p>}
      </div>
      {isLineLost.value && <Notice kind="care" spoken="gently" title={frame.lineLost} />}
      {isBegunAnew.value && (
        <Notice kind="care" spoken="at-once" title={w.begunAnew}>
          <p>{w.begunAnewText}</p>
          <Button onPress={leaveSitting}>{words().signIn.enter}</Button>
        </Notice>
      )}
      {refused && <Notice kind="bad" spoken="at-once" title={sentenceOf(refused)} />}
      {!seen ? (
        <Progress says={frame.loading} />
      ) : (
        <>
          <section class="card stack">
            <h2>{w.missingTitle}</h2>
            <ul aria-live="polite">
              {missingInWords(seen).map(sentence => (
                <li key={sentence}>{sentence}</li>
              ))}
            </ul>
          </section>
          {isCompared ? (
            <Fold title={w.keys.allCompared}>
              <KeysCompared />
            </Fold>
          ) : (
            <KeysCompared />
          )}
          <Vote />
          <Papers />
        </>
      )}
      <Here />
    </div>
  )
}

/** The responsible person enters the vote; the others see whom to wait for. */
function Vote() {
  const { election: w } = sittingWords()
  const seen = facts.value
  const [again, enterAgain] = useState(false)
  if (!seen?.people.every(person => person.seated)) return null
  const leads = seated.value.some(({ member }) => member === responsible())
  const isDrawn = seen.papers !== undefined
  if (leads && (!isDrawn || again)) {
    return <ElectionForm key={seen.version} onEnd={() => enterAgain(false)} />
  }
  if (!isDrawn) return <Notice title={w.waiting.replace('{name}', nameOf(responsible()))} />
  return leads ? (
    <Button kind="quiet" onPress={() => enterAgain(true)}>
      {w.again}
    </Button>
  ) : null
}

function Here() {
  const w = sittingWords()
  const { frame } = words()
  const [adding, add] = useState(false)
  const here = [
    ...waiting.value.map(({ newcomer }) => newcomer.member),
    ...seated.value.map(s => s.member),
  ]
  return (
    <section class="stack">
      <h2>{frame.here}</h2>
      <p>{here.map(nameOf).join(', ')}</p>
      <div class="row">
        {kind.value === 'shared' && <Button onPress={() => add(true)}>{w.addPerson}</Button>}
        <Button kind="quiet" onPress={leaveSitting}>
          {kind.value === 'shared' ? frame.signOutAll : frame.signOut}
        </Button>
      </div>
      {kind.value === 'own' && <p class="hint">{w.oneLaptop}</p>}
      {adding && <AddPerson onEnd={() => add(false)} />}
    </section>
  )
}
