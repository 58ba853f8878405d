// One letter that may be read here: its words, who signs it, its photos.
import { isRefusal } from '#core/refusal.ts'
import { Notice } from '#web/ui/Notice.tsx'
import { letterText } from '../device/ceremony/reading.ts'
import type { OpenedLine } from '../device/ceremony/sight.ts'
import { LetterWords } from '../LetterWords.tsx'
import { told, words } from '../language.ts'
import { sentenceOf } from '../refusals.ts'
import { formInWords, lineInWords } from './Lines.tsx'
import { theRoom } from './opening.ts'

export function OneLetter({ line }: { line: OpenedLine }) {
  const { letter: said } = words()
  const read = letterText(theRoom(), line.entry)
  if (isRefusal(read)) return <p>{sentenceOf(read)}</p>
  return (
    <>
      <p class="hint">
        {lineInWords(line)} · {formInWords(line)}
      </p>
      <LetterWords letter={read.letter} />
      {read.warnings.length > 0 && (
        <Notice kind="care">
          <p>{told(said.newer, { names: read.warnings.join(', ') })}</p>
          <pre class="raw">{read.rawText}</pre>
        </Notice>
      )}
    </>
  )
}
