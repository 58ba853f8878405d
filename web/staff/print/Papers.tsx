// What can be printed from the desk, in one list; each act and journal page of its opening, too.
import { useEffect } from 'preact/hooks'
import type { EntryOf } from '#core/journal.ts'
import { Button } from '#web/ui/Button.tsx'
import { Notice } from '#web/ui/Notice.tsx'
import { Progress } from '#web/ui/Progress.tsx'
import { StepHeading } from '#web/ui/StepHeading.tsx'
import { unbroken } from '#web/ui/Unbroken.tsx'
import { fullDate } from '#words/dates.ts'
import { href } from '../address.ts'
import { checked, readAgain, refusedJournal } from '../journal/checked.ts'
import { told, words } from '../language.ts'
import type { PaperName } from '../paths.ts'
import { sentenceOf } from '../refusals.ts'
import { printWords } from './words.ts'

const groups = {
  wall: ['poster', 'slip'],
  school: ['commission', 'order', 'minutes', 'undertaking', 'book', 'register'],
} as const satisfies Record<string, readonly PaperName[]>

export function Papers() {
  const said = printWords.words()
  return (
    <div class="narrow stack-wide">
      <div class="stack">
        <StepHeading level={1} takesFocus={false}>
          {said.title}
        </StepHeading>
        <p>{said.intro}</p>
      </div>
      {(['wall', 'school'] as const).map(group => (
        <section key={group} class="stack">
          <h2>{said.groups[group]}</h2>
          <ul class="tap-lines" aria-label={said.groups[group]}>
            {groups[group].map(which => (
              <Line key={which} to={href({ screen: 'papers', which })} {...said.papers[which]} />
            ))}
          </ul>
        </section>
      ))}
      <section class="stack">
        <h2>{said.groups.acts}</h2>
        <OfOpenings />
      </section>
    </div>
  )
}

function OfOpenings() {
  const said = printWords.words()
  const { frame, calendar, journal: journalWords } = words()
  useEffect(() => {
    if (!checked.value) readAgain()
  }, [])
  const journal = checked.value
  const refused = refusedJournal.value
  if (refused) {
    return (
      <Notice kind="care" spoken="at-once" title={sentenceOf(refused)}>
        <Button onPress={readAgain}>{frame.again}</Button>
      </Notice>
    )
  }
  if (!journal) return <Progress says={journalWords.checking} />
  const held = journal.lines.flatMap(({ entry, seq }) =>
    entry.kind === 'opening_held' ? [{ entry, seq }] : [],
  )
  if (held.length === 0) return <p>{said.noActs}</p>
  const nameOf = ({ act, openedOn }: EntryOf<'opening_held'>) =>
    told(act ? said.act : said.line, {
      date: fullDate(calendar, openedOn),
      act: act ? `${act.no}/${act.year}` : '',
    })
  return (
    <ul class="tap-lines" aria-label={said.groups.acts}>
      {[...held].reverse().map(({ entry, seq }) => (
        <Line key={seq} to={href({ screen: 'line', seq })} name={nameOf(entry)} />
      ))}
    </ul>
  )
}

const Line = ({ to, name, what }: { to: string; name: string; what?: string }) => (
  <li class="tap-line">
    <span class="tap-line-words">
      <a class="tap-line-title" href={to}>
        {unbroken(name)}
      </a>
      {what && <span class="tap-line-more">{what}</span>}
    </span>
  </li>
)
