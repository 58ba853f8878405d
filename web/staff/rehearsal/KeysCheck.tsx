// «Do my keys work?»: asked of one's own device, against the keys that the real seal lists.
import { useState } from 'preact/hooks'
import { isRefusal, type Refusal } from '#core/refusal.ts'
import { Button } from '#web/ui/Button.tsx'
import { Notice } from '#web/ui/Notice.tsx'
import { asMember } from '../asking.ts'
import { checkOwnKeys, type KeysChecked } from '../device/own-keys-check.ts'
import { sentenceOf } from '../refusals.ts'
import { owner } from '../seats.ts'
import { rehearsalWords } from './words.ts'

export function KeysCheck() {
  const { keys: said } = rehearsalWords.words()
  const [checked, know] = useState<KeysChecked | Refusal>()
  const member = owner.value?.member
  const check = async () => {
    if (member !== undefined) know(await asMember(member, checkOwnKeys))
  }
  return (
    <section class="card stack">
      <h2>{said.title}</h2>
      <p>{said.intro}</p>
      {member === undefined ? (
        <p class="hint">{said.ownDevice}</p>
      ) : (
        <Button onPress={check}>{said.check}</Button>
      )}
      {checked &&
        (isRefusal(checked) ? (
          <Notice kind="care" spoken="at-once" title={sentenceOf(checked)} />
        ) : (
          <Found checked={checked} />
        ))}
    </section>
  )
}

function Found({ checked: { signs, reads, opens } }: { checked: KeysChecked }) {
  const { keys: said } = rehearsalWords.words()
  const wrong = [
    ...(signs ? [] : [said.signsNot]),
    ...(reads ? [] : [said.readsNot]),
    ...(opens === false ? [said.opensNot] : []),
  ]
  const right = [
    ...(signs ? [said.signs] : []),
    ...(reads ? [said.reads] : []),
    ...(opens === undefined ? [said.noneListed] : opens ? [said.opens] : []),
  ]
  return (
    <>
      {wrong.map(sentence => (
        <Notice key={sentence} kind="bad" spoken="at-once" title={sentence} />
      ))}
      <Notice kind="good" spoken="gently" title={wrong.length === 0 ? said.allWell : undefined}>
        <ul>
          {right.map(sentence => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      </Notice>
    </>
  )
}
