// The sheet as it is printed: a page of its own on A4, nothing else of this screen with it.
import { useEffect } from 'preact/hooks'
import { recoverySheetPaper } from '#papers/recovery-sheet.ts'
import { Button } from '#web/ui/Button.tsx'
import { speaking } from '../language.ts'
import { printAlone, takeAway } from '../paper/print-alone.tsx'
import { enrolment, invited } from './enrolment.ts'
import { aboutOf } from './InvitedStep.tsx'
import { joinWords } from './words.ts'

export function RecoverySheet({ onPrinted }: { onPrinted: () => void }) {
  const { sheet: w } = joinWords()
  useEffect(() => takeAway, [])
  const print = () => {
    const [made, seen] = [enrolment.value, invited.value]
    const about = seen && aboutOf(seen.about)
    if (!made || !seen || !about) return
    const { sheetText, keyGroups } = made
    const facts = { about, member: seen.person.name, sheetText, keyGroups }
    printAlone(recoverySheetPaper(facts, speaking()))
    onPrinted()
  }
  return <Button onPress={print}>{w.print}</Button>
}
