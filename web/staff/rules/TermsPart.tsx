// The rules of the regulation: what holds today, what holds from when, whose word it is, who has checked.
import { isVerified } from '#core/regulation.ts'
import { type RuleName, ruleNames } from '#core/regulation-record.ts'
import { type RuleRow, rowsOf } from '#core/rule-change.ts'
import { valueInWords } from '#words/change-sentences.ts'
import { fullDate } from '#words/dates.ts'
import { theBox, today } from '../box.ts'
import { changeSpeech } from '../journal/change-words.ts'
import { told, words } from '../language.ts'
import { SourceOf } from './CalendarPart.tsx'
import { CheckForm } from './CheckForm.tsx'
import { changer } from './entering.ts'
import { RuleForm } from './RuleForm.tsx'
import { rulesWords } from './words.ts'

export function TermsPart() {
  const { terms: said } = rulesWords.words()
  return (
    <section class="card stack">
      <h2>{said.title}</h2>
      <p>{said.intro}</p>
      <ul class="plain-list stack-wide">
        {ruleNames.map(rule => (
          <li key={rule} class="stack">
            <OneRule rule={rule} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function OneRule({ rule }: { rule: RuleName }) {
  const { terms: said } = rulesWords.words()
  const speech = changeSpeech()
  const rows = rowsOf(theBox().regulation, rule)
  const now = rows.filter(({ from }) => from <= today()).at(-1)
  const ahead = rows.filter(({ from }) => from > today())
  const member = changer()
  const last = rows.at(-1)
  return (
    <>
      <h3>{speech.changes.rules[rule]}</h3>
      {now && (
        <div>
          <p>
            <strong>{told(said.now, { value: valueInWords(now, speech) })}</strong>{' '}
            <span class="hint">
              {told(said.since, { date: fullDate(words().calendar, now.from) })}
            </span>
          </p>
          <WhoseWord row={now} />
        </div>
      )}
      {ahead.map(row => (
        <div key={row.from}>
          <p>
            {told(said.next, {
              date: fullDate(words().calendar, row.from),
              value: valueInWords(row, speech),
            })}
          </p>
          <WhoseWord row={row} />
        </div>
      ))}
      {member !== undefined && last && (
        <div class="row">
          <RuleForm member={member} rule={rule} last={last} />
          {now && !isVerified(now) && <CheckForm member={member} rule={rule} row={now} />}
        </div>
      )}
    </>
  )
}

/** Only the law needs somebody who has read it: what the school wrote itself, it knows. */
const WhoseWord = ({ row }: { row: RuleRow }) =>
  row.ground === 'law' || row.verified ? (
    <p>
      <SourceOf {...row} />
    </p>
  ) : (
    <p>{row.source}</p>
  )
