// In the room, when a change is ready: who comes, and whether enough of the new commission have signed.
import { isMember } from '#core/commission.ts'
import { Notice } from '#web/ui/Notice.tsx'
import { TapLine, TapLines } from '#web/ui/TapLine.tsx'
import { theBox } from '../box.ts'
import { theRoom, theSight } from '../room/opening.ts'
import { peopleWords } from './words.ts'

export function InRoom() {
  const { inRoom: w, sign } = peopleWords()
  const { nextSealSigned, nextSealEnough } = theSight().state
  const { incoming } = theRoom().verified
  if (!incoming) return null
  const newcomers = incoming.members.filter(({ i }) => !isMember(i, theBox().commission))
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
            />
          ))}
        </TapLines>
      )}
      <Notice kind={nextSealEnough ? 'good' : 'care'} spoken="gently">
        {nextSealEnough ? w.enough : w.more}
      </Notice>
    </section>
  )
}
