// «My sign-in»: a new passphrase, passkeys, and the recovery sheet once more, for one member alone.
import { useEffect, useState } from 'preact/hooks'
import { isRefusal, type Refusal } from '#core/refusal.ts'
import { Button } from '#web/ui/Button.tsx'
import { Notice } from '#web/ui/Notice.tsx'
import { Progress } from '#web/ui/Progress.tsx'
import { StepHeading } from '#web/ui/StepHeading.tsx'
import type { AnswerOf } from '#wire/contract.ts'
import { readWays } from '#wire/sign-in-ways.ts'
import { asMember } from '../asking.ts'
import { inWords } from '../box.ts'
import type { Seat } from '../device/seat.ts'
import type { RootHolder } from '../device/ways/root-holder.ts'
import { told, words } from '../language.ts'
import { sentenceOf } from '../refusals.ts'
import { owner } from '../seats.ts'
import { ConfirmForm } from './ConfirmForm.tsx'
import { useHolder } from './held-root.ts'
import { NewPassphrase } from './NewPassphrase.tsx'
import { Passkeys } from './Passkeys.tsx'
import { SheetAgain } from './SheetAgain.tsx'
import { waysWords } from './words.ts'

type Known = AnswerOf<typeof readWays>

export function Ways() {
  const said = waysWords.words()
  const { frame } = words()
  const [known, know] = useState<Known | Refusal | undefined>(undefined)
  const seat = owner.value
  const look = async () => {
    if (seat) know(await asMember(seat.member, one => one.call(readWays, {})))
  }
  useEffect(() => {
    look()
  }, [seat?.member])
  if (!seat) return <Notice kind="news" title={said.onlyAlone} />
  return (
    <div class="narrow stack-wide">
      <div class="stack">
        <StepHeading level={1} takesFocus={false}>
          {said.title}
        </StepHeading>
        <p>{said.intro}</p>
      </div>
      {!known && <Progress says={frame.loading} />}
      {isRefusal(known) && (
        <Notice kind="care" spoken="at-once" title={sentenceOf(known)}>
          <Button onPress={look}>{frame.again}</Button>
        </Notice>
      )}
      {known && !isRefusal(known) && (
        <>
          <Passphrase seat={seat} since={known.passphraseWaitsSince} onChanged={look} />
          <Passkeys seat={seat} passkeys={known.passkeys} onChanged={look} />
          <SheetAgain seat={seat} />
        </>
      )}
    </div>
  )
}

type Props = { seat: Seat; since: number | undefined; onChanged: () => unknown }

function Passphrase({ seat, since, onChanged }: Props) {
  const said = waysWords.words()
  const { frame } = words()
  const [step, go] = useState<'rest' | 'confirm' | RootHolder | 'kept'>('rest')
  const leave = useHolder(step)
  const kept = () => {
    leave()
    go('kept')
    onChanged()
  }
  return (
    <section class="card stack">
      <h2>{said.passphrase}</h2>
      {step === 'kept' && (
        <Notice kind="good" spoken="gently" title={said.kept}>
          <p>{said.keptText}</p>
        </Notice>
      )}
      {step === 'rest' && since !== undefined && (
        <Notice kind="care">{told(said.waits, { moment: inWords(since) })}</Notice>
      )}
      {step === 'rest' || step === 'kept' ? (
        <>
          <p>{said.passphraseText}</p>
          <Button onPress={() => go('confirm')}>{said.make}</Button>
        </>
      ) : (
        <>
          {step === 'confirm' ? (
            <ConfirmForm member={seat.member} onHeld={go} />
          ) : (
            <NewPassphrase holder={step} onKept={kept} />
          )}
          <Button
            kind="quiet"
            onPress={() => {
              leave()
              go('rest')
            }}
          >
            {frame.cancel}
          </Button>
        </>
      )}
    </section>
  )
}
