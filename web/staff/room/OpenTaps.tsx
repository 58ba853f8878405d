// «Open»: one tap for each member at this device, or the reason in words why not yet.
import { Button } from '#web/ui/Button.tsx'
import { TapLines } from '#web/ui/TapLine.tsx'
import { hour } from '#words/dates.ts'
import { nameOf, now, timeOf } from '../box.ts'
import { attest } from '../device/ceremony/presence.ts'
import { told, words } from '../language.ts'
import { timeLeft } from '../time-left.ts'
import { act, theSight } from './opening.ts'
import { missingInWords } from './quorum.ts'
import { SeatTap } from './SeatTap.tsx'

export function OpenTaps() {
  const { room } = words()
  const { seats, state } = theSight()
  const opened = (member: number) => state.attestations.some(one => one.member === member)
  const left = seats.filter(member => !opened(member))
  const whyNot = whyNotYet()
  return (
    <>
      {left.length > 0 && whyNot && (
        <Button kind="main" whyNot={whyNot}>
          {room.open}
        </Button>
      )}
      {left.length > 0 && !whyNot && (
        <TapLines label={room.openTitle}>
          {left.map(member => (
            <SeatTap
              key={member}
              member={member}
              label={room.open}
              name={told(room.openFor, { name: nameOf(member) })}
              onTap={lastGroup => act(member, (here, seat) => attest(here, seat, lastGroup))}
            />
          ))}
        </TapLines>
      )}
    </>
  )
}

function whyNotYet(): string | undefined {
  const { room, calendar } = words()
  const { state } = theSight()
  const { opensAt } = state
  if (now.value < opensAt) {
    return told(room.opensAt, {
      hour: hour(calendar, timeOf(opensAt)),
      time: timeLeft(opensAt - now.value),
    })
  }
  // Who joins later need not look at the wooden box: it is open already.
  if (state.stage !== 'called') return undefined
  const missing = missingInWords()
  if (missing) return told(room.waitQuorum, { what: missing })
  return state.inspection ? undefined : room.boxFirst
}
