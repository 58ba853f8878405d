// The people of an invented school with their passphrases, to copy or to fill in; also over a dialog.
import { signal } from '@preact/signals'
import { useState } from 'preact/hooks'
import { Button } from '#web/ui/Button.tsx'
import { Copy } from '#web/ui/Copy.tsx'
import { Fold } from '#web/ui/Fold.tsx'
import { TapLine, TapLines } from '#web/ui/TapLine.tsx'
import type { AnswerOf } from '#wire/contract.ts'
import type { readDemo } from '#wire/demo.ts'
import { told, words } from './language.ts'
import { filledIn } from './passphrase-fill.ts'

type Person = AnswerOf<typeof readDemo>['members'][number]

/** Empty in every real school. */
export const demoPeople = signal<readonly Person[]>([])

export function DemoPeople() {
  const { demo: said, frame } = words()
  // Folded again once somebody is filled in: the form is what matters then.
  const [folds, fold] = useState(0)
  if (demoPeople.value.length === 0) return null
  const fillIn = ({ signInName, passphrase }: Person) => {
    filledIn.value = { name: signInName, passphrase }
    fold(folds + 1)
  }
  return (
    <Fold key={folds} title={said.people}>
      <TapLines label={said.people}>
        {demoPeople.value.map(person => (
          <TapLine
            key={person.member}
            title={person.name}
            more={
              <>
                {person.signInName} · <span class="digits-shown">{person.passphrase}</span>
              </>
            }
          >
            <Copy
              text={person.passphrase}
              word={frame.copy}
              doneWord={frame.copied}
              name={told(said.copyPassphrase, person)}
            />
            <Button kind="quiet" name={told(said.useFor, person)} onPress={() => fillIn(person)}>
              {said.use}
            </Button>
          </TapLine>
        ))}
      </TapLines>
    </Fold>
  )
}
