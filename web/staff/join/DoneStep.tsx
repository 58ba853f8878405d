// Enrolled: what to bring to the first sitting, and what to keep from everybody.
import { LinkButton } from '#web/ui/Button.tsx'
import { StepHeading } from '#web/ui/StepHeading.tsx'
import { href } from '../address.ts'
import { told } from '../language.ts'
import { signInName } from './enrolment.ts'
import { canHavePasskey } from './passkey-hint.ts'
import { joinWords } from './words.ts'

export function DoneStep() {
  const { done: w } = joinWords()
  return (
    <div class="stack">
      <StepHeading level={2}>{w.title}</StepHeading>
      <p>{told(w.name, { name: signInName.value })}</p>
      <h3>{w.next}</h3>
      <p>{w.sitting}</p>
      <ul>
        {w.bring.map(one => (
          <li key={one}>{one}</li>
        ))}
      </ul>
      <p>{w.nobody}</p>
      {canHavePasskey() && <p class="hint">{w.passkey}</p>}
      <LinkButton href={href({ screen: 'home' })}>{w.toSignIn}</LinkButton>
    </div>
  )
}
