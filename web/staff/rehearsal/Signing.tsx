// The third step: everybody present signs, one tap each, with keys that are worth nothing elsewhere.
import { useState } from 'preact/hooks'
import { Button } from '#web/ui/Button.tsx'
import { StepHeading } from '#web/ui/StepHeading.tsx'
import { nameOf } from '../box.ts'
import { type Rehearsal, type Rehearsed, signRehearsal } from '../device/rehearsal.ts'
import { told, words } from '../language.ts'
import { rehearsalWords } from './words.ts'

type Props = { rehearsal: Rehearsal; result: Rehearsed; onSigned: () => void }

export function Signing({ rehearsal, result, onSigned }: Props) {
  const { signing: said } = rehearsalWords.words()
  const { closing } = words()
  const [signed, sign] = useState<readonly number[]>([])
  const present = [...result.opened, ...result.shut].sort((one, other) => one - other)

  const tap = (member: number) => {
    if (!signRehearsal(rehearsal, member, said.act)) return
    const all = [...signed, member]
    sign(all)
    if (present.every(i => all.includes(i))) onSigned()
  }

  return (
    <>
      <StepHeading level={2}>{said.title}</StepHeading>
      <p>{said.intro}</p>
      <p>{said.act}</p>
      <ul class="plain-list">
        {present.map(member => (
          <li key={member}>
            {signed.includes(member) ? (
              <span role="status">{told(said.signed, { name: nameOf(member) })}</span>
            ) : (
              <Button onPress={() => tap(member)}>
                {told(closing.signFor, { name: nameOf(member) })}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </>
  )
}
