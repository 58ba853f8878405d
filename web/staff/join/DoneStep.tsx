// Enrolled: what to bring to the first sitting, and what to keep from everybody.
import { toBase64url } from '#crypto/bytes.ts'
import { noBoxYet } from '#crypto/commission-record.ts'
import { undertakingPaper } from '#papers/undertaking.ts'
import { Button, LinkButton } from '#web/ui/Button.tsx'
import { StepHeading } from '#web/ui/StepHeading.tsx'
import { unbroken } from '#web/ui/Unbroken.tsx'
import { moment } from '#words/dates.ts'
import { href } from '../address.ts'
import { speaking, told, words } from '../language.ts'
import { printAlone } from '../paper/print-alone.tsx'
import { invited, promised, signInName } from './enrolment.ts'
import { aboutOf } from './InvitedStep.tsx'
import { canHavePasskey } from './passkey-hint.ts'
import { joinWords } from './words.ts'

export function DoneStep() {
  const { done: w } = joinWords()
  return (
    <div class="stack">
      <StepHeading level={2}>{w.title}</StepHeading>
      <p>{told(w.name, { name: signInName.value })}</p>
      <h3>{w.next}</h3>
      <p>{unbroken(whatNext())}</p>
      <ul>
        {w.bring.map(one => (
          <li key={one}>{one}</li>
        ))}
      </ul>
      <p>{w.nobody}</p>
      <div class="stack">
        <Button onPress={printPromise}>{w.printPromise}</Button>
        <p class="hint">{w.printPromiseWhen}</p>
      </div>
      {isFounding() && canHavePasskey() && <p class="hint">{w.passkey}</p>}
      <LinkButton href={href({ screen: 'home' })}>{w.toSignIn}</LinkButton>
    </div>
  )
}

/** Of a change of the commission there is no first sitting: who comes signs the new composition. */
const isFounding = () => invited.value?.box === toBase64url(noBoxYet)

function whatNext(): string {
  const { done: w } = joinWords()
  const { calendar } = words()
  if (!isFounding()) return w.change
  const { meeting } = invited.value ?? {}
  if (!meeting) return w.sitting
  const { on, at, place } = meeting
  return told(w.sittingOn, { moment: moment(calendar, on, at), place })
}

function printPromise() {
  const seen = invited.value
  const about = seen && aboutOf(seen.about)
  if (!seen || !about) return
  const { order, person, today } = seen
  const facts = { about, order, person, on: today, ...promised.value }
  printAlone(undertakingPaper(facts, speaking()))
}
