// Registering: kind, category, subject and a neutral line without names; the terms begin with it.
import { type Category, categories } from '#core/appeal.ts'
import { lastOf } from '#core/case-state.ts'
import { reasonBytesMax } from '#core/limits.ts'
import { type AppealKind, appealKinds, type Subject, subjectsOf } from '#core/subject.ts'
import { Choice } from '#web/ui/Choice.tsx'
import { Field } from '#web/ui/Field.tsx'
import { registerCase } from '../device/case-work.ts'
import { draftOf } from '../drafts.ts'
import { words } from '../language.ts'
import { leftIn } from '../text-left.ts'
import type { WorkProps } from './CaseWork.tsx'
import { choiceMistake, textMistake } from './filled.ts'
import { telling } from './telling.ts'
import { WorkForm } from './WorkForm.tsx'

type RegisterDraft = {
  readonly appealKind?: AppealKind
  readonly category: Category
  readonly subject?: Subject
  readonly summary: string
}

export function RegisterForm({ file, member, step, onEnd }: WorkProps) {
  const { work, kinds, subjects, letter } = words()
  const before = lastOf('registered', file.entries)
  // The writer's own choice of category is where the responsible person begins.
  const written = file.letter.category === 'canary' ? 'other' : file.letter.category
  const empty: RegisterDraft = before ?? { category: written, summary: '' }
  // What is corrected begins with what was entered last, not with what was typed for it.
  const about = before ? `${file.entry} ${before.at}` : file.entry
  const draft = draftOf<RegisterDraft>(member, 'case-register', empty, about)
  const typed = draft.value.value
  const { appealKind, category, subject, summary } = typed
  const set = (change: Partial<RegisterDraft>) => draft.write({ ...typed, ...change })

  const give = async () => {
    if (!appealKind || !subject) return undefined
    const given = { appealKind, category, subject, summary: summary.trim() }
    if (before && isSame(given, before)) {
      draft.forget()
      return undefined
    }
    const refused = await step((seat, open) => registerCase(seat, open, given, telling()))
    if (!refused) draft.forget()
    return refused
  }

  return (
    <WorkForm
      name={before ? work.correct : work.register}
      giveWord={before ? undefined : work.register}
      onEnd={onEnd}
      onGive={give}
      mistakes={() => [
        ...choiceMistake('case-kind', kinds.label, appealKind),
        ...choiceMistake('case-subject', subjects.label, subject),
        ...textMistake('case-summary', work.summary, summary, reasonBytesMax),
      ]}
    >
      {errorAt => (
        <>
          {!before && <p class="hint">{work.registerHint}</p>}
          <Choice
            id="case-kind"
            label={kinds.label}
            error={errorAt('case-kind')}
            options={appealKinds.map(value => ({
              value,
              label: kinds[value],
              hint: kinds[`${value}Hint`],
            }))}
            value={appealKind}
            onChoose={kind => set({ appealKind: kind })}
          />
          <Choice
            label={work.category}
            options={categories.map(value => ({ value, label: letter.categories[value] }))}
            value={category}
            onChoose={chosen => draft.write(withoutSubject({ ...typed, category: chosen }))}
          />
          <Choice
            key={category}
            id="case-subject"
            label={subjects.label}
            error={errorAt('case-subject')}
            options={subjectsOf(category).map(value => ({ value, label: subjects[value] }))}
            value={subject}
            onChoose={chosen => set({ subject: chosen })}
          />
          <Field
            id="case-summary"
            label={work.summary}
            hint={work.summaryHint}
            lines={3}
            value={summary}
            error={errorAt('case-summary')}
            left={leftIn(summary, reasonBytesMax)}
            onInput={text => set({ summary: text })}
          />
        </>
      )}
    </WorkForm>
  )
}

/** Nothing was corrected, so nothing is entered. */
const isSame = (given: RegisterDraft, before: RegisterDraft): boolean =>
  (['appealKind', 'category', 'subject', 'summary'] as const).every(
    part => given[part] === before[part],
  )

/** A subject belongs to its category: with another category it is chosen anew. */
const withoutSubject = ({ subject: _, ...rest }: RegisterDraft): RegisterDraft => rest
