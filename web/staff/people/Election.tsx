// Chair and secretary of the new composition (cl. 5.4): entered by its responsible person.
import { useState } from 'preact/hooks'
import { isQuorum, offices } from '#core/commission.ts'
import { isRefusal, type Refusal } from '#core/refusal.ts'
import { Button } from '#web/ui/Button.tsx'
import { Choices } from '#web/ui/Choice.tsx'
import { ErrorSummary, type Mistake } from '#web/ui/ErrorSummary.tsx'
import { Field } from '#web/ui/Field.tsx'
import { Form } from '#web/ui/Form.tsx'
import { DraftNote } from '../DraftNote.tsx'
import type { Seat } from '../device/seat.ts'
import { draftOf } from '../drafts.ts'
import { told, words } from '../language.ts'
import { sentenceOf } from '../refusals.ts'
import { VoteFields } from '../sitting/VoteFields.tsx'
import { sittingWords } from '../sitting/words.ts'
import { heldOf, type VoteTyped, voteMistakes, voteOf, votersIn } from './election-draft.ts'
import { nameOf, responsibleOf } from './facts-in-words.ts'
import { type ChangeSeen, elect, look, type Seen } from './standing.ts'
import { peopleWords } from './words.ts'

type Props = { seat: Seat; seen: Seen; change: ChangeSeen }

export function Election({ seat, seen, change }: Props) {
  const { election: w } = peopleWords()
  const [again, enterAgain] = useState(false)
  if (!change.record) return null
  const leads = responsibleOf(seen) === seat.member
  if (change.election && !again) {
    return leads && !change.hung ? (
      <Button kind="quiet" onPress={() => enterAgain(true)}>
        {w.again}
      </Button>
    ) : null
  }
  return (
    <section class="card stack">
      <h2>{w.title}</h2>
      <p>{told(w.text, { name: nameOf(responsibleOf(seen)) })}</p>
      {leads && (
        <ElectionForm
          key={composition(change)}
          seat={seat}
          change={change}
          onEnd={() => enterAgain(false)}
        />
      )}
    </section>
  )
}

/** A vote is about people: another version with the same ones does not undo what was typed. */
const composition = ({ people }: ChangeSeen) => people.map(({ i }) => i).join()

type FormProps = { seat: Seat; change: ChangeSeen; onEnd: () => void }

function ElectionForm({ seat, change, onEnd }: FormProps) {
  const { election: w } = peopleWords()
  const { election: common } = sittingWords()
  const { frame } = words()
  const draft = draftOf(seat.member, 'change-election', voteOf(change), composition(change))
  const typed = draft.value.value
  const write = (part: Partial<VoteTyped>) => draft.write({ ...typed, ...part })
  const [mistakes, setMistakes] = useState<readonly Mistake[]>([])
  const errorAt = (field: string) => mistakes.find(one => one.field === field)?.text
  const voters = votersIn(typed, change)

  const enter = async () => {
    const enough = isQuorum(typed.present, { members: change.people })
    const found = [
      ...(isRefusal(enough) ? [{ field: 'change-present', text: w.presentWrong }] : []),
      ...voteMistakes(typed, voters),
    ]
    setMistakes(found)
    if (found.length > 0) return
    const held = await elect(seat, change, heldOf(typed, voters))
    if (isRefusal(held)) {
      if (held.refusal === 'changed_meanwhile') await look()
      return setMistakes([inWords(held)])
    }
    draft.forget()
    onEnd()
  }

  return (
    <Form name={w.title} onSend={enter}>
      <div class="stack">
        <ErrorSummary title={frame.mistakes} mistakes={mistakes} />
        <Choices
          id="change-present"
          label={w.present}
          error={errorAt('change-present')}
          options={change.people.map(({ i, name }) => ({ value: String(i), label: name }))}
          values={typed.present.map(String)}
          onChoose={values => write({ present: values.map(Number) })}
        />
        <VoteFields
          candidates={change.people.filter(({ seat: shared }) => shared === undefined)}
          voters={voters}
          nameOf={nameOf}
          typed={typed}
          onWrite={(office, part) =>
            write(
              office === 'chair'
                ? { chair: { ...typed.chair, ...part } }
                : { secretary: { ...typed.secretary, ...part } },
            )
          }
          errorAt={errorAt}
        />
        <Field
          id="change-place"
          label={common.place}
          hint={common.placeHint}
          value={typed.place}
          error={errorAt('change-place')}
          onInput={place => write({ place })}
        />
        <Button kind="main" submits>
          {w.enter}
        </Button>
        <DraftNote />
      </div>
    </Form>
  )
}

/** At the office it is about: nobody elected, or one person in both offices. */
function inWords(refused: Refusal): Mistake {
  const { election: w } = sittingWords()
  const { home } = words()
  const office = offices.find(one => one === refused.detail?.office)
  if (!office) return { text: sentenceOf(refused) }
  const detail = { clause: '5.4', ...refused.detail, office: home.offices[office] }
  const sentence = refused.refusal === 'not_elected' ? w.notElected : w.twoPeople
  return { field: `candidate-${office}`, text: told(sentence, detail) }
}
