// Every planned opening of the year: held on which day, or not held and why. Two Tuesdays may be one.
import { type Column, Table } from '#web/ui/Table.tsx'
import { fullDate } from '#words/dates.ts'
import { told, words } from '../language.ts'
import type { Seen } from './DirectorsPage.tsx'
import { directorWords } from './words.ts'

type Opening = Seen['openings'][number]

export function Openings({ openings }: Pick<Seen, 'openings'>) {
  const said = directorWords.words()
  const held = openings.filter(({ heldOn }) => heldOn !== undefined).length
  const columns: readonly Column<Opening>[] = [
    { title: said.column.line, cell: ({ line }) => line, heads: true },
    { title: said.column.planned, cell: ({ plannedFor }) => plannedFor.map(inDays).join(', ') },
    { title: said.column.what, cell: whatCame },
  ]
  return (
    <section class="card stack">
      <h2>{said.openings}</h2>
      {openings.length === 0 ? (
        <p>{said.none}</p>
      ) : (
        <>
          <p>{told(said.counts, { held, missed: openings.length - held })}</p>
          <Table
            caption={said.openings}
            columns={columns}
            rows={[...openings].reverse()}
            keyOf={({ line }) => String(line)}
          />
        </>
      )}
    </section>
  )
}

function whatCame({ heldOn, missed }: Opening): string {
  const said = directorWords.words()
  if (heldOn) return told(said.heldOn, { date: inDays(heldOn) })
  if (!missed) return ''
  const { missedReasons } = words().kindsOfEntry
  // A reason newer than this page is still a line.
  const reason = missedReasons[missed.reason as keyof typeof missedReasons] ?? missed.reason
  return told(said.missed, { reason, date: inDays(missed.movedTo) })
}

const inDays = (date: string): string => fullDate(words().calendar, date)
