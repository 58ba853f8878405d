// A stretch of time as people say it: two days and three hours, not 183,600 seconds.
import { counted, words } from './language.ts'

export function timeLeft(seconds: number): string {
  const { home } = words()
  const minutes = Math.max(0, Math.ceil(seconds / 60))
  const hours = Math.floor(minutes / 60)
  const days = Math.floor(hours / 24)
  const parts =
    days > 0
      ? [counted(days, home.days), hours % 24 > 0 && counted(hours % 24, home.hours)]
      : [
          hours > 0 && counted(hours, home.hours),
          (hours === 0 || minutes % 60 > 0) && counted(minutes % 60, home.minutes),
        ]
  return parts.filter(Boolean).join(' ')
}
