// Members at this device who came after the opening: they may still join until the papers are drawn.
import { TapLines } from '#web/ui/TapLine.tsx'
import { nameOf } from '../box.ts'
import { attest } from '../device/ceremony/presence.ts'
import { told, words } from '../language.ts'
import { act, theSight } from './opening.ts'
import { SeatTap } from './SeatTap.tsx'

export function LateComers() {
  const { room } = words()
  const { seats, state } = theSight()
  const late = seats.filter(member => !state.attestations.some(one => one.member === member))
  if (late.length === 0 || state.stage !== 'reading') return null
  return (
    <section class="card stack">
      <p>{told(room.join, { name: late.map(nameOf).join(', ') })}</p>
      <p class="hint">{room.openWhat}</p>
      <TapLines label={room.openTitle}>
        {late.map(member => (
          <SeatTap
            key={member}
            member={member}
            label={room.open}
            name={told(room.openFor, { name: nameOf(member) })}
            onTap={lastGroup => act(member, (here, seat) => attest(here, seat, lastGroup))}
          />
        ))}
      </TapLines>
    </section>
  )
}
