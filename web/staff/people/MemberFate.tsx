// What the order makes of one member: stays, leaves, or comes again with new keys; and their role.
import { useState } from 'preact/hooks'
import { type Member, type Role, roles } from '#core/commission.ts'
import { Button } from '#web/ui/Button.tsx'
import { Choice } from '#web/ui/Choice.tsx'
import { fullDate } from '#words/dates.ts'
import { told, words } from '../language.ts'
import { type ChangeTyped, type Fate, fateOf } from './change-draft.ts'
import type { Seen } from './standing.ts'
import { peopleWords } from './words.ts'

type Props = {
  member: Member
  seen: Seen
  typed: ChangeTyped
  errorAt: (field: string) => string | undefined
  onWrite: (change: Partial<ChangeTyped>) => void
}

export function MemberFate({ member, seen, typed, errorAt, onWrite }: Props) {
  const { form: w, members } = peopleWords()
  const { home, calendar } = words()
  const [asked, ask] = useState(false)
  const { i, name, seat } = member
  const left = seen.departed.find(one => one.member === i)
  const fate = left && fateOf(typed, i) === 'stays' ? 'leaves' : fateOf(typed, i)
  const role = typed.roles[i]
  // Who has left stays away, or comes again as somebody with new keys.
  const fates: readonly Fate[] = left ? ['leaves', 'new_keys'] : ['stays', 'leaves', 'new_keys']
  return (
    <div class="stack">
      <Choice
        id={`fate-${i}`}
        label={told(w.standingOf, { name })}
        hint={left && told(members.left, { date: fullDate(calendar, left.on) })}
        error={errorAt(`fate-${i}`)}
        options={fates.map(one => ({
          value: one,
          label: { stays: w.stays, leaves: w.leaves, new_keys: w.newKeys }[one],
          hint: one === 'new_keys' ? w.newKeysHint : undefined,
        }))}
        value={fate}
        onChoose={to => onWrite({ fates: { ...typed.fates, [i]: to } })}
      />
      {fate !== 'leaves' &&
        seat === undefined &&
        (asked || role !== undefined ? (
          <Choice
            label={told(w.roleOf, { name })}
            options={roles.map(one => ({ value: one, label: home.roles[one] }))}
            value={role ?? member.role}
            onChoose={(to: Role) => onWrite({ roles: { ...typed.roles, [i]: to } })}
          />
        ) : (
          <Button kind="quiet" name={told(w.changeRoleFor, { name })} onPress={() => ask(true)}>
            {w.changeRole}: {home.roles[member.role]}
          </Button>
        ))}
    </div>
  )
}
