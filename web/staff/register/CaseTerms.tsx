// How the case stands and until when; then its terms, and the rule each of them comes from.
import { dueDates, registerBy } from '#core/register.ts'
import { type Fact, Facts } from '#web/ui/Facts.tsx'
import { fullDate } from '#words/dates.ts'
import type { OpenCase } from '../device/cases.ts'
import { counted, told, words } from '../language.ts'
import { dueInWords, stateOfRow, termInWords } from './terms.ts'

/** Seen first: what the case waits for, and by when. */
export function CaseStanding({ file: { row, state } }: { file: OpenCase }) {
  const { caseFile: said, register } = words()
  const term = termInWords(row)
  return (
    <Facts
      facts={[
        { name: said.stateLabel, is: row.registeredOn ? said.states[state] : stateOfRow(row) },
        { name: register.due, is: term.text, wrong: term.mark === 'late' },
      ]}
    />
  )
}

export function CaseTerms({ file }: { file: OpenCase }) {
  const { caseFile: said, register, letter, calendar } = words()
  const { row } = file
  const came =
    row.channel === 'paper'
      ? `${letter.channels.paper}, ${counted(row.sheets, letter.sheets)}`
      : letter.channels.digital
  const facts: readonly Fact[] = [
    { name: register.came, is: `${came}, ${letter.forms[row.form]}` },
    {
      name: register.number,
      is: `${row.number}. ${told(register.removed, { date: fullDate(calendar, row.removedOn), act: row.act })}`,
    },
    ...termsOf(file),
  ]
  return (
    <section class="card stack">
      <h2>{said.terms}</h2>
      <Facts facts={facts} />
    </section>
  )
}

function termsOf({ row, box: { facts } }: OpenCase): readonly Fact[] {
  const { register, work } = words()
  const { regulation, calendar } = facts
  if (!row.registeredOn) {
    const by = registerBy(row.removedOn, regulation, calendar)
    return [{ name: work.register, is: dueInWords(by) }]
  }
  const due = dueDates(row.registeredOn, regulation, calendar)
  // What was told stays, also when a day off was declared after it.
  const statutory = { ...due.statutory, on: row.dueOn ?? due.statutory.on }
  const internal = { ...due.internal, on: row.internalDueOn ?? due.internal.on }
  return [
    { name: register.termOf.statutory, is: dueInWords(statutory) },
    { name: register.termOf.internal, is: dueInWords(internal) },
    { name: register.termOf.forward, is: dueInWords(due.forward) },
  ]
}
