// «Is it you?»: before a way in is changed, the member comes in once more, and the root is in hand.
import { isRefusal, type Refusal } from '#core/refusal.ts'
import { StepHeading } from '#web/ui/StepHeading.tsx'
import { seatOf } from '../asking.ts'
import type { WayIn } from '../device/ways/enter.ts'
import { byPassphrase } from '../device/ways/passphrase.ts'
import { holdRoot, type RootHolder } from '../device/ways/root-holder.ts'
import { PasskeyEntry } from '../PasskeyEntry.tsx'
import { PassphraseForm } from '../PassphraseForm.tsx'
import { waysWords } from './words.ts'

type Props = { member: number; onHeld: (holder: RootHolder) => void }

export function ConfirmForm({ member, onHeld }: Props) {
  const said = waysWords.words()
  const seat = seatOf(member)
  const hold = async (way: WayIn | Refusal) => {
    const holder = isRefusal(way) ? way : await holdRoot(seat, way)
    if (isRefusal(holder)) return holder
    onHeld(holder)
    return undefined
  }
  return (
    <div class="stack">
      <StepHeading level={2}>{said.confirm}</StepHeading>
      <p>{said.confirmText}</p>
      <PassphraseForm
        name={seat.signInName}
        title={said.confirm}
        enterWord={said.goOn}
        onEnter={async (name, typed) => hold(await byPassphrase(seat.tools, name, typed))}
      />
      <PasskeyEntry name={said.confirmByPasskey} onWay={hold} />
    </div>
  )
}
