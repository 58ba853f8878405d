// What the order makes of one member: stays, leaves, or comes again with new keys; and their role.
import { useEffect, useState } from 'preact/hooks'
import { type Member, type Role, roles } from '#core/commission.ts'
import { Button } from '#web/ui/Button.tsx'
import { Choice } from '#web/ui/Choice.tsx'
import { TapLine } from '#web/ui/TapLine.tsx'
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
  const { home, frame, calendar } = words()
  const [opened, open] = useState(false)
  const [asked, ask] = useState(false)
  const { i, name, seat } = member
  useEffect(() => {
    if (opened) document.getElementById(`fate-${i}`)?.focus()
  }, [opened, i])
  const left = seen.departed.find(one => one.member === i)
  const fate = left && fateOf(typed, i) === 'stays' ? 'leaves' : fateOf(typed, i)
  const role = typed.roles[i]
  // Who has left stays away, or comes again as somebody with new keys.
  const fates: readonly Fate[] = left ? ['leaves', 'new_keys'] : ['stays', 'leaves', 'new_keys']
  const title = home.roles[typed.roles[i] ?? member.role]
  if (!opened && fate === 'stays' && role === undefined && !errorAt(`fate-${i}`)) {
    return (
      <TapLine title={name} more={`${title} · ${w.stays}`}>
        <Button kind="quiet" name={`${frame.change}: ${name}`} onPress={() => open(true)}>
          {frame.change}
        </Button>
      </TapLine>
    )
  }
  return (
    <li class="stack">
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
          <Button
            kind="quiet"
            name={`${w.changeRole}: ${title}, ${name}`}
            onPress={() => ask(true)}
          >
            {w.changeRole}: {title}
          </Button>
        ))}
    </li>
  )
}
