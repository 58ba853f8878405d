// Signing in: a name and twenty-four digits, tested while they are typed, on this device alone.
import { useEffect, useState } from 'preact/hooks'
import { isRefusal, type Refusal } from '#core/refusal.ts'
import { Choice } from '#web/ui/Choice.tsx'
import { Fold } from '#web/ui/Fold.tsx'
import { Notice } from '#web/ui/Notice.tsx'
import { href } from './address.ts'
import { countsRight } from './argon2.ts'
import { lookAtBox } from './box.ts'
import type { Seat } from './device/seat.ts'
import { askForStage, isAnew, stage } from './founding-stage.ts'
import { words } from './language.ts'
import { PasskeyEntry } from './PasskeyEntry.tsx'
import { PassphraseForm } from './PassphraseForm.tsx'
import { sentenceOf } from './refusals.ts'
import { type DeviceKind, seats, takeOwnSeat, takeSeat } from './seats.ts'
import { cost } from './tools.ts'

export function SignIn() {
  const { signIn } = words()
  const [kind, setKind] = useState<DeviceKind>('own')
  const [refused, refuse] = useState('')
  useEffect(() => {
    // Tested while the member is typing, so that signing in itself is one wait and not two.
    if (isSecureContext) countsRight(cost)
    askForStage()
  }, [])

  const enter = async (name: string, passphrase: string) => {
    refuse('')
    if (stage.value !== 'founded') {
      const { sitDownHere } = await import('./sitting/here.ts')
      const refused = await sitDownHere(name, passphrase, kind)
      // Founded meanwhile: then this is a member like any other.
      if (refused?.refusal !== 'already_there') return refused
    }
    return comesIn(await takeSeat({ name, passphrase, kind }))
  }
  const comesIn = async (seat: Seat | Refusal) => {
    if (isRefusal(seat)) return seat
    if (seat.standing === 'newcomer') return undefined
    const looked = await lookAtBox(seat.member)
    if (isRefusal(looked)) {
      seats.value = []
      refuse(sentenceOf(looked))
    }
    return undefined
  }

  const anew = isAnew.value && (
    <Notice kind="care" spoken="gently" title={sentenceOf({ refusal: 'refounding_underway' })} />
  )
  if (stage.value === 'setup' && anew) return anew
  if (stage.value === 'setup') {
    return (
      <Notice kind="news" spoken="gently" title={signIn.noSchool}>
        <p>{signIn.noSchoolText}</p>
        <p>
          <code>npm run demo</code>
        </p>
      </Notice>
    )
  }
  return (
    <div class="narrow stack-wide">
      <div class="stack">
        <h1>{signIn.title}</h1>
        <p>{signIn.intro}</p>
      </div>
      {anew}
      {isSecureContext ? (
        <>
          {refused && <Notice kind="bad" spoken="at-once" title={refused} />}
          <PassphraseForm onEnter={enter}>
            <Choice
              label={signIn.device}
              options={[
                { value: 'own', label: signIn.own, hint: signIn.ownHint },
                { value: 'shared', label: signIn.shared, hint: signIn.sharedHint },
              ]}
              value={kind}
              onChoose={setKind}
            />
          </PassphraseForm>
          {kind === 'own' && stage.value === 'founded' && (
            <PasskeyEntry onWay={async way => comesIn(await takeOwnSeat(way))} />
          )}
          <Fold title={signIn.lost}>
            <p>{signIn.lostText}</p>
            <p>
              <a class="link-alone" href={href({ screen: 'recovery' })}>
                {signIn.toRecovery}
              </a>
            </p>
          </Fold>
        </>
      ) : (
        <Notice kind="bad" title={signIn.insecureTitle}>
          <p>{signIn.insecure}</p>
        </Notice>
      )}
    </div>
  )
}
