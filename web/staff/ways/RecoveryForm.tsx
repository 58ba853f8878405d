// Name and fifty-six letters. Nothing of it is kept anywhere: a sheet in a draft would be a second sheet.
import { useRef, useState } from 'preact/hooks'
import { isRefusal } from '#core/refusal.ts'
import { Button } from '#web/ui/Button.tsx'
import { ErrorSummary, type Mistake } from '#web/ui/ErrorSummary.tsx'
import { Field } from '#web/ui/Field.tsx'
import { Form } from '#web/ui/Form.tsx'
import { Progress } from '#web/ui/Progress.tsx'
import { countsRight } from '../argon2.ts'
import { recoverBySheet } from '../device/ways/recovery.ts'
import type { RootHolder } from '../device/ways/root-holder.ts'
import { words } from '../language.ts'
import { sentenceOf } from '../refusals.ts'
import { cost, tools } from '../tools.ts'
import { SheetField, slipInSheet } from './SheetField.tsx'
import { waysWords } from './words.ts'

export function RecoveryForm({ onHeld }: { onHeld: (holder: RootHolder) => void }) {
  const said = waysWords.words()
  const { signIn, frame, refusals } = words()
  const [name, setName] = useState('')
  const [sheet, setSheet] = useState('')
  const [mistakes, setMistakes] = useState<readonly Mistake[]>([])
  const [working, work] = useState(false)
  const ids = useRef({ name: 'recovery-name', sheet: 'recovery-sheet' }).current
  const errorAt = (field: string) => mistakes.find(one => one.field === field)?.text

  const recover = async () => {
    const found: Mistake[] = []
    if (!name.trim()) found.push({ text: signIn.nameMissing, field: ids.name })
    const slip = slipInSheet(sheet)
    if (slip) found.push({ text: slip, field: ids.sheet })
    setMistakes(found)
    if (found.length > 0) return
    work(true)
    // The new passphrase is made with the slow key maker: a device that counts wrongly stops here.
    const isSound = await countsRight(cost)
    const holder = isSound ? await recoverBySheet(tools, name.trim(), sheet) : undefined
    work(false)
    if (!holder) return setMistakes([{ text: refusals.argon2_wrong }])
    if (!isRefusal(holder)) return onHeld(holder)
    const isUnknown = holder.refusal === 'wrong_sheet'
    setMistakes([{ text: isUnknown ? said.notTogether : sentenceOf(holder) }])
  }

  return (
    <Form name={said.recovery} onSend={recover}>
      <div class="stack">
        <ErrorSummary title={frame.mistakes} mistakes={mistakes} />
        <Field
          id={ids.name}
          label={signIn.name}
          hint={signIn.nameHint}
          value={name}
          error={name.trim() ? undefined : errorAt(ids.name)}
          onInput={setName}
          fillsFrom="username"
        />
        <SheetField
          id={ids.sheet}
          value={sheet}
          onInput={setSheet}
          error={slipInSheet(sheet) ? errorAt(ids.sheet) : undefined}
        />
        {working && <Progress says={said.recovering} />}
        <Button kind="main" submits busy={working}>
          {said.recover}
        </Button>
      </div>
    </Form>
  )
}
