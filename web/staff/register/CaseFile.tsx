// One case: the letter, its terms, what to do next, and everything that was done before.
import { useEffect, useState } from 'preact/hooks'
import type { CaseEntryOf } from '#core/case-file.ts'
import { isRefusal, type Refusal } from '#core/refusal.ts'
import { Button } from '#web/ui/Button.tsx'
import { Notice } from '#web/ui/Notice.tsx'
import { Progress } from '#web/ui/Progress.tsx'
import { StepHeading } from '#web/ui/StepHeading.tsx'
import { say } from '#web/ui/Voice.tsx'
import { href } from '../address.ts'
import { asMember } from '../asking.ts'
import { type OpenCase, openCase } from '../device/cases.ts'
import type { Seat } from '../device/seat.ts'
import { Lazy } from '../Lazy.tsx'
import { LetterWords } from '../LetterWords.tsx'
import { counted, told, words } from '../language.ts'
import { sentenceOf } from '../refusals.ts'
import { owner } from '../seats.ts'
import { CaseHistory } from './CaseHistory.tsx'
import { CaseStanding, CaseTerms } from './CaseTerms.tsx'
import { CaseWork } from './CaseWork.tsx'

/** Does one step of the case for its handler, and shows the case as it stands after it. */
export type Step = (
  doing: (seat: Seat, file: OpenCase) => Promise<OpenCase | Refusal>,
) => Promise<Refusal | undefined>

export function CaseFile({ entry }: { entry: string }) {
  const { caseFile: said, register, frame } = words()
  const [file, setFile] = useState<OpenCase | undefined>(undefined)
  const [refused, refuse] = useState<Refusal | undefined>(undefined)
  const [printing, print] = useState<CaseEntryOf<'reply'> | undefined>(undefined)
  const member = owner.value?.member

  const read = async () => {
    if (member === undefined) return
    refuse(undefined)
    const opened = await asMember(member, seat => openCase(seat, entry))
    if (isRefusal(opened)) refuse(opened)
    else setFile(opened)
  }
  useEffect(() => {
    read()
  }, [entry, member])

  const step: Step = async doing => {
    if (member === undefined || !file) return undefined
    const after = await asMember(member, seat => doing(seat, file))
    if (!isRefusal(after)) {
      setFile(after)
      say(said.saved)
      return undefined
    }
    // Two people did the same thing: the case as it stands says it better than an error.
    if (after.refusal === 'already_there') {
      say(said.twice)
      await read()
      return undefined
    }
    return after
  }

  if (refused?.refusal === 'not_yours') {
    return (
      <div class="stack">
        <BackToRegister />
        <StepHeading level={1}>{said.letter}</StepHeading>
        <Notice kind="news" title={register.notYoursLong} />
      </div>
    )
  }
  if (!file) {
    return refused ? (
      <div class="stack">
        <BackToRegister />
        <StepHeading level={1}>{said.letter}</StepHeading>
        <Notice kind="care" spoken="at-once" title={sentenceOf(refused)}>
          <Button onPress={read}>{frame.again}</Button>
        </Notice>
      </div>
    ) : (
      <Progress says={said.opening} />
    )
  }
  if (printing) {
    return <Lazy load={loadReply} with={{ file, reply: printing, onEnd: () => print(undefined) }} />
  }
  return (
    <div class="stack-wide">
      <div class="stack">
        <BackToRegister />
        <StepHeading level={1}>{told(said.title, { number: file.row.number })}</StepHeading>
        <CaseStanding file={file} />
        <p class="hint">{said.read}</p>
      </div>
      <div class="two">
        <div class="stack">
          <TheLetter file={file} />
          <CaseWork file={file} member={member ?? 0} step={step} />
        </div>
        <div class="stack">
          <CaseTerms file={file} />
          <CaseHistory file={file} onPrint={print} />
        </div>
      </div>
      {file.wrongEntries > 0 && (
        <Notice kind="bad">{counted(file.wrongEntries, said.wrongEntries)}</Notice>
      )}
    </div>
  )
}

const BackToRegister = () => (
  <p>
    <a class="link-alone" href={href({ screen: 'register' })}>
      {words().frame.register}
    </a>
  </p>
)

const loadReply = async () => (await import('./ReplyPaper.tsx')).ReplyPaper

function TheLetter({ file: { letter } }: { file: OpenCase }) {
  const { caseFile: said, letter: names } = words()
  const category = letter.category === 'canary' ? 'other' : letter.category
  return (
    <section class="card stack">
      <h2>{said.letter}</h2>
      <p class="hint">
        {names.categories[category]}, {names.kindsOfPerson[letter.about]}
      </p>
      <LetterWords letter={letter} />
      {letter.warnings.length > 0 && (
        <Notice kind="care">
          <p>{told(said.warnings, { codes: letter.warnings.join(', ') })}</p>
          <pre class="raw">{letter.rawText}</pre>
        </Notice>
      )}
    </section>
  )
}
