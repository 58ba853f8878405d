// What every form of a case asks of its fields: that they are filled, fit, and name a real day.
import { isBlank, utf8Bytes } from '#core/text.ts'
import type { Mistake } from '#web/ui/ErrorSummary.tsx'
import { dayTyped } from '../day-typed.ts'
import { counted, words } from '../language.ts'

/** Empty when the text is there and fits; else the one thing that is wrong with it. */
export function textMistake(
  field: string,
  label: string,
  text: string,
  bytesMax: number,
): readonly Mistake[] {
  const { frame } = words()
  if (isBlank(text)) return [{ field, text: `${label}: ${frame.required}` }]
  const over = utf8Bytes(text) - bytesMax
  const letters = counted(Math.ceil(over / 2), frame.lettersOver)
  return over > 0 ? [{ field, text: `${label}: ${letters}` }] : []
}

export function choiceMistake(field: string, label: string, value: unknown): readonly Mistake[] {
  return value === undefined ? [{ field, text: `${label}: ${words().frame.required}` }] : []
}

export { dayTyped }

export function dayMistake(field: string, label: string, typed: string): readonly Mistake[] {
  const { work } = words()
  return dayTyped(typed) ? [] : [{ field, text: `${label}: ${work.dateWrong}` }]
}
