// One more member signs in on this laptop; the first time, it becomes a shared one.
import { useState } from 'preact/hooks'
import { isRefusal } from '#core/refusal.ts'
import { Dialog } from '#web/ui/Dialog.tsx'
import { nameOf } from '../box.ts'
import { DemoPeople } from '../DemoPeople.tsx'
import { told, words } from '../language.ts'
import { PassphraseForm } from '../PassphraseForm.tsx'
import { isShared, owner, takeSeat } from '../seats.ts'
import { enter, leaveRoom, sayHere, sight } from './opening.ts'

export function AddPerson({ onEnd }: { onEnd: () => void }) {
  const { signIn, frame } = words()
  const [first] = useState(owner.value)

  // Its one owner's keys are all here; a shared laptop keeps less, so the owner sits down anew.
  if (first && !isShared.value) {
    const share = async (_: string, passphrase: string) => {
      const seat = await takeSeat({ name: first.signInName, passphrase, kind: 'shared' })
      if (isRefusal(seat)) return seat
      leaveRoom()
      await enter()
      return undefined
    }
    return (
      <Dialog title={signIn.makeSharedTitle} onLeave={onEnd} leaveWord={frame.cancel}>
        <p>{told(signIn.makeSharedText, { name: nameOf(first.member) })}</p>
        <DemoPeople />
        <PassphraseForm key="owner" name={first.signInName} onEnter={share} />
      </Dialog>
    )
  }

  const add = async (name: string, passphrase: string) => {
    const seat = await takeSeat({ name, passphrase, kind: 'shared' })
    if (isRefusal(seat)) return seat
    if (sight.value) {
      const refused = await sayHere(seat)
      if (refused) return refused
    }
    onEnd()
    return undefined
  }
  return (
    <Dialog title={signIn.addTitle} onLeave={onEnd} leaveWord={frame.cancel}>
      <DemoPeople />
      <PassphraseForm key="next" onEnter={add} />
    </Dialog>
  )
}
