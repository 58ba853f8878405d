// The journal as sentences, newest first, with the word of this very device on whether it holds.
import { useEffect } from 'preact/hooks'
import { Button } from '#web/ui/Button.tsx'
import { Notice } from '#web/ui/Notice.tsx'
import { Progress } from '#web/ui/Progress.tsx'
import { StepHeading } from '#web/ui/StepHeading.tsx'
import { unbroken } from '#web/ui/Unbroken.tsx'
import { say } from '#web/ui/Voice.tsx'
import { fullDate } from '#words/dates.ts'
import { href } from '../address.ts'
import { inWords, nameOf } from '../box.ts'
import type { CheckedJournal, JournalLine } from '../device/journal.ts'
import { told, words } from '../language.ts'
import { sentenceOf } from '../refusals.ts'
import { owner } from '../seats.ts'
import { CorrectionForm } from './CorrectionForm.tsx'
import { checked, readAgain, refusedJournal } from './checked.ts'
import { entryInWords } from './entry-words.ts'
import { problemInWords } from './problem-words.ts'
import { saveJournal } from './save-journal.ts'

export function Journal() {
  const { journal: said, frame } = words()
  useEffect(() => {
    readAgain()
  }, [])
  const journal = checked.value
  const refused = refusedJournal.value
  return (
    <div class="stack">
      <StepHeading level={1} takesFocus={false}>
        {said.title}
      </StepHeading>
      <p class="hint">{said.intro}</p>
      {refused && (
        <Notice kind="care" spoken="at-once" title={sentenceOf(refused)}>
          <Button onPress={readAgain}>{frame.again}</Button>
        </Notice>
      )}
      {!journal && !refused && <Progress says={said.checking} />}
      {journal && <Checked journal={journal} />}
    </div>
  )
}

function Checked({ journal }: { journal: CheckedJournal }) {
  const { journal: said } = words()
  const holds = journal.problems.length === 0
  const save = () => {
    saveJournal(journal.file)
    say(said.exported)
  }
  return (
    <>
      <Notice
        kind={holds ? 'good' : 'bad'}
        spoken="gently"
        title={holds ? told(said.holds, { n: journal.lines.length }) : said.broken}
      >
        {!holds && (
          <ul>
            {journal.problems.map((problem, place) => (
              <li key={`${place}-${problem.code}`}>{problemInWords(problem)}</li>
            ))}
          </ul>
        )}
      </Notice>
      <div class="row">
        <Button onPress={readAgain}>{said.verify}</Button>
        <Button onPress={save}>{said.export}</Button>
        <span class="hint">{said.exportHint}</span>
      </div>
      <ol class="history" reversed>
        {[...journal.lines].reverse().map(line => (
          <li key={line.seq} class={line.ok ? undefined : 'history-wrong'}>
            <Line line={line} />
          </li>
        ))}
      </ol>
    </>
  )
}

function Line({ line }: { line: JournalLine }) {
  const { journal: said, calendar } = words()
  const { entry, seq, signedBy } = line
  const names = signedBy.flatMap(by => (by === 'box' ? [] : [nameOf(by)]))
  return (
    <>
      <p class="hint">{unbroken(`${told(said.entry, { seq })} · ${inWords(entry.at)}`)}</p>
      <p>{unbroken(entryInWords(entry))}</p>
      <p class="hint">
        {names.length > 0 ? told(said.signedBy, { names: names.join(', ') }) : said.signedByBox}
      </p>
      {owner.value && <CorrectionForm member={owner.value.member} of={seq} />}
      {entry.kind === 'opening_held' && (
        <p>
          <a
            class="link-alone"
            href={href({ screen: 'line', seq })}
            aria-label={told(said.openPapersOf, { date: fullDate(calendar, entry.openedOn) })}
          >
            {said.openPapers}
          </a>
        </p>
      )}
    </>
  )
}
