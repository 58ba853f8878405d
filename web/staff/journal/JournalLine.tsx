// The papers of one opening for reading and printing: its act, where one was drawn, and its journal line.
import { useEffect } from 'preact/hooks'
import { actPaper } from '#papers/act.ts'
import { openingLinePaper } from '#papers/opening-line.ts'
import { Button } from '#web/ui/Button.tsx'
import { Notice } from '#web/ui/Notice.tsx'
import { Progress } from '#web/ui/Progress.tsx'
import { StepHeading } from '#web/ui/StepHeading.tsx'
import { unbroken } from '#web/ui/Unbroken.tsx'
import { fullDate } from '#words/dates.ts'
import { href } from '../address.ts'
import { theBox } from '../box.ts'
import type { CheckedJournal } from '../device/journal.ts'
import { speaking, told, words } from '../language.ts'
import { Sheet } from '../paper/Sheet.tsx'
import { sentenceOf } from '../refusals.ts'
import { checked, readAgain, refusedJournal } from './checked.ts'
import { papersOfLine } from './opening-papers.ts'

export function JournalLine({ seq }: { seq: number }) {
  const { journal: said } = words()
  useEffect(() => {
    if (!checked.value?.lines.some(line => line.seq === seq)) readAgain()
  }, [seq])
  const journal = checked.value
  return (
    <div class="stack">
      <p class="no-print">
        <a class="link-alone" href={href({ screen: 'journal' })}>
          {said.back}
        </a>
      </p>
      {refusedJournal.value ? (
        <Notice kind="care" title={sentenceOf(refusedJournal.value)} />
      ) : journal ? (
        <PapersOf journal={journal} seq={seq} />
      ) : (
        <Progress says={said.checking} />
      )}
    </div>
  )
}

function PapersOf({ journal, seq }: { journal: CheckedJournal; seq: number }) {
  const { journal: said, calendar } = words()
  const papers = papersOfLine(journal, seq)
  if (!papers) {
    return (
      <>
        <h1>{unbroken(told(said.entry, { seq }))}</h1>
        <Notice kind="care" title={said.notFound} />
      </>
    )
  }
  const { act, line } = papers
  return (
    <>
      <div class="no-print">
        <StepHeading level={1} takesFocus={false}>
          {told(said.openPapersOf, { date: fullDate(calendar, line.body.openedOn) })}
        </StepHeading>
      </div>
      <div class="row no-print">
        <Button kind="main" onPress={() => print()}>
          {said.print}
        </Button>
        <span class="hint">{said.printHint}</span>
      </div>
      {act && <Sheet paper={actPaper(act, speaking())} />}
      <Sheet paper={openingLinePaper(line, theBox().about, speaking())} />
    </>
  )
}
