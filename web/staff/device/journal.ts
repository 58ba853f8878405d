// The journal as a member's device reads it: every link and signature checked before a line is shown.

import type { Instant } from '#core/local-time.ts'
import type { Refusal } from '#core/refusal.ts'
import type { JournalFile } from '#wire/journals.ts'
import type { Seat } from './seat.ts'

export type JournalLine = {
  readonly seq: number
  readonly at: Instant
  readonly kind: string
  /** Fields of the kind as core/journal.ts lists them. */
  readonly fields: Readonly<Record<string, unknown>>
  readonly signedBy: readonly number[]
  /** `ok`, or the code of what is wrong with this link. */
  readonly verdict: string
}

export type CheckedJournal = {
  readonly lines: readonly JournalLine[]
  /** Every link holds. */
  readonly holds: boolean
  readonly head: string
  /** The whole export as it came: what `saveAs` writes and the verifying page reads. */
  readonly file: JournalFile
}

export async function readJournal(seat: Seat): Promise<CheckedJournal | Refusal> {
  throw new Error(`not yet ${seat}`)
}
