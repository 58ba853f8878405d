// What every form of a case asks of its fields: that they are filled, fit, and name a real day.
import type { CivilDate } from '#core/local-time.ts'
import { isBlank, utf8Bytes } from '#core/text.ts'
import type { Mistake } from '#web/ui/ErrorSummary.tsx'
import { dayTyped } from '../day-typed.ts'
import { counted, told, words } from '../language.ts'

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

/** Of a line that may stay empty; counted in letters, as the promises of an opening count them. */
export function lengthMistake(
  field: string,
  label: string,
  text: string,
  lettersMax: number,
): readonly Mistake[] {
  const over = text.trim().length - lettersMax
  return over > 0 ? [{ field, text: `${label}: ${counted(over, words().frame.lettersOver)}` }] : []
}

export function choiceMistake(field: string, label: string, value: unknown): readonly Mistake[] {
  return value === undefined ? [{ field, text: `${label}: ${words().frame.required}` }] : []
}

export { dayTyped }

/** A day, and where two are given one of them or between them: a slip in the year must not stand in a case for good. */
export function dayMistake(
  field: string,
  label: string,
  typed: string,
  between?: readonly [CivilDate, CivilDate],
): readonly Mistake[] {
  const { work } = words()
  const day = dayTyped(typed)
  if (!day) return [{ field, text: `${label}: ${work.dateWrong}` }]
  if (!between) return []
  const [from, until] = between
  if (day >= from && day <= until) return []
  const range = { from: asTyped(from), until: asTyped(until) }
  return [{ field, text: `${label}: ${told(work.dateBetween, range)}` }]
}

const asTyped = (day: CivilDate): string => day.split('-').reverse().join('.')
