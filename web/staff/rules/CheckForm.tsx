// A rule of the law that somebody has read: nothing changes but that the page says who has, and when.
import { reasonBytesMax } from '#core/limits.ts'
import type { RuleName } from '#core/regulation-record.ts'
import type { RuleRow } from '#core/rule-change.ts'
import { Field } from '#web/ui/Field.tsx'
import { valueInWords } from '#words/change-sentences.ts'
import { theBox } from '../box.ts'
import { draftOf } from '../drafts.ts'
import { changeSpeech } from '../journal/change-words.ts'
import { told } from '../language.ts'
import { textMistake } from '../register/filled.ts'
import { ActFields, type ActTyped, actMistakes, actOf, noAct, readBy } from './ActFields.tsx'
import { BehindButton, ChangeForm } from './ChangeForm.tsx'
import { enterChange } from './entering.ts'
import { rulesWords } from './words.ts'

type CheckDraft = { readonly source: string; readonly act: ActTyped }
type Props = { member: number; rule: RuleName; row: RuleRow }

export function CheckForm(props: Props) {
  const { check, checkOne } = rulesWords.words().terms
  const name = told(checkOne, { rule: changeSpeech().changes.rules[props.rule] })
  return (
    <BehindButton quiet word={check} name={name}>
      {onEnd => <CheckFields {...props} name={name} onEnd={onEnd} />}
    </BehindButton>
  )
}

type FieldsProps = Props & { name: string; onEnd: () => void }

function CheckFields({ member, rule, row, name, onEnd }: FieldsProps) {
  const { form: said } = rulesWords.words().terms
  const id = `rules-check-${rule}`
  const empty: CheckDraft = { source: row.source, act: noAct }
  const draft = draftOf(member, id, empty, row.from)
  const typed = draft.value.value
  const set = (change: Partial<CheckDraft>) => draft.write({ ...typed, ...change })
  const speech = changeSpeech()

  const give = async () => {
    const refused = await enterChange(member, 'rules_changed', {
      act: actOf(typed.act),
      since: theBox().changed.rules,
      rule,
      row: { ...row, source: typed.source.trim(), verified: readBy(member) },
    })
    if (!refused) draft.forget()
    return refused
  }

  return (
    <ChangeForm
      name={name}
      onEnd={onEnd}
      giveWord={said.giveCheck}
      doneWord={said.done}
      onGive={give}
      mistakes={() => [
        ...textMistake(`${id}-source`, said.source, typed.source, reasonBytesMax),
        ...actMistakes(id, typed.act),
      ]}
    >
      {errorAt => (
        <>
          <p>{told(said.checkIntro, { value: valueInWords(row, speech) })}</p>
          <Field
            id={`${id}-source`}
            label={said.source}
            hint={said.sourceHint}
            value={typed.source}
            error={errorAt(`${id}-source`)}
            onInput={source => set({ source })}
          />
          <ActFields
            id={id}
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
