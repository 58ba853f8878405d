// «Has left»: the reason, the director's order, and one signature that nobody can take back.
import { useState } from 'preact/hooks'
import { type DepartureReason, departureReasons, isLawfulNow } from '#core/departure.ts'
import { memberNameBytesMax } from '#core/limits.ts'
import { isRefusal } from '#core/refusal.ts'
import { Button } from '#web/ui/Button.tsx'
import { Choice } from '#web/ui/Choice.tsx'
import { Dialog } from '#web/ui/Dialog.tsx'
import { ErrorSummary, type Mistake } from '#web/ui/ErrorSummary.tsx'
import { Field } from '#web/ui/Field.tsx'
import { Form } from '#web/ui/Form.tsx'
import { Notice } from '#web/ui/Notice.tsx'
import { today } from '../box.ts'
import { DraftNote } from '../DraftNote.tsx'
import type { Seat } from '../device/seat.ts'
import { draftOf } from '../drafts.ts'
import { told, words } from '../language.ts'
import { sentenceOf } from '../refusals.ts'
import { choiceMistake, dayMistake, dayTyped, textMistake } from '../register/filled.ts'
import { leaveAll } from '../seats.ts'
import { nameOf } from './facts-in-words.ts'
import { hasLeft, news, type Seen } from './standing.ts'
import { peopleWords } from './words.ts'

type Typed = { reason: DepartureReason | undefined; orderNo: string; orderDate: string }
const nothing: Typed = { reason: undefined, orderNo: '', orderDate: '' }

type Props = { seat: Seat; member: number; seen: Seen; onEnd: () => void }

export function LeaveDialog({ seat, member, seen, onEnd }: Props) {
  const { leaving: w } = peopleWords()
  const { frame, work } = words()
  const draft = draftOf(seat.member, 'leaving', nothing, String(member))
  const typed = draft.value.value
  const write = (change: Partial<Typed>) => draft.write({ ...typed, ...change })
  const [mistakes, setMistakes] = useState<readonly Mistake[]>([])
  const errorAt = (field: string) => mistakes.find(one => one.field === field)?.text
  const isOwn = member === seat.member
  const name = nameOf(member)
  const departed = [...seen.departed.map(one => one.member), member]
  const breaks = isRefusal(isLawfulNow(seen.commission, departed))

  const sign = async () => {
    const date = dayTyped(typed.orderDate)
    const found = [
      ...choiceMistake('leave-reason', w.reason, typed.reason),
      ...textMistake('leave-order', w.orderNo, typed.orderNo, memberNameBytesMax),
      ...dayMistake('leave-date', w.orderDate, typed.orderDate),
      ...(date && date > today() ? [{ field: 'leave-date', text: w.dateAhead }] : []),
    ]
    setMistakes(found)
    if (found.length > 0 || !typed.reason || !date) return
    const { reason } = typed
    const order = { no: typed.orderNo.trim(), date }
    const entered = await hasLeft(seat, seen, { member, on: today(), order, reason })
    if (isRefusal(entered)) return setMistakes([{ text: sentenceOf(entered) }])
    draft.forget()
    if (isOwn) return leaveAll()
    news.value = told(w.done, { name })
    onEnd()
  }

  return (
    <Dialog
      title={isOwn ? w.titleOwn : told(w.title, { name })}
      onLeave={onEnd}
      leaveWord={frame.cancel}
    >
      <Form name={w.reason} onSend={sign}>
        <div class="stack">
          <p>{isOwn ? w.textOwn : told(w.text, { name })}</p>
          {breaks && <Notice kind="care">{w.unlawfulAfter}</Notice>}
          <ErrorSummary title={frame.mistakes} mistakes={mistakes} />
          <Choice
            id="leave-reason"
            label={w.reason}
            error={errorAt('leave-reason')}
            options={departureReasons.map(reason => ({
              value: reason,
              label: w.reasons[reason],
              hint: reason === 'keys_lost' ? w.keysLostHint : undefined,
            }))}
            value={typed.reason}
            onChoose={reason => write({ reason })}
          />
          <Field
            id="leave-order"
            label={w.orderNo}
            value={typed.orderNo}
            error={errorAt('leave-order')}
            onInput={orderNo => write({ orderNo })}
            short
          />
          <Field
            id="leave-date"
            label={w.orderDate}
            hint={work.dateHint}
            value={typed.orderDate}
            error={errorAt('leave-date')}
            onInput={orderDate => write({ orderDate })}
            short
          />
          <Button kind="danger" submits>
            {isOwn ? w.signOwn : w.sign}
          </Button>
          <DraftNote />
        </div>
      </Form>
    </Dialog>
  )
}
