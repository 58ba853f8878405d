// The change by the director's order: not begun, being typed, or under way with what it waits for.
import { useState } from 'preact/hooks'
import { Button } from '#web/ui/Button.tsx'
import type { Seat } from '../device/seat.ts'
import { told } from '../language.ts'
import { ChangeForm } from './ChangeForm.tsx'
import { Election } from './Election.tsx'
import { namesOf } from './facts-in-words.ts'
import { Minutes } from './Minutes.tsx'
import { Newcomers } from './Newcomers.tsx'
import { SignChange } from './SignChange.tsx'
import { StandingOfChange } from './StandingOfChange.tsx'
import type { Seen } from './standing.ts'
import { peopleWords } from './words.ts'

export function Change({ seat, seen }: { seat: Seat; seen: Seen }) {
  const { begin: w } = peopleWords()
  const [typing, type] = useState(false)
  const names = seen.mayChange
  const isMine = names.includes(seat.member)
  if (typing && isMine) {
    return <ChangeForm seat={seat} seen={seen} onEnd={() => type(false)} />
  }
  if (!seen.change) {
    if (seat.standing === 'newcomer') return null
    return (
      <section class="card stack">
        <h2>{w.title}</h2>
        <p>{w.text}</p>
        {isMine ? (
          <Button kind={seen.unlawful ? 'main' : 'plain'} onPress={() => type(true)}>
            {w.start}
          </Button>
        ) : (
          <p class="hint">{told(w.notYou, { names: namesOf(names) })}</p>
        )}
      </section>
    )
  }
  const { change } = seen
  return (
    <>
      <StandingOfChange
        seat={seat}
        seen={seen}
        change={change}
        onEdit={isMine && !change.hung ? () => type(true) : undefined}
      />
      {isMine && <Newcomers seat={seat} seen={seen} change={change} />}
      <SignChange seat={seat} change={change} />
      <Election seat={seat} seen={seen} change={change} />
      <Minutes seat={seat} change={change} />
    </>
  )
}
