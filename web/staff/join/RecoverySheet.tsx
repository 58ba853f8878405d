// The sheet as it is printed: a page of its own on A4, nothing else of this screen with it.
import { Button } from '#web/ui/Button.tsx'
import { joinWords } from './words.ts'

export function RecoverySheet({ onPrinted }: { onPrinted: () => void }) {
  const { sheet: w } = joinWords()
  const print = () => {
    window.print()
    onPrinted()
  }
  return <Button onPress={print}>{w.print}</Button>
}
