// Numbers to call as they are being typed, in the set-up and in the rules: and what is wrong with them.
import type { NumberToCall } from '#core/box.ts'
import type { InLanguages } from '#core/language.ts'
import { aboutTextBytesMax, phoneBytesMax } from '#core/limits.ts'
import { isBlank } from '#core/text.ts'
import type { Mistake } from '#web/ui/ErrorSummary.tsx'
import { textMistake } from '../register/filled.ts'
import { numbersWords } from './words.ts'

export type TextsTyped = { readonly ky: string; readonly ru: string; readonly en: string }

export type NumberTyped = {
  readonly number: string
  readonly name: TextsTyped
  readonly free: boolean
  readonly source: string
  /** The day somebody at the school called and it worked; empty until then. */
  readonly verifiedOn: string
}

export const newNumber: NumberTyped = {
  number: '',
  name: { ky: '', ru: '', en: '' },
  free: false,
  source: '',
  verifiedOn: '',
}

export const typedOf = ({ ky, ru = '', en = '' }: InLanguages): TextsTyped => ({ ky, ru, en })

/** Kyrgyz is the original; a language nobody wrote in is left out, not sent empty. */
export const textsOf = ({ ky, ru, en }: TextsTyped): InLanguages => ({
  ky: ky.trim(),
  ...(!isBlank(ru) && { ru: ru.trim() }),
  ...(!isBlank(en) && { en: en.trim() }),
})

export const asTyped = ({ name, verifiedOn = '', ...one }: NumberToCall): NumberTyped => ({
  ...one,
  name: typedOf(name),
  verifiedOn,
})

/** Where nobody says where a number was read, it is the school's own word. */
export const asGiven = (
  { number, name, source, free, verifiedOn }: NumberTyped,
  school: string,
): NumberToCall => ({
  number: number.trim(),
  name: textsOf(name),
  free,
  source: source.trim() || school.trim(),
  ...(verifiedOn && { verifiedOn }),
})

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
