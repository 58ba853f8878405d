// Where the wooden box hangs and when it can be reached, and the department one may turn to instead.
import { useState } from 'preact/hooks'
import { phoneBytesMax } from '#core/limits.ts'
import { timeOfDay } from '#core/local-time.ts'
import { fits } from '#core/shape.ts'
import type { Mistake } from '#web/ui/ErrorSummary.tsx'
import { Field } from '#web/ui/Field.tsx'
import { theBox } from '../box.ts'
import { draftOf } from '../drafts.ts'
import { type TextsTyped, textsOf, typedOf } from '../numbers/typed.ts'
import { textMistake } from '../register/filled.ts'
import { ActFields, type ActTyped, actMistakes, actOf, noAct } from './ActFields.tsx'
import { BehindButton, ChangeForm } from './ChangeForm.tsx'
import { enterChange } from './entering.ts'
import { Texts, textsMistakes } from './Texts.tsx'
import { rulesWords } from './words.ts'

type PlaceDraft = {
  readonly place: TextsTyped
  readonly from: string
  readonly to: string
  readonly name: TextsTyped
  readonly address: TextsTyped
  readonly phone: string
  readonly act: ActTyped
}

function asItIs(): PlaceDraft {
  const { place, hours, department } = theBox().about
  return {
    place: typedOf(place),
    ...hours,
    name: typedOf(department.name),
    address: typedOf(department.address),
    phone: department.phone,
    act: noAct,
  }
}

export function PlaceForm({ member }: { member: number }) {
  const { change } = rulesWords.words().about
  return (
    <BehindButton word={change}>
      {onEnd => <PlaceFields member={member} onEnd={onEnd} />}
    </BehindButton>
  )
}

function PlaceFields({ member, onEnd }: { member: number; onEnd: () => void }) {
  // What it was opened over: a colleague's newer word does not take away what is typed.
  const [since] = useState(String(theBox().changed.about))
  const { about } = rulesWords.words()
  const { form: said } = about
  const draft = draftOf(member, 'rules-place', asItIs(), since)
  const typed = draft.value.value
  const set = (change: Partial<PlaceDraft>) => draft.write({ ...typed, ...change })

  const give = async () => {
    const { from, to, phone } = typed
    const department = { name: textsOf(typed.name), address: textsOf(typed.address) }
    const refused = await enterChange(member, 'about_changed', {
      act: actOf(typed.act),
      since: theBox().changed.about,
      change: {
        place: textsOf(typed.place),
        hours: { from: from.trim(), to: to.trim() },
        department: { ...department, phone: phone.trim() },
      },
    })
    if (!refused) draft.forget()
    return refused
  }

  return (
    <ChangeForm
      name={about.change}
      onEnd={onEnd}
      giveWord={said.give}
      doneWord={said.done}
      onGive={give}
      mistakes={() => mistakesIn(typed)}
    >
      {errorAt => (
        <>
          <Texts
            id="rules-place"
            label={said.place}
            typed={typed.place}
            onChange={place => set({ place })}
            errorAt={errorAt}
          />
          <Field
            id="rules-from"
            label={said.hoursFrom}
            value={typed.from}
            error={errorAt('rules-from')}
            onInput={from => set({ from })}
            short
          />
          <Field
            id="rules-to"
            label={said.hoursTo}
            value={typed.to}
            error={errorAt('rules-to')}
            onInput={to => set({ to })}
            short
          />
          <Texts
            id="rules-department"
            label={said.departmentName}
            typed={typed.name}
            onChange={name => set({ name })}
            errorAt={errorAt}
          />
          <Texts
            id="rules-address"
            label={said.departmentAddress}
            typed={typed.address}
            onChange={address => set({ address })}
            errorAt={errorAt}
          />
          <Field
            id="rules-phone"
            label={said.departmentPhone}
            value={typed.phone}
            error={errorAt('rules-phone')}
            onInput={phone => set({ phone })}
            short
          />
          <ActFields
            id="rules-place"
            typed={typed.act}
            onChange={act => set({ act })}
            errorAt={errorAt}
            withoutCheck
          />
        </>
      )}
    </ChangeForm>
  )
}

function mistakesIn({
  place,
  from,
  to,
  name,
  address,
  phone,
  act,
}: PlaceDraft): readonly Mistake[] {
  const { about, terms } = rulesWords.words()
  const { form: said } = about
  const [opens, closes] = [from.trim(), to.trim()]
  const hours = [
    { field: 'rules-from', typed: opens },
    { field: 'rules-to', typed: closes },
  ].flatMap(({ field, typed }) =>
    fits(timeOfDay, typed) ? [] : [{ field, text: terms.form.timeWrong }],
  )
  const order =
    hours.length === 0 && opens >= closes ? [{ field: 'rules-to', text: said.hoursWrong }] : []
  return [
    ...textsMistakes('rules-place', said.place, place),
    ...hours,
    ...order,
    ...textsMistakes('rules-department', said.departmentName, name),
    ...textsMistakes('rules-address', said.departmentAddress, address),
    ...textMistake('rules-phone', said.departmentPhone, phone, phoneBytesMax),
    ...actMistakes('rules-place', act),
  ]
}
