// «What I signed»: everything with this member's signature, checked here, and as one file to keep.
import { useEffect } from 'preact/hooks'
import { localDate } from '#core/local-time.ts'
import { Button } from '#web/ui/Button.tsx'
import { Notice } from '#web/ui/Notice.tsx'
import { Progress } from '#web/ui/Progress.tsx'
import { StepHeading } from '#web/ui/StepHeading.tsx'
import { say } from '#web/ui/Voice.tsx'
import { fullDate } from '#words/dates.ts'
import { inOurLanguage, inWords, nameOf, theBox } from '../box.ts'
import type { CheckedJournal } from '../device/journal.ts'
import { checked, readAgain, refusedJournal } from '../journal/checked.ts'
import { entryInWords } from '../journal/entry-words.ts'
import { speaking, told, words } from '../language.ts'
import { sentenceOf } from '../refusals.ts'
import { saveFile } from '../save-file.ts'
import { owner } from '../seats.ts'
import { copiesFile } from './copies-file.ts'
import { papersSignedBy, type SignedPaper } from './signed-papers.ts'
import { copiesWords } from './words.ts'

export function Copies() {
  const said = copiesWords.words()
  const { frame } = words()
  const member = owner.value?.member
  useEffect(() => {
    if (member !== undefined) readAgain()
  }, [member])
  if (member === undefined) return <Notice kind="news" title={said.onlyAlone} />
  const journal = checked.value
  const refused = refusedJournal.value
  return (
    <div class="stack">
      <StepHeading level={1} takesFocus={false}>
        {said.title}
      </StepHeading>
      <p>{said.intro}</p>
      {refused && (
        <Notice kind="care" spoken="at-once" title={sentenceOf(refused)}>
          <Button onPress={readAgain}>{frame.again}</Button>
        </Notice>
      )}
      {!journal && !refused && <Progress says={said.checking} />}
      {journal && <Signed member={member} journal={journal} />}
    </div>
  )
}

function Signed({ member, journal }: { member: number; journal: CheckedJournal }) {
  const said = copiesWords.words()
  const papers = papersSignedBy(member, journal)
  const save = () => {
    saveFile(
      fileOf(member, journal, papers),
      `ishenim-${member}-${journal.file.entries.length}.html`,
    )
    say(said.saved)
  }
  return (
    <>
      {journal.problems.length > 0 && <Notice kind="bad" spoken="gently" title={said.broken} />}
      {papers.length === 0 ? (
        <Notice kind="news" title={said.none} />
      ) : (
        <>
          <div class="row">
            <Button kind="main" onPress={save}>
              {said.save}
            </Button>
            <span class="hint">{said.saveHint}</span>
          </div>
          <h2>{told(said.list, { name: nameOf(member) })}</h2>
          <ol class="history" reversed>
            {[...papers].reverse().map(paper => (
              <li key={paper.code}>
                <p class="hint">{dayInWords(paper)}</p>
                <p>{nameOfPaper(paper)}</p>
                <p class="hint">{told(said.code, { code: paper.code })}</p>
              </li>
            ))}
          </ol>
        </>
      )}
    </>
  )
}

function nameOfPaper({ kind, no, line }: SignedPaper): string {
  if (kind !== 'line') return told(copiesWords.words()[kind], { no })
  const { journal } = words()
  const entry = told(journal.entry, { seq: no })
  return line ? `${entry}. ${entryInWords(line.entry)}` : entry
}

const dayInWords = ({ at }: SignedPaper): string =>
  fullDate(words().calendar, localDate(at, theBox().regulation.utcOffsetMinutes))

function fileOf(member: number, journal: CheckedJournal, papers: readonly SignedPaper[]): Blob {
  const said = copiesWords.words()
  const language = speaking()
  const address = `${location.origin}/${language}/verify`
  return copiesFile(
    {
      language,
      title: told(said.fileTitle, { name: nameOf(member) }),
      made: told(said.fileMade, {
        moment: inWords(journal.file.exportedAt),
        school: inOurLanguage(theBox().about.school),
      }),
      listTitle: said.fileList,
      columns: [said.fileWhen, said.fileWhat, said.fileCode],
      rows: papers.map(paper => [dayInWords(paper), nameOfPaper(paper), paper.code]),
      howTitle: said.fileHow,
      steps: [said.fileStepOne, told(said.fileStepTwo, { address }), said.fileStepThree],
      journalWord: said.fileJournal,
    },
    journal.file,
  )
}
