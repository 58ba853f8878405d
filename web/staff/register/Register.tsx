// The register of appeals: a row each, with its term in words and nothing of what was written.
import { useEffect, useState } from 'preact/hooks'
import { isRefusal, type Refusal } from '#core/refusal.ts'
import { Button } from '#web/ui/Button.tsx'
import { Notice } from '#web/ui/Notice.tsx'
import { Progress } from '#web/ui/Progress.tsx'
import { StepHeading } from '#web/ui/StepHeading.tsx'
import { type Column, Table } from '#web/ui/Table.tsx'
import { TapLine, TapLines } from '#web/ui/TapLine.tsx'
import { shortDate } from '#words/dates.ts'
import { href } from '../address.ts'
import { asMember } from '../asking.ts'
import { hearTime } from '../box.ts'
import { type RegisterRow, readCases } from '../device/cases.ts'
import { counted, told, words } from '../language.ts'
import { sentenceOf } from '../refusals.ts'
import { owner } from '../seats.ts'
import { stateOfRow, termInWords } from './terms.ts'

export function Register() {
  const { register: said, frame } = words()
  const [rows, setRows] = useState<readonly RegisterRow[] | undefined>(undefined)
  const [refused, refuse] = useState<Refusal | undefined>(undefined)
  const member = owner.value?.member

  const read = async () => {
    if (member === undefined) return
    refuse(undefined)
    const cases = await asMember(member, readCases)
    if (isRefusal(cases)) return refuse(cases)
    hearTime(cases.now)
    setRows(cases.rows)
  }
  useEffect(() => {
    read()
  }, [member])

  return (
    <div class="stack">
      <StepHeading level={1} takesFocus={false}>
        {said.title}
      </StepHeading>
      <p class="hint">{said.intro}</p>
      {refused && (
        <Notice kind="care" spoken="at-once" title={sentenceOf(refused)}>
          <Button onPress={read}>{frame.again}</Button>
        </Notice>
      )}
      {!rows && !refused && <Progress says={frame.loading} />}
      {rows && rows.length === 0 && <Notice>{said.empty}</Notice>}
      {rows && rows.length > 0 && (
        <>
          <Waiting rows={rows} />
          <Table
            caption={said.title}
            columns={columns()}
            rows={rows}
            keyOf={({ entry }) => entry}
          />
        </>
      )}
    </div>
  )
}

/** What waits for somebody, above a register that is as long as the year. */
function Waiting({ rows }: { rows: readonly RegisterRow[] }) {
  const { home } = words()
  const waiting = rows
    .filter(({ mine }) => mine)
    .map(row => ({ row, term: termInWords(row) }))
    .filter(({ term }) => term.mark !== undefined)
  if (waiting.length === 0 || waiting.length === rows.length) return null
  return (
    <section class="stack">
      <h2>{home.due}</h2>
      <TapLines label={home.due}>
        {waiting.map(({ row, term }) => (
          <TapLine
            key={row.entry}
            mark={term.mark === 'late' ? 'care' : 'open'}
            title={<a href={href({ screen: 'case', entry: row.entry })}>{row.number}</a>}
            more={term.text}
          />
        ))}
      </TapLines>
    </section>
  )
}

function columns(): readonly Column<RegisterRow>[] {
  const { register: said, letter, calendar } = words()
  return [
    {
      title: said.number,
      heads: true,
      cell: row => (
        <>
          {row.mine ? (
            <a
              class="row-link"
              href={href({ screen: 'case', entry: row.entry })}
              aria-label={told(said.open, { number: row.number })}
            >
              {row.number}
            </a>
          ) : (
            row.number
          )}
          <span class="hint small-line">
            {row.mine
              ? told(said.removed, { date: shortDate(calendar, row.removedOn), act: row.act })
              : row.lost
                ? said.lost
                : said.notYours}
          </span>
        </>
      ),
    },
    {
      title: said.came,
      cell: row =>
        row.channel === 'paper'
          ? `${letter.channels.paper}, ${counted(row.sheets, letter.sheets)}`
          : letter.channels.digital,
    },
    { title: said.form, cell: row => letter.forms[row.form] },
    { title: said.due, cell: row => <Term row={row} /> },
    {
      title: said.state,
      cell: row => (
        <>
          {stateOfRow(row)}
          {row.followUps > 0 && (
            <span class="hint small-line">{counted(row.followUps, said.followUps)}</span>
          )}
        </>
      ),
    },
  ]
}

function Term({ row }: { row: RegisterRow }) {
  const { text, mark } = termInWords(row)
  return <span class={mark ? `term term-${mark}` : 'term'}>{text}</span>
}
