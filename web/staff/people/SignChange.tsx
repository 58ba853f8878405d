// The record of the new commission: the new keys compared on paper, then a signature.
import { useState } from 'preact/hooks'
import { isRefusal } from '#core/refusal.ts'
import { Button } from '#web/ui/Button.tsx'
import { Tick } from '#web/ui/Choice.tsx'
import { Fold } from '#web/ui/Fold.tsx'
import { Form } from '#web/ui/Form.tsx'
import { Notice } from '#web/ui/Notice.tsx'
import { TapLine, TapLines } from '#web/ui/TapLine.tsx'
import type { Seat } from '../device/seat.ts'
import { told } from '../language.ts'
import { sentenceOf } from '../refusals.ts'
import { nameOf } from './facts-in-words.ts'
import { type ChangeSeen, signRecord } from './standing.ts'
import { peopleWords } from './words.ts'

export function SignChange({ seat, change }: { seat: Seat; change: ChangeSeen }) {
  const { sign: w } = peopleWords()
  const newcomers = change.people.filter(({ joins }) => joins)
  const mine = newcomers.find(({ i }) => i === seat.member)
  const isSigned = change.signed.includes(seat.member)
  const isWhole = !change.missing.some(({ what }) => what === 'signature' || what === 'quorum')
  const lines = (
    <TapLines label={w.title}>
      {newcomers.map(({ i, name, keyGroups: groups }) => (
        <TapLine
          key={i}
          mark={change.signed.includes(i) ? 'done' : 'open'}
          title={groups ? told(w.keyOf, { name, groups }) : name}
          more={change.signed.includes(i) ? w.signed : w.notSigned}
        />
      ))}
      {change.signed
        .filter(i => !newcomers.some(newcomer => newcomer.i === i))
        .map(i => (
          <TapLine key={i} mark="done" title={nameOf(i)} more={w.signed} />
        ))}
    </TapLines>
  )
  return (
    <section class="card stack">
      <h2>{w.title}</h2>
      {!isWhole && <p>{change.record ? w.text : w.notYet}</p>}
      {isWhole && isSigned ? <Fold title={w.all}>{lines}</Fold> : lines}
      {isSigned && !isWhole && <Notice kind="good">{w.mine}</Notice>}
      {change.record && !isSigned && !change.hung && (
        <SignForm
          key={change.version}
          seat={seat}
          change={change}
          tick={mine ? w.comparedOwn : w.compared}
          asksToCompare={newcomers.length > 0}
        />
      )}
    </section>
  )
}

type Props = { seat: Seat; change: ChangeSeen; tick: string; asksToCompare: boolean }

function SignForm({ seat, change, tick, asksToCompare }: Props) {
  const { sign: w } = peopleWords()
  const [compared, compare] = useState(false)
  const [wrong, tell] = useState('')
  const sign = async () => {
    tell('')
    if (asksToCompare && !compared) return tell(w.comparedMissing)
    const signed = await signRecord(seat, change)
    if (isRefusal(signed)) tell(sentenceOf(signed))
  }
  return (
    <Form name={w.title} onSend={sign}>
      <div class="stack">
        {asksToCompare && <Tick label={tick} value={compared} onChange={compare} />}
        {wrong && (
          <p class="field-error" role="alert">
            {wrong}
          </p>
        )}
        <Button kind="main" submits>
          {w.sign}
        </Button>
      </div>
    </Form>
  )
}
