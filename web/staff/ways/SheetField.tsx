// Fifty-six letters off the recovery sheet: typed or pasted, counted aloud, a slip told at once.
import { useState } from 'preact/hooks'
import { isRefusal } from '#core/refusal.ts'
import { readSheet, sheetLetters, sheetLettersCount } from '#crypto/recovery-sheet.ts'
import { Field } from '#web/ui/Field.tsx'
import { counted, told } from '../language.ts'
import { waysWords } from './words.ts'

type Props = {
  id: string
  value: string
  onInput: (typed: string) => void
  /** What the last try found wrong with it. */
  error: string | undefined
}

export function SheetField({ id, value, onInput, error }: Props) {
  const said = waysWords.words()
  const [left, leave] = useState(false)
  const n = sheetLetters(value).length
  const slip = slipInSheet(value)
  return (
    <div class="digits">
      <Field
        id={id}
        label={said.sheetField}
        hint={said.sheetHint}
        value={value}
        error={(left && n > 0 ? slip : undefined) ?? error}
        onInput={onInput}
        onLeave={() => leave(n > 0)}
        lines={3}
        lang="en"
      />
      <p class="hint" role="status">
        {n > 0 && (slip === undefined ? said.sheetWhole : counted(n, said.lettersSoFar))}
      </p>
    </div>
  )
}

/** What is not right with the letters so far, in a sentence. */
export function slipInSheet(typed: string): string | undefined {
  const said = waysWords.words()
  const n = sheetLetters(typed).length
  if (n < sheetLettersCount) return told(said.sheetShort, { n })
  if (n > sheetLettersCount) return told(said.sheetLong, { n })
  const read = readSheet(typed)
  if (isRefusal(read)) return said.sheetSlip
  read.wipe()
  return undefined
}
