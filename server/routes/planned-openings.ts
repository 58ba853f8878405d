// The planned openings of a year as a file for the calendar of a phone: holidays moved, two as one.
import { dueOpening } from '#core/heartbeat.ts'
import { inLanguage, type Language, languages } from '#core/language.ts'
import { addDays, localDate } from '#core/local-time.ts'
import { type PlannedOpening, plannedOpenings } from '#core/planned-openings.ts'
import { isRefusal } from '#core/refusal.ts'
import { readEntry } from '#crypto/chain.ts'
import { calendars } from '#words/calendars.ts'
import { fullDate } from '#words/dates.ts'
import { fill } from '#words/fill.ts'
import { publicWords } from '#words/public.ts'
import { readSeal } from '../keys-agree.ts'
import type { Served } from '../on.ts'
import { icalendar } from '../pages/icalendar.ts'
import type { Nouns } from '../store/store.ts'
import { type TheBox, theBox } from '../the-box.ts'

export function servePlannedOpenings({ hono, parts }: Served): void {
  const { store, clock } = parts
  for (const language of languages) {
    hono.get(`/${language}/openings.ics`, async context => {
      const { read } = store
      const box = await theBox(read)
      const seal = box && (await read.seals.current(box.id))
      if (!box || !seal) return context.notFound()
      const { opensAt } = readSeal(seal.record.body)
      const ahead = openingsAhead(box, opensAt, clock.now())
      const file = icalendar({
        name: publicWords[language].pages.ics.summary,
        language,
        changedAt: await changedAt(read, box),
        appointments: ahead.map(opening => appointment(opening, box, language)),
      })
      return context.body(file, 200, {
        'content-type': 'text/calendar; charset=utf-8',
        'content-disposition': 'attachment; filename="openings.ics"',
        'cache-control': 'no-cache',
      })
    })
  }
}

const daysAhead = 366
const roomMinutes = 60

/** The opening that is due, held or not yet, and those of a year after it. */
function openingsAhead(box: TheBox, opensAt: number, now: number): readonly PlannedOpening[] {
  const { regulation, calendar } = box
  const due = dueOpening({ opensAt }, regulation, calendar)
  const today = localDate(now, regulation.utcOffsetMinutes)
  const later = plannedOpenings(regulation, calendar, addDays(due.on, 1), addDays(today, daysAhead))
  return [due, ...later]
}

function appointment({ plannedFor, on, opensAt }: PlannedOpening, box: TheBox, language: Language) {
  const { ics } = publicWords[language].pages
  const moved = plannedFor.filter(day => day !== on)
  const dates = moved.map(day => fullDate(calendars[language], day)).join(', ')
  return {
    uid: `${plannedFor[0] ?? on}.${box.id}@ishenim`,
    at: opensAt,
    minutes: roomMinutes,
    summary: ics.summary,
    description: moved.length > 0 ? fill(ics.insteadOf, { dates }) : '',
    location: [box.about.place, box.about.school]
      .map(text => inLanguage(text, language))
      .join(', '),
  }
}

/** The line of the journal that last changed a day or an hour; before any, the founding. */
async function changedAt(nouns: Nouns, { id, foundedAt }: TheBox): Promise<number> {
  const kinds = ['about_changed', 'calendar_changed', 'rules_changed'] as const
  const newest = await Promise.all(kinds.map(kind => nouns.journal.newestOf(id, kind)))
  const times = newest.flatMap(record => {
    const entry = record && readEntry(record.body)
    return entry && !isRefusal(entry) ? [entry.at] : []
  })
  return Math.max(foundedAt, ...times)
}
