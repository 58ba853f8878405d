// What is wrong with numbers to call as they were typed, each at its field.
import { aboutTextBytesMax, phoneBytesMax } from '#core/limits.ts'
import { isBlank } from '#core/text.ts'
import type { Mistake } from '#web/ui/ErrorSummary.tsx'
import { textMistake } from '../register/filled.ts'
import type { NumberTyped } from './typed.ts'
import { numbersWords } from './words.ts'

export const numberField = (at: number, part: 'number' | 'ky' | 'ru' | 'en' | 'source'): string =>
  `call-${part}-${at}`

export function numberMistakes(numbers: readonly NumberTyped[]): readonly Mistake[] {
  const w = numbersWords.words()
  return numbers.flatMap(({ number, name, source }, at) => {
    const nth = (label: string) => `${label} ${at + 1}`
    const { ky, ...others } = name
    const whose = nth(w.whose)
    return [
      ...textMistake(numberField(at, 'number'), nth(w.number), number, phoneBytesMax),
      ...textMistake(numberField(at, 'ky'), whose, ky, aboutTextBytesMax),
      ...(['ru', 'en'] as const).flatMap(to =>
        isBlank(others[to])
          ? []
          : textMistake(numberField(at, to), whose, others[to], aboutTextBytesMax),
      ),
      ...(isBlank(source)
        ? []
        : textMistake(numberField(at, 'source'), nth(w.source), source, aboutTextBytesMax)),
    ]
  })
}
