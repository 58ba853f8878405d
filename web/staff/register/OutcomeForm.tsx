// The outcome: confirmed with its cause, not confirmed, explained, or left aside by a vote.
import { type Ground, grounds, type Outcome, outcomes } from '#core/case-outcome.ts'
import { remainingOf } from '#core/departure.ts'
import { reasonBytesMax } from '#core/limits.ts'
import { Choice } from '#web/ui/Choice.tsx'
import type { Mistake } from '#web/ui/ErrorSummary.tsx'
import { Field } from '#web/ui/Field.tsx'
import { addEntry } from '../device/case-work.ts'
import { draftOf } from '../drafts.ts'
import { told, words } from '../language.ts'
import type { WorkProps } from './CaseWork.tsx'
import { choiceMistake, textMistake } from './filled.ts'
import { WorkForm } from './WorkForm.tsx'

type OutcomeDraft = {
  readonly outcome?: Outcome
  readonly cause: string
  readonly ground?: Ground
  readonly agreed: string
  readonly against: string
  readonly abstained: string
}
const empty: OutcomeDraft = { cause: '', agreed: '', against: '0', abstained: '0' }

export function OutcomeForm({ file, member, step, onEnd }: WorkProps) {
  const { work, outcomes: said, grounds: why } = words()
  const draft = draftOf<OutcomeDraft>(member, 'case-outcome', empty, file.entry)
  const typed = draft.value.value
  const set = (change: Partial<OutcomeDraft>) => draft.write({ ...typed, ...change })
  const { outcome, cause, ground } = typed
  const hasCause = outcome === 'substantiated' || outcome === 'partly'
  const isLeftAside = outcome === 'left_without_consideration'

  const give = async () => {
    if (!outcome) return undefined
    const given = {
      outcome,
      ...(hasCause ? { cause: cause.trim() } : {}),
      ...(isLeftAside && ground ? { ground, vote: voteOf(typed) } : {}),
    }
    const refused = await step((seat, open) => addEntry(seat, open, 'outcome', given))
    if (!refused) draft.forget()
    return refused
  }
  const mistakes = () => [
    ...choiceMistake('case-outcome', said.label, outcome),
    ...(hasCause ? textMistake('case-cause', work.cause, cause, reasonBytesMax) : []),
    ...(isLeftAside ? choiceMistake('case-ground', why.label, ground) : []),
    ...(isLeftAside ? voteMistakes(typed, membersOf(file)) : []),
  ]

  return (
    <WorkForm name={work.outcome} onEnd={onEnd} onGive={give} mistakes={mistakes}>
      {errorAt => (
        <>
          <Choice
            id="case-outcome"
            label={said.label}
            error={errorAt('case-outcome')}
            options={outcomes.map(value => ({ value, label: said[value] }))}
            value={outcome}
            onChoose={chosen => set({ outcome: chosen })}
          />
          {hasCause && (
            <Field
              id="case-cause"
              label={work.cause}
              hint={work.causeHint}
              lines={2}
              value={cause}
              error={errorAt('case-cause')}
              onInput={text => set({ cause: text })}
            />
          )}
          {isLeftAside && (
            <>
              <Choice
                id="case-ground"
                label={why.label}
                error={errorAt('case-ground')}
                options={grounds.map(value => ({ value, label: why[value] }))}
                value={ground}
                onChoose={chosen => set({ ground: chosen })}
              />
              <fieldset class="field">
                <legend>{work.vote}</legend>
                <div class="row">
                  {parts.map(part => (
                    <Field
                      key={part}
                      id={`case-${part}`}
                      label={work[part]}
                      value={typed[part]}
                      error={errorAt(`case-${part}`)}
                      onInput={text => set({ [part]: text })}
                      inputMode="numeric"
                      short
                    />
                  ))}
                </div>
              </fieldset>
            </>
          )}
        </>
      )}
    </WorkForm>
  )
}

const parts = ['agreed', 'against', 'abstained'] as const

const voteOf = ({ agreed, against, abstained }: OutcomeDraft) => ({
  agreed: votes(agreed),
  against: votes(against),
  abstained: votes(abstained),
})

const votes = (typed: string): number =>
  /^\s*\d{1,2}\s*$/.test(typed) ? Number(typed) : Number.NaN

const membersOf = ({ box: { facts } }: WorkProps['file']): number =>
  remainingOf(facts.commission, facts.departed).length

/** Numbers first; then no more of them than there are members; then a majority. */
function voteMistakes(typed: OutcomeDraft, members: number): readonly Mistake[] {
  const { work } = words()
  const unread = parts.filter(part => Number.isNaN(votes(typed[part])))
  if (unread.length > 0) {
    return unread.map(part => ({
      field: `case-${part}`,
      text: `${work[part]}: ${work.voteNumber}`,
    }))
  }
  const { agreed, against, abstained } = voteOf(typed)
  if (agreed + against + abstained > members) {
    return [{ field: 'case-agreed', text: told(work.voteTooMany, { n: members }) }]
  }
  return agreed > against ? [] : [{ field: 'case-agreed', text: work.voteWrong }]
}
