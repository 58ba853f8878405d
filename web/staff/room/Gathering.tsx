// Before noon: who is here, the look at the wooden box, and the one tap that opens.
import { useState } from 'preact/hooks'
import { isRefusal } from '#core/refusal.ts'
import { Button } from '#web/ui/Button.tsx'
import { Dialog } from '#web/ui/Dialog.tsx'
import { StepHeading } from '#web/ui/StepHeading.tsx'
import { say } from '#web/ui/Voice.tsx'
import { goTo } from '../address.ts'
import { asMember } from '../asking.ts'
import { lookAtBox } from '../box.ts'
import { abandon } from '../device/ceremony/presence.ts'
import { Lazy } from '../Lazy.tsx'
import { words } from '../language.ts'
import { sentenceOf } from '../refusals.ts'
import { seats } from '../seats.ts'
import { OpenTaps } from './OpenTaps.tsx'
import { leaveRoom, theRoom, theSight } from './opening.ts'
import { People } from './People.tsx'
import { missingInWords } from './quorum.ts'
import { WoodenBox } from './WoodenBox.tsx'

export function Gathering() {
  const { room } = words()
  return (
    <div class="stack">
      <section class="card stack">
        <StepHeading level={2}>{room.gathering}</StepHeading>
        <People />
      </section>
      {theSight().state.incoming && <Lazy load={loadInRoom} with={{}} />}
      <WoodenBox />
      <section class="card stack">
        <h2>{room.openTitle}</h2>
        <p>{room.openWhat}</p>
        <OpenTaps />
      </section>
      {missingInWords() && <Abandon />}
    </div>
  )
}

const loadInRoom = async () => (await import('../people/part.ts')).loadInRoom()

function Abandon() {
  const { room, frame } = words()
  const [asked, ask] = useState(false)
  const [refused, refuse] = useState('')
  const [first] = seats.value
  // Only while nobody has opened: after that the server would not have it, and need not be asked.
  if (!first || theSight().state.attestations.length > 0) return null
  const giveUp = async () => {
    const answer = await asMember(first.member, seat => abandon(theRoom(), seat))
    if (isRefusal(answer)) return refuse(sentenceOf(answer))
    leaveRoom()
    await lookAtBox(first.member)
    say(room.abandoned)
    goTo({ screen: 'home' })
  }
  return (
    <>
      <Button kind="quiet" onPress={() => ask(true)}>
        {room.abandon}
      </Button>
      {asked && (
        <Dialog title={room.abandon} onLeave={() => ask(false)} leaveWord={frame.cancel}>
          <p>{refused || room.abandonSure}</p>
          <Button kind="danger" onPress={giveUp}>
            {room.abandon}
          </Button>
        </Dialog>
      )}
    </>
  )
}
