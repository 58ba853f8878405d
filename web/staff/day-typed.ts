// A day as people write it: 24.11.2026.
import { type CivilDate, isCivilDate } from '#core/local-time.ts'

/** Nothing when it is no day. */
export function dayTyped(typed: string): CivilDate | undefined {
  const [, day, month, year] = /^\s*(\d{1,2})\.(\d{1,2})\.(\d{4})\s*$/.exec(typed) ?? []
  if (!day || !month || !year) return undefined
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return isCivilDate(date) ? date : undefined
}
