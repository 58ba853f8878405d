// «What I signed»: everything with this member's signature, checked here, and as one file to keep.
import { useEffect, useState } from 'preact/hooks'
import { instantOf, localDate } from '#core/local-time.ts'
import { isRefusal } from '#core/refusal.ts'
import { Button } from '#web/ui/Button.tsx'
import { Notice } from '#web/ui/Notice.tsx'
import { Progress } from '#web/ui/Progress.tsx'
import { StepHeading } from '#web/ui/StepHeading.tsx'
import { unbroken } from '#web/ui/Unbroken.tsx'
import { say } from '#web/ui/Voice.tsx'
import { readMinutes as minutesPromise } from '#wire/minutes.ts'
import type { WireRecord } from '#wire/primitives.ts'
import { fullDate } from '#words/dates.ts'
import { asMember } from '../asking.ts'
import { inOurLanguage, inWords, nameOf, theBox } from '../box.ts'
import type { CheckedJournal } from '../device/journal.ts'
import { type CheckedMinutes, readMinutes } from '../device/minutes.ts'
import { type OwnUndertaking, readUndertaking } from '../device/undertaking.ts'
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
  const [sittings, know] = useState<Sittings | undefined>(undefined)
  useEffect(() => {
    if (member === undefined) return
    readAgain()
    readSittings(member).then(know)
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
      {!(journal && sittings) && !refused && <Progress says={said.checking} />}
      {journal && sittings && <Signed member={member} journal={journal} sittings={sittings} />}
    </div>
  )
}

type Sittings = {
  readonly minutes: readonly CheckedMinutes[]
  readonly records: readonly WireRecord[]
  readonly undertaking?: OwnUndertaking
  /** One of them is not as it was signed. */
  readonly isWrong: boolean
}

/** A box whose founding kept no minutes has none to give. */
async function readSittings(member: number): Promise<Sittings> {
  const minutes = await asMember(member, readMinutes)
  const told = await asMember(member, seat => seat.call(minutesPromise, {}))
  const promised = await asMember(member, readUndertaking)
  const isWrong = [minutes, promised].some(isOddity)
  return {
    minutes: isRefusal(minutes) ? [] : minutes,
    records: isRefusal(told) ? [] : told.minutes,
    ...(promised && !isRefusal(promised) && { undertaking: promised }),
    isWrong,
  }
}

const isOddity = (answer: unknown): boolean => isRefusal(answer) && answer.refusal !== 'line_lost'

type SignedProps = { member: number; journal: CheckedJournal; sittings: Sittings }

function Signed({ member, journal, sittings }: SignedProps) {
  const said = copiesWords.words()
  const papers = [
    ...promiseOf(sittings.undertaking),
    ...papersSignedBy(member, journal, sittings.minutes),
  ]
  const save = () => {
    saveFile(
      fileOf(member, journal, sittings, papers),
      `ishenim-${member}-${journal.file.entries.length}.html`,
    )
    say(said.saved)
  }
  return (
    <>
      {(journal.problems.length > 0 || sittings.isWrong) && (
        <Notice kind="bad" spoken="gently" title={said.broken} />
      )}
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
                <p class="hint">{unbroken(dayInWords(paper))}</p>
                <p>{unbroken(nameOfPaper(paper))}</p>
                <p class="hint">{told(said.code, { code: paper.code })}</p>
              </li>
            ))}
          </ol>
        </>
      )}
    </>
  )
}

/** Given before the box was there, it is no line of the journal and comes before all of them. */
function promiseOf(undertaking: OwnUndertaking | undefined): readonly SignedPaper[] {
  if (!undertaking) return []
  const { utcOffsetMinutes } = theBox().regulation
  const at = instantOf(undertaking.on, '00:00', utcOffsetMinutes)
  return [{ kind: 'undertaking', no: '', at, code: undertaking.code }]
}

function nameOfPaper({ kind, no, line }: SignedPaper): string {
  if (kind !== 'line') return told(copiesWords.words()[kind], { no })
  const { journal } = words()
  const entry = told(journal.entry, { seq: no })
  return line ? `${entry}. ${entryInWords(line.entry)}` : entry
}

const dayInWords = ({ at }: SignedPaper): string =>
  fullDate(words().calendar, localDate(at, theBox().regulation.utcOffsetMinutes))

function fileOf(
  member: number,
  journal: CheckedJournal,
  { records, undertaking }: Sittings,
  papers: readonly SignedPaper[],
): Blob {
  const said = copiesWords.words()
  const language = speaking()
  const address = `${location.origin}/${language}/verify`
  return copiesFile({
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
    inside: [
      { word: said.fileJournal, name: 'ishenim-journal.json', what: journal.file },
      ...(records.length > 0
        ? [{ word: said.fileMinutes, name: 'ishenim-minutes.json', what: records }]
        : []),
      ...(undertaking
        ? [
            {
              word: said.fileUndertaking,
              name: 'ishenim-undertaking.json',
              what: undertaking.record,
            },
          ]
        : []),
    ],
  })
}
