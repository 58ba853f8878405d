// Calendar, terms and numbers: what the box counts by, whose word each is, and what was changed.
import { useEffect } from 'preact/hooks'
import { toldApart } from '#core/told-rules.ts'
import { Notice } from '#web/ui/Notice.tsx'
import { StepHeading } from '#web/ui/StepHeading.tsx'
import { changeSentence, isChange } from '#words/change-sentences.ts'
import { href } from '../address.ts'
import { lookAtBox, nameOf, theBox } from '../box.ts'
import { changeSpeech } from '../journal/change-words.ts'
import { checked, readAgain, refusedJournal } from '../journal/checked.ts'
import { told } from '../language.ts'
import { seats } from '../seats.ts'
import { AboutPart } from './AboutPart.tsx'
import { CalendarPart } from './CalendarPart.tsx'
import { changer } from './entering.ts'
import { TermsPart } from './TermsPart.tsx'
import { rulesWords } from './words.ts'

export function Rules() {
  const said = rulesWords.words()
  useEffect(() => {
    readAgain()
    const [first] = seats.value
    if (first) lookAtBox(first.member)
  }, [])
  return (
    <div class="narrow stack-wide">
      <div class="stack">
        <StepHeading level={1} takesFocus={false}>
          {said.title}
        </StepHeading>
        <p>{said.intro}</p>
        <Agrees />
        {changer() === undefined && <p class="hint">{said.whoMay}</p>}
      </div>
      <CalendarPart />
      <TermsPart />
      <AboutPart />
      <History />
    </div>
  )
}

/** What is told here, held against what was signed. */
function Agrees() {
  const said = rulesWords.words()
  const journal = checked.value
  if (!journal) return refusedJournal.value ? <p class="hint">{said.notRead}</p> : null
  const apart = toldApart(
    theBox(),
    journal.lines.map(({ entry }) => entry),
  )
  if (apart.length === 0) return <p class="hint">{said.agrees}</p>
  const parts = apart.map(part => said.parts[part]).join(', ')
  return <Notice kind="bad" spoken="at-once" title={told(said.differs, { parts })} />
}

function History() {
  const { history: said } = rulesWords.words()
  const lines = checked.value?.lines ?? []
  const changes = lines.flatMap(({ entry, seq }) =>
    // Changes of the people stand on their own page.
    isChange(entry) && 'since' in entry ? [{ entry, seq }] : [],
  )
  return (
    <section class="card stack">
      <h2>{said.title}</h2>
      {changes.length === 0 && <p>{said.none}</p>}
      <ol class="history" reversed>
        {changes.reverse().map(({ entry, seq }) => (
          <li key={seq}>{changeSentence(entry, changeSpeech(), nameOf)}</li>
        ))}
      </ol>
      <p>
        <a href={href({ screen: 'journal' })}>{said.toJournal}</a>
      </p>
    </section>
  )
}
