// The open vote by name (cl. 5.4), the place, and the first seal of the wooden box: entered once, by one.
import { useState } from 'preact/hooks'
import { offices } from '#core/commission.ts'
import { votersOf } from '#core/minutes.ts'
import { isRefusal, type Refusal } from '#core/refusal.ts'
import { Button } from '#web/ui/Button.tsx'
import { ErrorSummary, type Mistake } from '#web/ui/ErrorSummary.tsx'
import { Field } from '#web/ui/Field.tsx'
import { Form } from '#web/ui/Form.tsx'
import { Notice } from '#web/ui/Notice.tsx'
import { StepHeading } from '#web/ui/StepHeading.tsx'
import { holdElection } from '../device/founding/sitting.ts'
import { told, words } from '../language.ts'
import { sentenceOf } from '../refusals.ts'
import {
  draftMistakes,
  forgetVote,
  heldOf,
  voteTyped,
  writeOffice,
  writeWords,
} from './election-draft.ts'
import { nameOf, responsible } from './facts-in-words.ts'
import { facts, hear, look, seated } from './here.ts'
import { VoteFields } from './VoteFields.tsx'
import { sittingWords } from './words.ts'

export function ElectionForm({ onEnd }: { onEnd: () => void }) {
  const { election: w } = sittingWords()
  const { frame } = words()
  const [mistakes, setMistakes] = useState<readonly Mistake[]>([])
  const seen = facts.value
  if (!seen) return null
  const typed = voteTyped(seen)
  const errorAt = (field: string) => mistakes.find(one => one.field === field)?.text
  const everybody = seen.people.map(({ i }) => i)
  const members = seen.people.filter(({ seat }) => seat === undefined)
  const voters = votersOf(everybody, { members: seen.people })

  const enter = async () => {
    const found = draftMistakes(typed, voters)
    setMistakes(found)
    if (found.length > 0) return
    const seat = seated.value.find(({ member }) => member === responsible())
    if (!seat || !facts.value) return
    const after = await holdElection(seat, facts.value, heldOf(typed, voters))
    if (isRefusal(after)) {
      if (after.refusal === 'changed_meanwhile') await look()
      return setMistakes([inWords(after)])
    }
    forgetVote()
    hear(after)
    onEnd()
  }

  return (
    <section class="card">
      <Form name={w.title} onSend={enter}>
        <div class="stack">
          <StepHeading level={2}>{w.title}</StepHeading>
          <p>{w.intro}</p>
          {seen.election && !seen.papers && <Notice kind="care" title={w.hourPassed} />}
          <ErrorSummary title={frame.mistakes} mistakes={mistakes} />
          <VoteFields
            candidates={members}
            voters={voters}
            nameOf={nameOf}
            typed={typed}
            onWrite={(office, change) => writeOffice(seen, office, change)}
            errorAt={errorAt}
          />
          <Field
            id="sitting-place"
            label={w.place}
            hint={w.placeHint}
            value={typed.place}
            error={errorAt('sitting-place')}
            onInput={place => writeWords(seen, { place })}
          />
          <Field
            id="first-seal"
            label={w.woodenSeal}
            hint={w.woodenSealHint}
            value={typed.woodenSeal}
            error={errorAt('first-seal')}
            onInput={woodenSeal => writeWords(seen, { woodenSeal })}
            short
          />
          <Button kind="main" submits>
            {w.enter}
          </Button>
        </div>
      </Form>
    </section>
  )
}

/** At the office it is about: nobody elected, or one person in both offices. */
function inWords(refused: Refusal): Mistake {
  const { election: w } = sittingWords()
  const { home } = words()
  const office = offices.find(one => one === refused.detail?.office)
  if (!office) return { text: sentenceOf(refused) }
  const field = `candidate-${office}`
  const detail = { clause: '5.4', ...refused.detail, office: home.offices[office] }
  if (refused.refusal === 'not_elected') return { field, text: told(w.notElected, detail) }
  return { field, text: told(w.twoPeople, detail) }
}
