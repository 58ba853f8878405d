// Who is in the commission, who has keys, who has left; and the way to say that somebody has.
import { useState } from 'preact/hooks'
import { keyGroups } from '#crypto/undertaking.ts'
import { Button } from '#web/ui/Button.tsx'
import { TapLine, TapLines } from '#web/ui/TapLine.tsx'
import { fullDate } from '#words/dates.ts'
import { theBox } from '../box.ts'
import type { Seat } from '../device/seat.ts'
import { told, words } from '../language.ts'
import { titlesOf } from '../titles.ts'
import { roleInWords } from './facts-in-words.ts'
import { LeaveDialog } from './LeaveDialog.tsx'
import type { Seen } from './standing.ts'
import { peopleWords } from './words.ts'

export function Members({ seat, seen }: { seat: Seat; seen: Seen }) {
  const { members: w } = peopleWords()
  const { calendar } = words()
  const [leaving, leave] = useState<number | undefined>(undefined)
  const { dead } = theBox().seal
  const said = (i: number): readonly string[] => {
    const { position = '', noKin = false } = seen.ordered.find(one => one.i === i) ?? {}
    return [...(position ? [position] : []), ...(noKin ? [w.noKin] : [])]
  }
  const maySay = seen.mayChange.includes(seat.member)
  return (
    <section class="card stack">
      <h2>{w.title}</h2>
      <TapLines label={w.title}>
        {seen.commission.members.map(member => {
          const { i, name, key } = member
          const left = seen.departed.find(one => one.member === i)
          const title = member.seat === undefined ? titlesOf(member) : roleInWords(member)
          const keys = dead.includes(i) ? w.noKeys : w.hasKeys
          const more = left
            ? [title, told(w.left, { date: fullDate(calendar, left.on) })]
            : [title, ...said(i), keys, told(w.key, { groups: keyGroups(key) })]
          const isMine = i === seat.member
          return (
            <TapLine
              key={i}
              mark={left ? 'care' : dead.includes(i) ? 'open' : 'done'}
              title={name}
              more={more.join(' · ')}
            >
              {!left && (isMine || maySay) && (
                <Button
                  kind="quiet"
                  name={isMine ? w.leaveMyself : told(w.leavesFor, { name })}
                  onPress={() => leave(i)}
                >
                  {isMine ? w.leaveMyself : w.leaves}
                </Button>
              )}
            </TapLine>
          )
        })}
      </TapLines>
      {leaving !== undefined && (
        <LeaveDialog
          key={leaving}
          seat={seat}
          member={leaving}
          seen={seen}
          onEnd={() => leave(undefined)}
        />
      )}
    </section>
  )
}
