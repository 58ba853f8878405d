// A lost passphrase: name and recovery sheet, then a new one. Reached from where members sign in.
import { useState } from 'preact/hooks'
import { LinkButton } from '#web/ui/Button.tsx'
import { Fold } from '#web/ui/Fold.tsx'
import { Notice } from '#web/ui/Notice.tsx'
import { StepHeading } from '#web/ui/StepHeading.tsx'
import { href } from '../address.ts'
import type { RootHolder } from '../device/ways/root-holder.ts'
import { words } from '../language.ts'
import { filledIn } from '../passphrase-fill.ts'
import { useHolder } from './held-root.ts'
import { NewPassphrase } from './NewPassphrase.tsx'
import { RecoveryForm } from './RecoveryForm.tsx'
import { waysWords } from './words.ts'

export function Recovery() {
  const said = waysWords.words()
  const { signIn } = words()
  const [holder, hold] = useState<RootHolder | undefined>(undefined)
  const [isKept, keep] = useState(false)
  const leave = useHolder(holder)
  const kept = () => {
    // The form one is sent to knows the name; the digits are typed from the paper, all of them.
    if (holder) filledIn.value = { name: holder.signInName, passphrase: '' }
    leave()
    keep(true)
  }
  return (
    <div class="narrow stack-wide">
      <div class="stack">
        <StepHeading level={1} takesFocus={false}>
          {said.recovery}
        </StepHeading>
        {!holder && <p>{said.recoveryIntro}</p>}
      </div>
      {!isSecureContext ? (
        <Notice kind="bad" title={signIn.insecureTitle}>
          <p>{signIn.insecure}</p>
        </Notice>
      ) : isKept ? (
        <Notice kind="good" spoken="gently" title={said.kept}>
          <p>{said.keptText}</p>
          <p>{said.putBack}</p>
          <LinkButton kind="main" href={href({ screen: 'home' })}>
            {said.toSignIn}
          </LinkButton>
        </Notice>
      ) : holder ? (
        <NewPassphrase holder={holder} onKept={kept} />
      ) : (
        <>
          <RecoveryForm onHeld={hold} />
          <Fold title={said.noSheet}>
            <p>{said.noSheetText}</p>
          </Fold>
          <p>
            <a href={href({ screen: 'home' })}>{said.backToSignIn}</a>
          </p>
        </>
      )}
    </div>
  )
}
