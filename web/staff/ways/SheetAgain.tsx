// The recovery sheet once more: from the old sheet alone, on this device, and never from the server.
import { useRef, useState } from 'preact/hooks'
import { isRefusal } from '#core/refusal.ts'
import { keysOf } from '#crypto/member-keys.ts'
import { readSheet, sheetText } from '#crypto/recovery-sheet.ts'
import { Button } from '#web/ui/Button.tsx'
import { ErrorSummary, type Mistake } from '#web/ui/ErrorSummary.tsx'
import { Form } from '#web/ui/Form.tsx'
import type { Seat } from '../device/seat.ts'
import { words } from '../language.ts'
import { SheetField, slipInSheet } from './SheetField.tsx'
import { SheetPaper } from './SheetPaper.tsx'
import { waysWords } from './words.ts'

export function SheetAgain({ seat }: { seat: Seat }) {
  const said = waysWords.words()
  const { frame } = words()
  const [typed, type] = useState<string | undefined>(undefined)
  const [text, show] = useState('')
  const [mistakes, setMistakes] = useState<readonly Mistake[]>([])
  const { field } = useRef({ field: 'sheet-again' }).current

  const check = () => {
    const read = readSheet(typed ?? '')
    const slip =
      slipInSheet(typed ?? '') ?? (isTheirs(read, seat) ? undefined : said.sheetOfAnother)
    if (slip || isRefusal(read)) return setMistakes([{ text: slip ?? said.sheetSlip, field }])
    setMistakes([])
    show(sheetText(read))
    read.wipe()
  }
  const leave = () => {
    type(undefined)
    show('')
    setMistakes([])
  }
  if (text) return <SheetPaper seat={seat} text={text} onLeave={leave} />
  return (
    <section class="card stack">
      <h2>{said.sheet}</h2>
      <p>{said.sheetText}</p>
      {typed === undefined ? (
        <Button onPress={() => type('')}>{said.printAgain}</Button>
      ) : (
        <Form name={said.printAgain} onSend={check}>
          <div class="stack">
            <ErrorSummary title={frame.mistakes} mistakes={mistakes} />
            <SheetField
              id={field}
              value={typed}
              onInput={type}
              error={mistakes.find(one => one.field === field)?.text}
            />
            <div class="row">
              <Button kind="main" submits>
                {said.showSheet}
              </Button>
              <Button kind="quiet" onPress={leave}>
                {frame.cancel}
              </Button>
            </div>
          </div>
        </Form>
      )}
    </section>
  )
}

function isTheirs(root: ReturnType<typeof readSheet>, { keys }: Seat): boolean {
  return !isRefusal(root) && keysOf(root).publics.key === keys?.publics.key
}
