// The passkeys of one member: which there are, one more on this device, one less.
import { useEffect, useState } from 'preact/hooks'
import { type Instant, localDate } from '#core/local-time.ts'
import { isRefusal } from '#core/refusal.ts'
import { Button } from '#web/ui/Button.tsx'
import { Dialog } from '#web/ui/Dialog.tsx'
import { Notice } from '#web/ui/Notice.tsx'
import { fullDate } from '#words/dates.ts'
import { asMember } from '../asking.ts'
import { theBox } from '../box.ts'
import type { Seat } from '../device/seat.ts'
import { type Passkey, removeAPasskey } from '../device/ways/passkey.ts'
import { told, words } from '../language.ts'
import { passkeysHere } from '../passkeys-here.ts'
import { sentenceOf } from '../refusals.ts'
import { AddPasskey } from './AddPasskey.tsx'
import { waysWords } from './words.ts'

type Props = { seat: Seat; passkeys: readonly Passkey[]; onChanged: () => unknown }

export function Passkeys({ seat, passkeys, onChanged }: Props) {
  const said = waysWords.words()
  const { calendar } = words()
  const [canBe, know] = useState<boolean | undefined>(undefined)
  const [adding, add] = useState(false)
  const [removing, remove] = useState<Passkey | undefined>(undefined)
  const [news, tell] = useState('')
  useEffect(() => {
    passkeysHere().then(know)
  }, [])
  const changed = (sentence: string) => {
    add(false)
    remove(undefined)
    tell(sentence)
    onChanged()
  }
  return (
    <section class="card stack">
      <h2>{said.passkeys}</h2>
      <p>{said.passkeysText}</p>
      {news && <Notice kind="good" spoken="gently" title={news} />}
      {passkeys.length === 0 ? (
        <p class="hint">{said.noPasskeys}</p>
      ) : (
        <ul class="plain-list stack">
          {passkeys.map(passkey => (
            <li key={passkey.passkey}>
              {passkey.name}{' '}
              <span class="hint">
                {told(said.addedOn, { date: fullDate(calendar, dayOf(passkey.addedAt)) })}
              </span>{' '}
              <Button
                kind="quiet"
                name={told(said.removeOf, { name: passkey.name })}
                onPress={() => remove(passkey)}
              >
                {said.remove}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {canBe === false && <p class="hint">{said.cannot}</p>}
      {canBe && !adding && (
        <Button
          onPress={() => {
            tell('')
            add(true)
          }}
        >
          {said.add}
        </Button>
      )}
      {adding && (
        <AddPasskey
          seat={seat}
          others={passkeys}
          onAdded={name => changed(told(said.added, { name }))}
          onLeave={() => add(false)}
        />
      )}
      {removing && (
        <RemoveDialog
          seat={seat}
          passkey={removing}
          onRemoved={() => changed(said.removed)}
          onLeave={() => remove(undefined)}
        />
      )}
    </section>
  )
}

const dayOf = (at: Instant) => localDate(at, theBox().regulation.utcOffsetMinutes)

type RemoveProps = {
  seat: Seat
  passkey: Passkey
  onRemoved: () => void
  onLeave: () => void
}

function RemoveDialog({ seat, passkey, onRemoved, onLeave }: RemoveProps) {
  const said = waysWords.words()
  const { frame } = words()
  const [refused, refuse] = useState('')
  const remove = async () => {
    refuse('')
    const removed = await asMember(seat.member, one => removeAPasskey(one, passkey))
    if (isRefusal(removed)) refuse(sentenceOf(removed))
    else onRemoved()
  }
  return (
    <Dialog title={said.removeTitle} onLeave={onLeave} leaveWord={frame.cancel}>
      <div class="stack">
        <p>{told(said.removeText, { name: passkey.name })}</p>
        {refused && <Notice kind="care" spoken="at-once" title={refused} />}
        <Button kind="danger" onPress={remove}>
          {said.remove}
        </Button>
      </div>
    </Dialog>
  )
}
