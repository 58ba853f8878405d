// Who comes and has no phone signs the next seal at the laptop of the room, and gets up again at once.
//
// Their seat is not among those of the laptop: it lives in this dialog, for this one signature.
import { useEffect, useRef, useState } from 'preact/hooks'
import { isRefusal, type Refusal } from '#core/refusal.ts'
import { Button } from '#web/ui/Button.tsx'
import { Dialog } from '#web/ui/Dialog.tsx'
import { Notice } from '#web/ui/Notice.tsx'
import { type NextSealSight, readNextSeal, signNextSeal } from '../device/changes/next-seal.ts'
import type { Seat } from '../device/seat.ts'
import { leave, signIn } from '../device/sign-in.ts'
import { told, words } from '../language.ts'
import { PassphraseForm } from '../PassphraseForm.tsx'
import { sentenceOf } from '../refusals.ts'
import { tools } from '../tools.ts'
import { peopleWords } from './words.ts'

type Props = { member: number; name: string; onEnd: () => void }

export function SignHere({ member, name, onEnd }: Props) {
  const { inRoom: w, seal } = peopleWords()
  const { frame } = words()
  const [next, see] = useState<NextSealSight | undefined>(undefined)
  const [wrong, tell] = useState('')
  const seat = useRef<Seat | undefined>(undefined)
  const getUp = () => {
    const before = seat.current
    seat.current = undefined
    if (before) leave(before)
  }
  useEffect(() => getUp, [])

  const enter = async (signInName: string, passphrase: string): Promise<Refusal | undefined> => {
    tell('')
    const came = await signIn(tools, signInName.trim(), passphrase)
    if (isRefusal(came)) return came
    seat.current = came
    if (came.member !== member) {
      getUp()
      tell(told(w.somebodyElse, { name }))
      return undefined
    }
    const shown = await readNextSeal(came)
    if (!isRefusal(shown)) see(shown)
    else getUp()
    return isRefusal(shown) ? shown : undefined
  }
  const sign = async () => {
    if (!seat.current || !next) return
    const signed = await signNextSeal(seat.current, next)
    if (isRefusal(signed)) return tell(sentenceOf(signed))
    onEnd()
  }

  return (
    <Dialog title={told(w.signHereFor, { name })} onLeave={onEnd} leaveWord={frame.cancel}>
      <div class="stack">
        {wrong && <Notice kind="care" spoken="at-once" title={wrong} />}
        {next ? (
          <>
            <p class="countdown">{told(seal.name, { no: next.seal.no, name: next.seal.name })}</p>
            <p class="hint">{seal.compare}</p>
            <Button kind="main" onPress={sign}>
              {seal.sign}
            </Button>
          </>
        ) : (
          <>
            <p>{w.signHereText}</p>
            <PassphraseForm onEnter={enter} />
          </>
        )}
      </div>
    </Dialog>
  )
}
