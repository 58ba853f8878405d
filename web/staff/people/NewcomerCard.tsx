// Somebody the order brings: their name, their position, and whose seat they share, if anybody's.
import { type Role, roles } from '#core/commission.ts'
import { memberNameBytesMax } from '#core/limits.ts'
import { Button } from '#web/ui/Button.tsx'
import { Choice, Tick } from '#web/ui/Choice.tsx'
import type { Mistake } from '#web/ui/ErrorSummary.tsx'
import { Field } from '#web/ui/Field.tsx'
import { told, words } from '../language.ts'
import { choiceMistake, textMistake } from '../register/filled.ts'
import { type NewcomerTyped, newcomerKey, type Row } from './change-draft.ts'
import { peopleWords } from './words.ts'

type Props = {
  newcomer: NewcomerTyped
  place: number
  /** Seats somebody may be a substitute on. */
  seats: readonly Row[]
  errorAt: (field: string) => string | undefined
  onWrite: (change: Partial<NewcomerTyped>) => void
  onRemove: () => void
}

export function NewcomerCard({ newcomer, place, seats, errorAt, onWrite, onRemove }: Props) {
  const { form: w, members } = peopleWords()
  const { home } = words()
  const key = newcomerKey(newcomer)
  const n = told(w.newcomer, { n: place + 1 })
  const shared = seats.filter(({ role, name }) => role !== 'staff' && name !== '')
  const main = shared.find(row => row.key === newcomer.seat)
  const isParent = (main?.role ?? newcomer.role) === 'parent'
  return (
    <fieldset class="card stack">
      <legend class="person-title">{newcomer.name.trim() || n}</legend>
      <Field
        id={`name-${key}`}
        label={w.name}
        name={`${w.name}, ${n}`}
        hint={w.nameHint}
        value={newcomer.name}
        error={errorAt(`name-${key}`)}
        onInput={name => onWrite({ name })}
      />
      <Field
        id={`position-${key}`}
        label={w.position}
        name={`${w.position}, ${n}`}
        hint={w.positionHint}
        value={newcomer.position}
        error={errorAt(`position-${key}`)}
        onInput={position => onWrite({ position })}
      />
      <Choice
        id={`seat-${key}`}
        label={w.seat}
        options={[
          { value: '', label: w.ownSeat },
          ...shared.map(row => ({
            value: row.key,
            label: told(members.substituteOf, { name: row.name }),
          })),
        ]}
        value={shared.some(row => row.key === newcomer.seat) ? newcomer.seat : ''}
        onChoose={seat => onWrite({ seat })}
      />
      {newcomer.seat === '' && (
        <Choice
          id={`role-${key}`}
          label={w.role}
          error={errorAt(`role-${key}`)}
          options={roles.map(role => ({ value: role, label: home.roles[role] }))}
          value={newcomer.role}
          onChoose={(role: Role) => onWrite({ role })}
        />
      )}
      {isParent && (
        <Tick
          label={w.noKin}
          hint={w.noKinWhy}
          value={newcomer.noKin ?? false}
          onChange={noKin => onWrite({ noKin })}
        />
      )}
      <Button
        kind="quiet"
        name={told(w.removeOne, { n: newcomer.name.trim() || n })}
        onPress={onRemove}
      >
        {w.remove}
      </Button>
    </fieldset>
  )
}

export function newcomerMistakes(newcomer: NewcomerTyped, place: number): readonly Mistake[] {
  const { form: w } = peopleWords()
  const key = newcomerKey(newcomer)
  const n = told(w.newcomer, { n: place + 1 })
  return [
    ...textMistake(`name-${key}`, `${n}, ${w.name}`, newcomer.name, memberNameBytesMax),
    ...textMistake(`position-${key}`, `${n}, ${w.position}`, newcomer.position, memberNameBytesMax),
    ...(newcomer.seat === '' ? choiceMistake(`role-${key}`, `${n}, ${w.role}`, newcomer.role) : []),
  ]
}
