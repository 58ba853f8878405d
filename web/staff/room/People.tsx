// Who of the commission is here, on which device, and who leads.
import { useState } from 'preact/hooks'
import { isRefusal } from '#core/refusal.ts'
import { Button } from '#web/ui/Button.tsx'
import { Notice } from '#web/ui/Notice.tsx'
import { TapLine, TapLines } from '#web/ui/TapLine.tsx'
import { nameOf, theBox } from '../box.ts'
import { lead } from '../device/ceremony/presence.ts'
import { told, words } from '../language.ts'
import { titlesOf } from '../titles.ts'
import { AddPerson } from './AddPerson.tsx'
import { act, theSight } from './opening.ts'
import { missingInWords } from './quorum.ts'

export function People() {
  const { room } = words()
  const [adding, add] = useState(false)
  const { commission, departed } = theBox()
  const { state, seats } = theSight()
  const staying = commission.members.filter(({ i }) => !departed.includes(i))
  const missing = missingInWords()
  const stateOf = (member: number): string => {
    if (state.attestations.some(one => one.member === member)) return room.opened
    if (seats.includes(member)) return room.hereThis
    const attendance = state.attendances.find(one => one.member === member)
    if (!attendance) return room.notHere
    return attendance.device === 'own' ? room.hereOwn : room.hereShared
  }
  const isHere = (member: number) => state.attendances.some(one => one.member === member)
  return (
    <>
      <TapLines label={room.people}>
        {staying.map(member => (
          <TapLine
            key={member.i}
            mark={isHere(member.i) ? 'done' : undefined}
            title={member.name}
            more={`${titlesOf(member)} · ${stateOf(member.i)}`}
          />
        ))}
      </TapLines>
      <Notice kind={missing ? 'care' : 'good'} spoken="gently">
        {missing ? told(room.stillNeeded, { what: missing }) : room.quorumThere}
      </Notice>
      <div class="row">
        <Button onPress={() => add(true)}>{room.addPerson}</Button>
        <Lead />
      </div>
      {adding && <AddPerson onEnd={() => add(false)} />}
    </>
  )
}

/** Who leads writes in the paper letters and draws up the papers; any device may take it over. */
export function Lead() {
  const { room } = words()
  const { state, seats } = theSight()
  const [first] = seats
  const { leader } = state
  if (leader !== undefined && seats.includes(leader))
    return <span class="hint">{room.youLead}</span>
  return (
    <>
      {leader !== undefined && (
        <span class="hint">{told(room.leads, { name: nameOf(leader) })}</span>
      )}
      {first !== undefined && (
        <Button kind="quiet" onPress={async () => isRefusal(await act(first, lead))}>
          {room.takeLead}
        </Button>
      )}
    </>
  )
}
