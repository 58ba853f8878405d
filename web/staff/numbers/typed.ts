// Numbers to call as they are being typed, in the set-up and in the rules.
import type { NumberToCall } from '#core/box.ts'
import type { InLanguages } from '#core/language.ts'
import { isBlank } from '#core/text.ts'

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
