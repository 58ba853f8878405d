// The laptop is handed on: one more person of the sitting signs in beside the others.
import { Dialog } from '#web/ui/Dialog.tsx'
import { words } from '../language.ts'
import { PassphraseForm } from '../PassphraseForm.tsx'
import { sitDownHere } from './here.ts'

export function AddPerson({ onEnd }: { onEnd: () => void }) {
  const { signIn, frame } = words()
  const enter = async (name: string, passphrase: string) => {
    const refused = await sitDownHere(name, passphrase, 'shared')
    if (!refused) onEnd()
    return refused
  }
  return (
    <Dialog title={signIn.addTitle} onLeave={onEnd} leaveWord={frame.cancel}>
      <PassphraseForm onEnter={enter} />
    </Dialog>
  )
}
