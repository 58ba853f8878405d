// Where the change stands: its order, who comes and goes, what is still missing, by name.
import { useState } from 'preact/hooks'
import { isRefusal } from '#core/refusal.ts'
import { Button } from '#web/ui/Button.tsx'
import { Dialog } from '#web/ui/Dialog.tsx'
import { Notice } from '#web/ui/Notice.tsx'
import { unbroken } from '#web/ui/Unbroken.tsx'
import { fullDate } from '#words/dates.ts'
import { box, inWords } from '../box.ts'
import type { Seat } from '../device/seat.ts'
import { told, words } from '../language.ts'
import { sentenceOf } from '../refusals.ts'
import { missingInWords, nameOf, namesOf } from './facts-in-words.ts'
import { type ChangeSeen, news, type Seen, withdraw } from './standing.ts'
import { peopleWords } from './words.ts'

type Props = { seat: Seat; seen: Seen; change: ChangeSeen; onEdit: (() => void) | undefined }

export function StandingOfChange({ seat, seen, change, onEdit }: Props) {
  const { change: w } = peopleWords()
  const { calendar } = words()
  const [asked, ask] = useState(false)
  const { order, by, leaving, ready, hung } = change
  const joining = change.people.filter(({ joins }) => joins).map(({ i }) => i)
  return (
    <section class="card stack">
      <h2>{w.title}</h2>
      <p>
        {unbroken(
          told(w.order, {
            no: order.no,
            date: fullDate(calendar, order.date),
            name: nameOf(by),
          }),
        )}
      </p>
      {leaving.length > 0 && <p>{told(w.leaving, { names: namesOf(leaving) })}</p>}
      {joining.length > 0 && <p>{told(w.joining, { names: namesOf(joining) })}</p>}
      {hung ? (
        <Notice kind="good" spoken="gently" title={w.hung} />
      ) : ready ? (
        <Notice kind="good" spoken="gently" title={w.ready}>
          {box.value && (
            <p>{unbroken(told(w.readyText, { moment: inWords(box.value.next.opensAt) }))}</p>
          )}
        </Notice>
      ) : (
        <>
          <h3>{w.missing}</h3>
          <ul aria-live="polite">
            {missingInWords(seen).map(sentence => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </>
      )}
      {onEdit && (
        <>
          <div class="row">
            <Button onPress={onEdit}>{w.edit}</Button>
            <Button kind="quiet" onPress={() => ask(true)}>
              {w.withdraw}
            </Button>
          </div>
          <p class="hint">{w.editWhy}</p>
        </>
      )}
      {asked && <WithdrawDialog seat={seat} change={change} onEnd={() => ask(false)} />}
    </section>
  )
}

type DialogProps = { seat: Seat; change: ChangeSeen; onEnd: () => void }

function WithdrawDialog({ seat, change, onEnd }: DialogProps) {
  const { change: w } = peopleWords()
  const { frame } = words()
  const [refused, refuse] = useState('')
  const give = async () => {
    const gone = await withdraw(seat, change)
    if (isRefusal(gone)) return refuse(sentenceOf(gone))
    news.value = w.withdrawn
    onEnd()
  }
  return (
    <Dialog title={w.withdrawTitle} onLeave={onEnd} leaveWord={frame.cancel}>
      <div class="stack">
        <p>{w.withdrawText}</p>
        {refused && <Notice kind="care" spoken="at-once" title={refused} />}
        <Button kind="danger" onPress={give}>
          {w.withdraw}
        </Button>
      </div>
    </Dialog>
  )
}
