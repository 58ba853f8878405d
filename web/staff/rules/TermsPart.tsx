// The rules of the regulation: what holds today, what holds from when, whose word it is, who has checked.
import { isVerified } from '#core/regulation.ts'
import { type RuleName, ruleNames } from '#core/regulation-record.ts'
import { type RuleRow, rowsOf } from '#core/rule-change.ts'
import { Fold } from '#web/ui/Fold.tsx'
import { unbroken } from '#web/ui/Unbroken.tsx'
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
      <Rules rules={shown.filter(rule => !isOwn(rule))} />
      <Fold title={said.own}>
        <Rules rules={shown.filter(isOwn)} />
      </Fold>
    </section>
  )
}

// The hours of the wooden box are what the box says of itself: they stand with its place, once.
const shown = ruleNames.filter(rule => rule !== 'hoursFrom' && rule !== 'hoursTo')

/** Set by the school or the box for itself, where neither law nor regulation says anything. */
const isOwn = (rule: RuleName): boolean =>
  rowsOf(theBox().regulation, rule).every(({ ground }) => ground === 'house')

const Rules = ({ rules }: { rules: readonly RuleName[] }) => (
  <div class="stack-wide">
    {rules.map(rule => (
      <div key={rule} class="stack">
        <OneRule rule={rule} />
      </div>
    ))}
  </div>
)

function OneRule({ rule }: { rule: RuleName }) {
  const { terms: said } = rulesWords.words()
  const speech = changeSpeech()
  const rows = rowsOf(theBox().regulation, rule)
  const [now] = rows.filter(({ from }) => from <= today()).slice(-1)
  const ahead = rows.filter(({ from }) => from > today())
  const member = changer()
  const [last] = rows.slice(-1)
  return (
    <>
      <h3>{asHeading(speech.changes.rules[rule])}</h3>
      {now && (
        <div>
          <p>
            <strong>{told(said.now, { value: valueInWords(now, speech) })}</strong>
            <span class="hint small-line">
              {unbroken(told(said.since, { date: fullDate(words().calendar, now.from) }))}
            </span>
          </p>
          <WhoseWord row={now} />
        </div>
      )}
      {ahead.map(row => (
        <div key={row.from}>
          <p>
            {unbroken(
              told(said.next, {
                date: fullDate(words().calendar, row.from),
                value: valueInWords(row, speech),
              }),
            )}
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

const asHeading = (words: string): string => words.slice(0, 1).toUpperCase() + words.slice(1)

/** Only the law needs somebody who has read it: what the school wrote itself, it knows. */
const WhoseWord = ({ row }: { row: RuleRow }) =>
  row.ground === 'law' || row.verified ? (
    <p>
      <SourceOf {...row} />
    </p>
  ) : (
    <p>{unbroken(row.source)}</p>
  )
