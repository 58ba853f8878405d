// The first step: who has come. Open says in words what is missing, as it does in the room.
import { useState } from 'preact/hooks'
import { isRefusal } from '#core/refusal.ts'
import { Button } from '#web/ui/Button.tsx'
import { Choices } from '#web/ui/Choice.tsx'
import { Notice } from '#web/ui/Notice.tsx'
import { StepHeading } from '#web/ui/StepHeading.tsx'
import { theBox, today } from '../box.ts'
import { openRehearsal, type Rehearsal, type Rehearsed } from '../device/rehearsal.ts'
import { told, words } from '../language.ts'
import { missingBeside } from '../room/quorum.ts'
import { titlesOf } from '../titles.ts'
import { rehearsalWords } from './words.ts'

type Props = { rehearsal: Rehearsal; onOpened: (result: Rehearsed) => void }

export function Gathering({ rehearsal, onOpened }: Props) {
  const { gathering: said, signing } = rehearsalWords.words()
  const { room } = words()
  const [here, come] = useState<readonly string[]>([])
  const [cannot, fail] = useState(false)
  const present = here.map(Number)
  const missing = missingBeside(present, today())

  const open = async () => {
    const opened = await openRehearsal(rehearsal, present)
    fail(isRefusal(opened))
    if (!isRefusal(opened)) onOpened(opened)
  }

  return (
    <>
      <StepHeading level={2}>{said.title}</StepHeading>
      <p>{said.intro}</p>
      <p>{told(said.sealed, { bytes: rehearsal.envelope.length })}</p>
      <Choices
        label={said.people}
        options={theBox().commission.members.map(member => ({
          value: String(member.i),
          label: member.name,
          hint: titlesOf(member),
        }))}
        values={here}
        onChoose={come}
      />
      <Notice kind={missing ? 'care' : 'good'} spoken="gently">
        {missing ? told(room.stillNeeded, { what: missing }) : room.quorumThere}
      </Notice>
      {cannot && <Notice kind="care" spoken="at-once" title={signing.cannot} />}
      <Button
        kind="main"
        onPress={open}
        whyNot={missing ? told(room.stillNeeded, { what: missing }) : undefined}
      >
        {room.open}
      </Button>
    </>
  )
}
