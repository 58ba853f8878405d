// The look at the wooden box: one number and one tap when all is well, every field when it is not.
import { useState } from 'preact/hooks'
import { reasonLettersMax, woodenSealLettersMax } from '#core/limits.ts'
import { Button } from '#web/ui/Button.tsx'
import { ErrorSummary, type Mistake } from '#web/ui/ErrorSummary.tsx'
import { Field } from '#web/ui/Field.tsx'
import { Form } from '#web/ui/Form.tsx'
import { Notice } from '#web/ui/Notice.tsx'
import { nameOf, theBox } from '../box.ts'
import { inspect } from '../device/ceremony/presence.ts'
import { draftOf } from '../drafts.ts'
import { told, words } from '../language.ts'
import { sentenceOf } from '../refusals.ts'
import { lengthMistake } from '../register/filled.ts'
import { allWell, type Look, lookOf, noLook } from './look.ts'
import { act, theSight } from './opening.ts'
import { responsible, responsibleMissing } from './responsible.ts'
import { WoodenBoxFields } from './WoodenBoxFields.tsx'

export function WoodenBox() {
  const { wooden, frame } = words()
  const { seats, state } = theSight()
  const { inspection, leader } = state
  const [changing, change] = useState(false)
  // One person looks and writes; the others need not wonder whether they should.
  const isOthers = leader !== undefined && !seats.includes(leader) && !inspection
  if (isOthers && !changing) {
    return (
      <section class="card stack">
        <h2>{wooden.title}</h2>
        <p>{told(wooden.by, { name: nameOf(leader) })}</p>
        <Button kind="quiet" onPress={() => change(true)}>
          {wooden.lookHere}
        </Button>
      </section>
    )
  }
  if (!inspection || changing) return <LookForm onEnd={() => change(false)} />
  return (
    <section class="card stack">
      <h2>{wooden.title}</h2>
      <Found found={inspection.sealFound} reachable={inspection.reachable} />
      <div class="row">
        <span>
          {told(wooden.saved, {
            what: isWell(lookOf(inspection)) ? wooden.savedWell : wooden.savedNotWell,
          })}
        </span>
        <Button kind="quiet" name={`${frame.change}: ${wooden.title}`} onPress={() => change(true)}>
          {frame.change}
        </Button>
      </div>
    </section>
  )
}

function LookForm({ onEnd }: { onEnd: () => void }) {
  const { wooden, frame } = words()
  const {
    seats,
    state,
    state: { inspection },
  } = theSight()
  const [member = 0] = seats
  // Changed is what was written down last, not what was once typed for it.
  const [over] = useState(() => `${state.id} ${inspection ? JSON.stringify(inspection) : ''}`)
  const draft = draftOf<Look>(member, 'room-box', inspection ? lookOf(inspection) : noLook, over)
  const look = draft.value.value
  const [full, showAll] = useState(inspection !== undefined && !isWell(lookOf(inspection)))
  const [mistakes, setMistakes] = useState<readonly Mistake[]>([])
  const errorAt = (at: string) => mistakes.find(({ field }) => field === at)?.text
  const expected = theBox().woodenSeal
  const standIn = responsibleMissing()

  const write = async (seen: Look) => {
    const wrong = mistakesIn(seen)
    setMistakes(wrong)
    if (wrong.length > 0) return
    const refused = await act(member, (room, seat) =>
      inspect(room, seat, { ...seen, responsible: seen.responsible ?? responsible() }),
    )
    if (refused) return setMistakes([{ text: sentenceOf(refused) }])
    draft.forget()
    onEnd()
  }

  return (
    <section class="card stack">
      <h2>{wooden.title}</h2>
      <p>{expected ? told(wooden.expected, { no: expected }) : wooden.noExpected}</p>
      <Form name={wooden.title} onSend={() => write(full ? look : { ...look, ...allWell })}>
        <div class="stack">
          <ErrorSummary title={frame.mistakes} mistakes={mistakes} />
          {(!full || look.reachable) && (
            <Field
              id="wooden-found"
              label={wooden.found}
              value={look.sealFound}
              error={errorAt('wooden-found')}
              onInput={sealFound => draft.write({ ...look, sealFound })}
              short
            />
          )}
          {look.sealFound.trim() && <Found found={look.sealFound} reachable={look.reachable} />}
          {(full || standIn) && (
            <WoodenBoxFields look={look} onLook={draft.write} full={full} errorAt={errorAt} />
          )}
          <div class="row">
            <Button kind="main" submits>
              {full ? wooden.save : wooden.allWell}
            </Button>
            {!full && <Button onPress={() => showAll(true)}>{wooden.notWell}</Button>}
          </div>
          {!full && <p class="hint">{wooden.allWellHint}</p>}
        </div>
      </Form>
    </section>
  )
}

/** The number found beside the number last put on; a difference is told in red words. */
function Found({ found, reachable }: { found: string; reachable: boolean }) {
  const { wooden } = words()
  const expected = theBox().woodenSeal
  if (!reachable || !expected) return null
  return found.trim() === expected ? (
    <Notice kind="good" spoken="gently">
      {told(wooden.matches, { no: expected })}
    </Notice>
  ) : (
    <Notice kind="bad" spoken="gently">
      {told(wooden.differs, { expected, found: found.trim() })}
    </Notice>
  )
}

const isWell = (look: Look): boolean =>
  look.reachable && look.sealIntact && !look.damage && look.foreignObjects === ''

function mistakesIn(look: Look): readonly Mistake[] {
  const { frame, wooden } = words()
  const expected = theBox().woodenSeal
  const missing = (field: string, text: string) => ({ field, text: `${text}: ${frame.required}` })
  const found: Mistake[] = []
  if (look.reachable && expected && !look.sealFound.trim())
    found.push(missing('wooden-found', wooden.found))
  if (!look.reachable && !look.unreachableWhy.trim())
    found.push(missing('wooden-why', wooden.unreachableWhy))
  if (look.damage && !look.damageText.trim())
    found.push(missing('wooden-damage', wooden.damageText))
  if (responsibleMissing() && look.responsible === undefined)
    found.push(missing('wooden-responsible', wooden.responsible))
  const tooLong = [
    ...lengthMistake('wooden-found', wooden.found, look.sealFound, woodenSealLettersMax),
    ...lengthMistake('wooden-why', wooden.unreachableWhy, look.unreachableWhy, reasonLettersMax),
    ...lengthMistake('wooden-seal', wooden.sealText, look.sealText, reasonLettersMax),
    ...lengthMistake('wooden-damage', wooden.damageText, look.damageText, reasonLettersMax),
    ...lengthMistake('wooden-foreign', wooden.foreign, look.foreignObjects, reasonLettersMax),
    ...lengthMistake('wooden-others', wooden.others, look.otherPersons, reasonLettersMax),
  ]
  return [...found, ...tooLong]
}
