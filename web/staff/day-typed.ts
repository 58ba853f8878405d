// A day and an hour as people write them: 24.11.2026, 24/11/2026 or 24112026; 8:00, 8.00 or 0800.
import { type CivilDate, isCivilDate, type TimeOfDay } from '#core/local-time.ts'

/** Nothing when it is no day. */
export function dayTyped(typed: string): CivilDate | undefined {
  const [, day, month, year] =
    /^(\d{1,2})[./ -](\d{1,2})[./ -](\d{4})$/.exec(typed.trim()) ??
    /^(\d{2})(\d{2})(\d{4})$/.exec(typed.trim()) ??
    []
  if (!day || !month || !year) return undefined
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return isCivilDate(date) ? date : undefined
}

/** Nothing when no clock shows it. */
export function timeTyped(typed: string): TimeOfDay | undefined {
  const [, hour, minute] = /^(\d{1,2})[:. -]?(\d{2})$/.exec(typed.trim()) ?? []
  if (!hour || !minute || Number(hour) > 23 || Number(minute) > 59) return undefined
  return `${hour.padStart(2, '0')}:${minute}`
}
