// The director's order, copied by hand: its number and day, what becomes of each member, who comes.
import { useState } from 'preact/hooks'
import { memberNameBytesMax } from '#core/limits.ts'
import { isRefusal, type Refusal } from '#core/refusal.ts'
import { Button } from '#web/ui/Button.tsx'
import { ErrorSummary, type Mistake } from '#web/ui/ErrorSummary.tsx'
import { Field } from '#web/ui/Field.tsx'
import { Form } from '#web/ui/Form.tsx'
import { StepHeading } from '#web/ui/StepHeading.tsx'
import { TapLines } from '#web/ui/TapLine.tsx'
import { today } from '../box.ts'
import { DraftNote } from '../DraftNote.tsx'
import type { Seat } from '../device/seat.ts'
import { draftOf } from '../drafts.ts'
import { counted, told, words } from '../language.ts'
import { sentenceOf } from '../refusals.ts'
import { dayMistake, dayTyped, textMistake } from '../register/filled.ts'
import {
  type ChangeTyped,
  type NewcomerTyped,
  newcomerKey,
  nothingTyped,
  orderOf,
  peopleOf,
  type Row,
  rowsOf,
  typedOf,
} from './change-draft.ts'
import { MemberFate } from './MemberFate.tsx'
import { NewcomerCard, newcomerMistakes } from './NewcomerCard.tsx'
import { look, seen as newest, propose, type Seen } from './standing.ts'
import { peopleWords } from './words.ts'

type Props = { seat: Seat; seen: Seen; onEnd: () => void }

export function ChangeForm({ seat, seen: atFirst, onEnd }: Props) {
  const { form: w, leaving } = peopleWords()
  const { frame, work } = words()
  // What others do meanwhile is heard when this is entered, not in the middle of a word.
  const [seen, hearAnew] = useState(atFirst)
  const [about] = useState(`${seen.commission.no} ${seen.change?.version ?? 0}`)
  const empty = seen.change ? typedOf(seen) : nothingTyped
  const draft = draftOf(seat.member, 'commission-change', empty, about)
  const typed = draft.value.value
  const write = (change: Partial<ChangeTyped>) => draft.write({ ...typed, ...change })
  const [mistakes, setMistakes] = useState<readonly Mistake[]>([])
  const errorAt = (field: string) => mistakes.find(one => one.field === field)?.text
  const rows = rowsOf(typed, seen)
  const seats = rows.filter(({ seat: shared }) => shared === '')

  const enter = async () => {
    const date = dayTyped(typed.orderDate)
    const found = [
      ...textMistake('order-no', w.orderNo, typed.orderNo, memberNameBytesMax),
      ...dayMistake('order-date', w.orderDate, typed.orderDate),
      ...(date && date > today() ? [{ field: 'order-date', text: leaving.dateAhead }] : []),
      ...typed.newcomers.flatMap((one, place) => newcomerMistakes(one, place)),
    ]
    setMistakes(found)
    if (found.length > 0) return
    const { people, keys } = peopleOf(rows, seen)
    const entered = await propose(seat, seen, { order: orderOf(typed), people })
    if (isRefusal(entered)) {
      if (entered.refusal === 'changed_meanwhile') {
        await look()
        hearAnew(now => newest.value ?? now)
      }
      return setMistakes([inWords(entered, rows, keys)])
    }
    draft.forget()
    onEnd()
  }

  const writeNewcomer = (id: number, change: Partial<NewcomerTyped>) =>
    write({
      newcomers: typed.newcomers.map(one => (one.id === id ? { ...one, ...change } : one)),
    })
  const add = () => {
    const id = Math.max(seen.newcomersFrom, ...typed.newcomers.map(one => one.id + 1))
    const newcomer = { id, name: '', position: '', role: undefined, noKin: false, seat: '' }
    write({ newcomers: [...typed.newcomers, newcomer] })
  }

  return (
    <section class="card">
      <Form name={w.title} onSend={enter}>
        <div class="stack">
          <StepHeading level={2}>{w.title}</StepHeading>
          <ErrorSummary title={frame.mistakes} mistakes={mistakes} />
          <Field
            id="order-no"
            label={w.orderNo}
            hint={w.orderNoHint}
            value={typed.orderNo}
            error={errorAt('order-no')}
            onInput={orderNo => write({ orderNo })}
            short
          />
          <Field
            id="order-date"
            label={w.orderDate}
            hint={work.dateHint}
            value={typed.orderDate}
            error={errorAt('order-date')}
            onInput={orderDate => write({ orderDate })}
            short
          />
          <h3>{w.now}</h3>
          <TapLines label={w.now}>
            {seen.commission.members.map(member => (
              <MemberFate
                key={member.i}
                member={member}
                seen={seen}
                typed={typed}
                errorAt={errorAt}
                onWrite={write}
              />
            ))}
          </TapLines>
          <h3>{w.comes}</h3>
          {typed.newcomers.length === 0 && <p class="hint">{w.nobody}</p>}
          {typed.newcomers.map((newcomer, place) => (
            <NewcomerCard
              key={newcomer.id}
              newcomer={newcomer}
              place={place}
              seats={seats.filter(({ key }) => key !== newcomerKey(newcomer))}
              errorAt={errorAt}
              onWrite={change => writeNewcomer(newcomer.id, change)}
              onRemove={() =>
                write({ newcomers: typed.newcomers.filter(one => one.id !== newcomer.id) })
              }
            />
          ))}
          <Button onPress={add}>{w.add}</Button>
          <p role="status">{counted(seats.length, w.count)}</p>
          <div class="row">
            <Button kind="main" submits>
              {w.enter}
            </Button>
            <Button kind="quiet" onPress={onEnd}>
              {frame.cancel}
            </Button>
          </div>
          <DraftNote />
        </div>
      </Form>
    </section>
  )
}

/** At the row or field it is about, where the law or the server names one. */
function inWords(refused: Refusal, rows: readonly Row[], keys: readonly string[]): Mistake {
  const { wrong } = peopleWords().form
  const at = String(refused.detail?.at ?? '')
  const [, place] = /^people\.(\d+)/.exec(at) ?? []
  const row = rows.find(({ key }) => key === keys[Number(place ?? -1)])
  if (refused.refusal === 'substitute_wrong') {
    const shares = rows.find(({ seat }) => seat !== '')
    return { text: told(wrong.substitute_wrong, { name: (row ?? shares)?.name ?? '' }) }
  }
  const text = sentenceOf(refused)
  if (at === 'order.no' || at === 'order.date') return { text, field: at.replace('.', '-') }
  if (!row) return { text }
  return { text, field: row.key.startsWith('m') ? `fate-${row.key.slice(1)}` : `name-${row.key}` }
}
