// Whom to call in danger: numbers added, removed, and marked as called on the day somebody called them.
import { useState } from 'preact/hooks'
import { theBox, today } from '../box.ts'
import { draftOf } from '../drafts.ts'
import { numberMistakes } from '../numbers/mistakes.ts'
import { Numbers } from '../numbers/Numbers.tsx'
import { asGiven, asTyped, type NumberTyped } from '../numbers/typed.ts'
import { ActFields, type ActTyped, actMistakes, actOf, noAct } from './ActFields.tsx'
import { BehindButton, ChangeForm } from './ChangeForm.tsx'
import { enterChange } from './entering.ts'
import { rulesWords } from './words.ts'

type NumbersDraft = { readonly numbers: readonly NumberTyped[]; readonly act: ActTyped }

export function NumbersForm({ member }: { member: number }) {
  const { changeNumbers } = rulesWords.words().about
  return (
    <BehindButton word={changeNumbers}>
      {onEnd => <NumbersFields member={member} onEnd={onEnd} />}
    </BehindButton>
  )
}

function NumbersFields({ member, onEnd }: { member: number; onEnd: () => void }) {
  // What it was opened over: a colleague's newer word does not take away what is typed.
  const [since] = useState(String(theBox().changed.about))
  const { about } = rulesWords.words()
  const { form: said } = about
  const empty: NumbersDraft = { numbers: theBox().about.numbers.map(asTyped), act: noAct }
  const draft = draftOf(member, 'rules-numbers', empty, since)
  const typed = draft.value.value

  const give = async () => {
    const refused = await enterChange(member, 'about_changed', {
      act: actOf(typed.act),
      since: theBox().changed.about,
      change: { numbers: typed.numbers.map(one => asGiven(one, theBox().about.school.ky)) },
    })
    if (!refused) draft.forget()
    return refused
  }

  return (
    <ChangeForm
      name={about.changeNumbers}
      onEnd={onEnd}
      giveWord={said.give}
      doneWord={said.done}
      onGive={give}
      mistakes={() => [
        ...numberMistakes(typed.numbers),
        ...actMistakes('rules-numbers', typed.act),
      ]}
    >
      {errorAt => (
        <>
          <p>{said.numbersIntro}</p>
          <Numbers
            numbers={typed.numbers}
            today={today()}
            onChange={numbers => draft.write({ ...typed, numbers })}
            errorAt={errorAt}
          />
          <ActFields
            id="rules-numbers"
            typed={typed.act}
            onChange={act => draft.write({ ...typed, act })}
            errorAt={errorAt}
            withoutCheck
          />
        </>
      )}
    </ChangeForm>
  )
}
