// In the room: somebody who comes signs the next seal, and takes no other part in this opening.
import { useEffect, useState } from 'preact/hooks'
import { isRefusal } from '#core/refusal.ts'
import { Button } from '#web/ui/Button.tsx'
import { Notice } from '#web/ui/Notice.tsx'
import type { Seat } from '../device/seat.ts'
import { told } from '../language.ts'
import { sentenceOf } from '../refusals.ts'
import { lookAtSeal, type NextSealSeen, signSeal } from './standing.ts'
import { peopleWords } from './words.ts'

const lookAgainMilliseconds = 3_000

export function NextSeal({ seat }: { seat: Seat }) {
  const { seal: w } = peopleWords()
  const [next, know] = useState<NextSealSeen | undefined>(undefined)
  const [refused, refuse] = useState('')
  const look = async () => {
    const told = await lookAtSeal(seat)
    if (!isRefusal(told)) return know(told)
    if (told.refusal === 'no_opening') know(undefined)
    else if (told.refusal !== 'line_lost') refuse(sentenceOf(told))
  }
  useEffect(() => {
    look()
    const again = setInterval(look, lookAgainMilliseconds)
    return () => clearInterval(again)
  }, [seat])
  if (!next && !refused) return null
  const sign = async () => {
    if (!next) return
    refuse('')
    const signed = await signSeal(seat, next)
    if (isRefusal(signed)) refuse(sentenceOf(signed))
    await look()
  }
  const isSigned = next?.signed.includes(seat.member)
  return (
    <section class="card stack">
      <h2>{w.title}</h2>
      <p>{w.text}</p>
      {refused && <Notice kind="bad" spoken="at-once" title={refused} />}
      {next && (
        <>
          <p class="countdown">{told(w.name, { no: next.seal.no, name: next.seal.name })}</p>
          <p class="hint">{w.compare}</p>
          {isSigned ? (
            <Notice kind="good" spoken="gently" title={w.mine}>
              {next.enough && <p>{w.enough}</p>}
            </Notice>
          ) : (
            <Button kind="main" onPress={sign}>
              {w.sign}
            </Button>
          )}
        </>
      )}
    </section>
  )
}
