// The director's order, and whom it names. What no commission may be is said here, before anything is sent.
import { membersMax, woodenSealNumberBytesMax } from '#core/limits.ts'
import { Button } from '#web/ui/Button.tsx'
import type { Mistake } from '#web/ui/ErrorSummary.tsx'
import { Field } from '#web/ui/Field.tsx'
import { Notice } from '#web/ui/Notice.tsx'
import { counted, words } from '../language.ts'
import { dayTyped, textMistake } from '../register/filled.ts'
import { inOrder } from './beginning.ts'
import { compositionMistakes, peopleMistakes } from './composition.ts'
import { isSubstitute, type PersonTyped, type SetupDraft } from './draft.ts'
import { draft, write } from './keeping.ts'
import { PersonCard } from './PersonCard.tsx'
import { StepForm } from './StepForm.tsx'
import { founding, serverToday } from './standing.ts'
import { setupWords } from './words.ts'

export function OrderStep() {
  const { order: w } = setupWords()
  const { work } = words()
  const typed = draft.value
  return (
    <StepForm step="order" intro={w.intro} mistakes={() => mistakesIn(typed)}>
      {errorAt => (
        <>
          {founding.value?.people.some(person => person.enrolled) && (
            <Notice kind="care" title={w.someEnrolled} />
          )}
          <Field
            id="order-no"
            label={w.no}
            hint={w.noHint}
            value={typed.orderNo}
            error={errorAt('order-no')}
            onInput={orderNo => write({ orderNo })}
            short
          />
          <Field
            id="order-date"
            label={w.date}
            hint={work.dateHint}
            value={typed.orderDate}
            error={errorAt('order-date')}
            onInput={orderDate => write({ orderDate })}
            inputMode="numeric"
            short
          />
          <People errorAt={errorAt} />
          <Advice />
        </>
      )}
    </StepForm>
  )
}

function People({ errorAt }: { errorAt: (field: string) => string | undefined }) {
  const { order: w } = setupWords()
  const { people } = draft.value
  const error = errorAt('people')
  const members = people.filter(person => !isSubstitute(person))
  const change = (id: number, to: Partial<PersonTyped>) =>
    write({ people: people.map(one => (one.id === id ? { ...one, ...to } : one)) })
  const add = (person: Omit<PersonTyped, 'id' | 'name' | 'position' | 'noKin'>) => {
    const id = Math.max(0, ...people.map(one => one.id)) + 1
    write({ people: [...people, { id, name: '', position: '', noKin: false, ...person }] })
  }
  const remove = (id: number) =>
    write({ people: people.filter(one => one.id !== id && one.standsInFor !== id) })
  return (
    <fieldset
      id="people"
      tabIndex={-1}
      class={`field${error ? ' field-wrong' : ''}`}
      aria-describedby={error ? 'people-rule people-error' : 'people-rule'}
      aria-invalid={error ? 'true' : undefined}
    >
      <legend>{w.people}</legend>
      <p class="hint" id="people-rule">
        {w.rule}
      </p>
      {error && (
        <p class="field-error" id="people-error">
          {error}
        </p>
      )}
      <div class="stack">
        {inOrder(people).map((person, at) => (
          <PersonCard
            key={person.id}
            person={person}
            at={at}
            main={people.find(({ id }) => id === person.standsInFor)}
            hasSubstitute={people.some(({ standsInFor }) => standsInFor === person.id)}
            errorAt={errorAt}
            onChange={to => change(person.id, to)}
            onRemove={() => remove(person.id)}
            onSubstitute={() => add({ role: 'parent', standsInFor: person.id })}
          />
        ))}
        <p role="status">
          {counted(members.length, members.length % 2 === 0 ? w.countEven : w.countOdd)}
        </p>
        {members.length < membersMax && <Button onPress={() => add({ role: '' })}>{w.add}</Button>}
      </div>
    </fieldset>
  )
}

/** Lawful, and yet: with one parent representative one illness keeps the box shut (cl. 5.1). */
function Advice() {
  const { order: w } = setupWords()
  const { people } = draft.value
  if (people.filter(({ role }) => role === 'parent').length !== 1) return null
  return (
    <Notice title={w.advice}>
      <p>{w.adviceWhy}</p>
    </Notice>
  )
}

function mistakesIn(typed: SetupDraft): readonly Mistake[] {
  const { order: w } = setupWords()
  const { work } = words()
  const date = dayTyped(typed.orderDate)
  const people = peopleMistakes(typed.people)
  return [
    ...textMistake('order-no', w.no, typed.orderNo, woodenSealNumberBytesMax),
    ...(date ? [] : [{ field: 'order-date', text: `${w.date}: ${work.dateWrong}` }]),
    ...(date && date > serverToday() ? [{ field: 'order-date', text: w.dateLater }] : []),
    ...people,
    ...compositionMistakes(typed.people),
  ]
}
