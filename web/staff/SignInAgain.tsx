// The session has ended: sign in over the page, with everything typed still under it.
import { isRefusal } from '#core/refusal.ts'
import { Dialog } from '#web/ui/Dialog.tsx'
import type { SignInAgain as Asked } from './asking.ts'
import type { WayIn } from './device/ways/enter.ts'
import { words } from './language.ts'
import { PasskeyEntry } from './PasskeyEntry.tsx'
import { PassphraseForm } from './PassphraseForm.tsx'
import { device, takeOwnSeat, takeSeat } from './seats.ts'

export function SignInAgain({ name, done }: Asked) {
  const { signIn, frame } = words()
  const enter = async (_: string, passphrase: string) => {
    const seat = await takeSeat({ name, passphrase, kind: device.value.kind })
    if (isRefusal(seat)) return seat
    done(seat)
    return undefined
  }
  const enterBy = async (way: WayIn) => {
    const seat = await takeOwnSeat(way)
    if (isRefusal(seat)) return seat
    done(seat)
    return undefined
  }
  return (
    <Dialog title={signIn.again} onLeave={() => done(undefined)} leaveWord={frame.cancel}>
      <p>{signIn.againText}</p>
      <PassphraseForm name={name} onEnter={enter} />
      {device.value.kind === 'own' && <PasskeyEntry onWay={enterBy} />}
    </Dialog>
  )
}
