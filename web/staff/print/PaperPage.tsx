// One paper on the screen as it will come out of the printer, and the button.
import { useEffect, useState } from 'preact/hooks'
import { isRefusal, type Refusal } from '#core/refusal.ts'
import { Button } from '#web/ui/Button.tsx'
import { Notice } from '#web/ui/Notice.tsx'
import { Progress } from '#web/ui/Progress.tsx'
import { StepHeading } from '#web/ui/StepHeading.tsx'
import { href } from '../address.ts'
import { asMember } from '../asking.ts'
import { speaking, words } from '../language.ts'
import { Sheet } from '../paper/Sheet.tsx'
import type { PaperName } from '../paths.ts'
import { sentenceOf } from '../refusals.ts'
import { seats } from '../seats.ts'
import type { Drawn } from './drawn.ts'
import { draws } from './papers.ts'
import { printWords } from './words.ts'

export function PaperPage({ which }: { which: PaperName }) {
  const said = printWords.words()
  const { frame } = words()
  const [drawn, show] = useState<Drawn>()
  const [refused, refuse] = useState<Refusal>()
  const draw = async () => {
    const [first] = seats.value
    if (!first) return
    const answer = await asMember(first.member, draws[which])
    if (isRefusal(answer)) refuse(answer)
    else {
      refuse(undefined)
      show(answer)
    }
  }
  useEffect(() => {
    draw()
  }, [which])
  return (
    <div class="stack">
      <div class="stack no-print">
        <p>
          <a href={href({ screen: 'papers' })}>{said.back}</a>
        </p>
        <StepHeading level={1} takesFocus={false}>
          {said.papers[which].name}
        </StepHeading>
        {refused && (
          <Notice kind="care" spoken="at-once" title={sentenceOf(refused)}>
            <Button onPress={draw}>{frame.again}</Button>
          </Notice>
        )}
        {!drawn && !refused && <Progress says={said.gathering} />}
      </div>
      {drawn && <Leaves drawn={drawn} />}
    </div>
  )
}

function Leaves({ drawn }: { drawn: Drawn }) {
  const said = printWords.words()
  const papers = drawn.papers(speaking())
  if (papers.length === 0) return <Notice kind="news" title={said.nothing} />
  return (
    <>
      <div class="stack no-print">
        {drawn.care && <Notice kind="care" title={said[drawn.care]} />}
        {drawn.address && (
          <p class="hint">
            {said.address} <span class="raw">{drawn.address}</span>
          </p>
        )}
        <div class="row">
          <Button kind="main" onPress={() => print()}>
            {said.print}
          </Button>
          <span class="hint">{said.how}</span>
        </div>
      </div>
      {papers.map((paper, at) => (
        <Sheet key={at} paper={paper} />
      ))}
    </>
  )
}
