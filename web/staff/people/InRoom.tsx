// In the room, when a change is ready: who comes, and whether enough of the new commission have signed.
import { useState } from 'preact/hooks'
import { isMember } from '#core/commission.ts'
import { Button } from '#web/ui/Button.tsx'
import { Notice } from '#web/ui/Notice.tsx'
import { TapLine, TapLines } from '#web/ui/TapLine.tsx'
import { theBox } from '../box.ts'
import { told } from '../language.ts'
import { theRoom, theSight } from '../room/opening.ts'
import { isShared } from '../seats.ts'
import { SignHere } from './SignHere.tsx'
import { peopleWords } from './words.ts'

export function InRoom() {
  const { inRoom: w, sign } = peopleWords()
  const { nextSealSigned, nextSealEnough } = theSight().state
  const { incoming } = theRoom().verified
  const [asked, letSign] = useState<number | undefined>(undefined)
  if (!incoming) return null
  const newcomers = incoming.members.filter(({ i }) => !isMember(i, theBox().commission))
  const signing = newcomers.find(({ i }) => i === asked)
  return (
    <section class="card stack">
      <h2>{w.title}</h2>
      <p>{w.text}</p>
      {newcomers.length > 0 && (
        <TapLines label={w.title}>
          {newcomers.map(({ i, name }) => (
            <TapLine
              key={i}
              mark={nextSealSigned.includes(i) ? 'done' : 'open'}
              title={name}
              more={nextSealSigned.includes(i) ? sign.signed : sign.notSigned}
            >
              {isShared.value && !nextSealSigned.includes(i) && (
                <Button
                  kind="quiet"
                  name={told(w.signHereFor, { name })}
                  onPress={() => letSign(i)}
                >
                  {w.signHere}
                </Button>
              )}
            </TapLine>
          ))}
        </TapLines>
      )}
      {signing && (
        <SignHere
          key={signing.i}
          member={signing.i}
          name={signing.name}
          onEnd={() => letSign(undefined)}
        />
      )}
      <Notice kind={nextSealEnough ? 'good' : 'care'} spoken="gently">
        {nextSealEnough ? w.enough : w.more}
      </Notice>
    </section>
  )
}
