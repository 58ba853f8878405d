// The calendar of this year and the next: every day off with its source, and what nobody has confirmed.
import { type CalendarLine, calendarYear } from '#core/calendar-year.ts'
import { yearOf } from '#core/local-time.ts'
import type { Verified } from '#core/regulation.ts'
import { Fold } from '#web/ui/Fold.tsx'
import { type Column, Table } from '#web/ui/Table.tsx'
import { unbroken } from '#web/ui/Unbroken.tsx'
import { dateWithWeekday, fullDate, shortDate } from '#words/dates.ts'
import { theBox, today } from '../box.ts'
import { changeSpeech } from '../journal/change-words.ts'
import { speaking, told, words } from '../language.ts'
import { DayForm } from './DayForm.tsx'
import { changer } from './entering.ts'
import { rulesWords } from './words.ts'

export function CalendarPart() {
  const { calendar: said } = rulesWords.words()
  const member = changer()
  const year = yearOf(today())
  return (
    <section class="card stack">
      <h2>{said.title}</h2>
      <p>{said.intro}</p>
      <Fold title={told(said.year, { year })} open>
        <Year year={year} />
      </Fold>
      <Fold title={told(said.year, { year: year + 1 })}>
        <Year year={year + 1} />
      </Fold>
      <p>
        <a class="link-alone" href={`/${speaking()}/openings.ics`} download>
          {said.file}
        </a>
      </p>
      {member !== undefined && <DayForm member={member} />}
    </section>
  )
}

function Year({ year }: { year: number }) {
  const { calendar: said, source } = rulesWords.words()
  const columns: readonly Column<CalendarLine>[] = [
    { title: said.day, cell: dayOf, heads: true },
    { title: said.what, cell: whatOf },
    { title: source, cell: line => <SourceOf {...line} /> },
  ]
  return (
    <Table
      caption={told(said.caption, { year })}
      columns={columns}
      rows={calendarYear(year, theBox().calendar)}
      keyOf={({ from, what }) => `${from} ${what}`}
    />
  )
}

function dayOf({ from, until }: CalendarLine): string {
  const { calendar } = words()
  if (from === until) return dateWithWeekday(calendar, from)
  const { span } = rulesWords.words().calendar
  return told(span, { from: shortDate(calendar, from), until: shortDate(calendar, until) })
}

function whatOf({ from, what, lunar, verified }: CalendarLine): string {
  const { kinds } = rulesWords.words().calendar
  const feast = lunar ? changeSpeech().changes.feasts[lunar] : ''
  if (!lunar || what !== 'off') return told(kinds[what], { feast })
  const byAct = theBox().schoolDays.some(({ date }) => date === from)
  return told(byAct || verified ? kinds.feast : kinds.announced, { feast })
}

type Sourced = { readonly source: string; readonly verified?: Verified | undefined }

/** Whose word it is, and whether anybody has read it: «текшерилген эмес» until then. */
export function SourceOf({ source, verified }: Sourced) {
  const said = rulesWords.words()
  const checkedOn = verified && {
    date: fullDate(words().calendar, verified.on),
    by: verified.by,
  }
  return (
    <>
      {unbroken(source)}
      <span class="hint small-line">
        {unbroken(checkedOn ? told(said.checkedOn, checkedOn) : said.notChecked)}
      </span>
    </>
  )
}
