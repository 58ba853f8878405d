// What somebody with keys and no seat yet has to know: from when on they are a member.
import { isMember } from '#core/commission.ts'
import { isRefusal } from '#core/refusal.ts'
import { Button } from '#web/ui/Button.tsx'
import { Notice } from '#web/ui/Notice.tsx'
import { goTo } from '../address.ts'
import { lookAtBox } from '../box.ts'
import type { Seat } from '../device/seat.ts'
import { words } from '../language.ts'
import { becomesMember, leaveAll } from '../seats.ts'
import { nameOf } from './facts-in-words.ts'
import type { Seen } from './standing.ts'
import { peopleWords } from './words.ts'

export function NewcomerNote({ seat, seen }: { seat: Seat; seen: Seen }) {
  const { newcomer: w } = peopleWords()
  const { frame } = words()
  const isIn = isMember(seat.member, seen.commission)
  const isReady = seen.change?.ready
  const toDesk = async () => {
    if (isRefusal(await lookAtBox(seat.member))) return
    becomesMember(seat)
    goTo({ screen: 'home' })
  }
  return (
    <>
      <div class="row">
        <span>
          {frame.here}: {nameOf(seat.member)}
        </span>
        <Button kind="quiet" onPress={leaveAll}>
          {frame.signOut}
        </Button>
      </div>
      {isIn ? (
        <Notice kind="good" spoken="gently" title={w.done}>
          <Button kind="main" onPress={toDesk}>
            {w.toDesk}
          </Button>
        </Notice>
      ) : (
        <Notice kind={isReady ? 'good' : 'news'} spoken="gently">
          <p>{isReady ? w.ready : w.text}</p>
        </Notice>
      )}
    </>
  )
}
