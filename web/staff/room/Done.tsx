// Closed: what hangs on the box now, what was entered, what became of the keys, and what to do next.
import { useEffect } from 'preact/hooks'
import { isRefusal } from '#core/refusal.ts'
import { registerBy } from '#core/register.ts'
import { LinkButton } from '#web/ui/Button.tsx'
import { Notice } from '#web/ui/Notice.tsx'
import { Progress } from '#web/ui/Progress.tsx'
import { StepHeading } from '#web/ui/StepHeading.tsx'
import { fullDate } from '#words/dates.ts'
import { href } from '../address.ts'
import { lookAtBox, nameOf, theBox, today } from '../box.ts'
import { counted, told, words } from '../language.ts'
import { isShared, seats } from '../seats.ts'
import { theSight } from './opening.ts'
import { responsible } from './responsible.ts'

export function Done() {
  const { done } = words()
  const { finish, stage } = theSight().state
  useEffect(() => {
    const [first] = seats.value
    if (first && stage === 'finished') lookAtBox(first.member).then(isRefusal)
  }, [stage])
  return (
    <div class="stack">
      <section class="card stack">
        <StepHeading level={2}>{done.title}</StepHeading>
        {finish ? <WhatIs /> : <Progress says={done.closing} />}
      </section>
      {finish && <WhatNow seq={finish.journalSeq} hasNumbers={finish.numbers.length > 0} />}
    </div>
  )
}

function WhatIs() {
  const { done } = words()
  const { state } = theSight()
  const { finish } = state
  const { seal, woodenSeal } = theBox()
  if (!finish) return null
  const numbers = finish.numbers.map(({ number }) => number).sort()
  return (
    <Notice kind="good" spoken="gently">
      <ul>
        <li>{told(done.seal, { no: seal.no, name: seal.name })}</li>
        {woodenSeal && <li>{told(done.wooden, { no: woodenSeal })}</li>}
        <li>{finish.act ? told(done.act, { no: finish.act }) : done.noAct}</li>
        <li>{told(done.line, { seq: finish.journalSeq })}</li>
        {numbers.length > 0 && (
          <li>
            {told(counted(numbers.length, done.numbers), {
              from: numbers[0] ?? '',
              to: numbers[numbers.length - 1] ?? '',
            })}
          </li>
        )}
        <li>{finish.keysDestroyed ? done.keys : done.keysLive}</li>
        <li>
          {finish.backup
            ? told(done.backup, { code: finish.backup.slice(0, 12) })
            : done.backupNone}
        </li>
        <li>{done.page}</li>
      </ul>
    </Notice>
  )
}

function WhatNow({ seq, hasNumbers }: { seq: number; hasNumbers: boolean }) {
  const { done, home, calendar } = words()
  const by = registerBy(today(), theBox().regulation, theBox().calendar).on
  return (
    <section class="card stack">
      <h2>{done.nextTitle}</h2>
      <ol class="stack">
        <li>
          <p>{done.print}</p>
          <LinkButton kind="main" href={href({ screen: 'line', seq })}>
            {done.printLine}
          </LinkButton>
        </li>
        {hasNumbers && (
          <li>
            <p>
              {told(done.register, { name: nameOf(responsible()), date: fullDate(calendar, by) })}
            </p>
            {!isShared.value && (
              <LinkButton href={href({ screen: 'register' })}>{home.toRegister}</LinkButton>
            )}
          </li>
        )}
        {!isShared.value && (
          <li>
            <p>{done.copies}</p>
            <LinkButton href={href({ screen: 'copies' })}>{done.myCopy}</LinkButton>
          </li>
        )}
      </ol>
      <LinkButton href={href({ screen: 'home' })}>{done.home}</LinkButton>
    </section>
  )
}
