// One person of the commission: name, position, and in which capacity they are in it.
import { roles } from '#core/commission.ts'
import { Button } from '#web/ui/Button.tsx'
import { Choice, Tick } from '#web/ui/Choice.tsx'
import { Field } from '#web/ui/Field.tsx'
import { told } from '../language.ts'
import { isSubstitute, type PersonTyped } from './draft.ts'
import { setupWords } from './words.ts'

type Props = {
  person: PersonTyped
  at: number
  /** Whose substitute this is. */
  main: PersonTyped | undefined
  hasSubstitute: boolean
  errorAt: (field: string) => string | undefined
  onChange: (to: Partial<PersonTyped>) => void
  onRemove: () => void
  onSubstitute: () => void
}

export function PersonCard({ person, at, main, hasSubstitute, errorAt, ...act }: Props) {
  const { order: w } = setupWords()
  const { id, name, position, role, noKin } = person
  const field = (part: string) => `person-${id}-${part}`
  const nth = told(w.nth, { n: at + 1 })
  const title = main ? told(w.substituteOf, { name: main.name || w.aParent }) : nth
  const called = name || nth
  return (
    <fieldset class="card stack" id={`person-${id}`}>
      <legend class="person-title">{title}</legend>
      <Field
        id={field('name')}
        label={w.name}
        hint={at === 0 ? w.nameHint : undefined}
        value={name}
        error={errorAt(field('name'))}
        onInput={to => act.onChange({ name: to })}
      />
      <Field
        id={field('position')}
        label={w.position}
        hint={role === 'parent' ? w.positionOfParent : w.positionOfStaff}
        value={position}
        error={errorAt(field('position'))}
        onInput={to => act.onChange({ position: to })}
      />
      {!isSubstitute(person) && (
        <Choice
          id={field('role')}
          label={w.role}
          error={errorAt(field('role'))}
          options={roles.map(one => ({
            value: one,
            label: w.roles[one],
            // Said once; only that a parent does not work here bears saying each time.
            hint: at === 0 || one === 'parent' ? w.roleHints[one] : undefined,
          }))}
          value={role || undefined}
          onChoose={to => act.onChange({ role: to })}
        />
      )}
      {role === 'parent' && (
        <Tick
          label={w.noKin}
          hint={w.noKinWhy}
          value={noKin}
          onChange={on => act.onChange({ noKin: on })}
        />
      )}
      <div class="row">
        {role === 'parent' && !isSubstitute(person) && !hasSubstitute && (
          <Button
            kind="quiet"
            name={told(w.addSubstituteFor, { name: called })}
            onPress={act.onSubstitute}
          >
            {w.addSubstitute}
          </Button>
        )}
        <Button kind="quiet" name={told(w.removeOne, { name: called })} onPress={act.onRemove}>
          {w.remove}
        </Button>
      </div>
    </fieldset>
  )
}
