// Five Tuesdays of the demo school: what lay in the box, who was away, and what became of each letter.
import type { Person } from '#tests/people.ts'
import type { LetterName, PaperName } from './letters.ts'
import { weeksThatAreDone } from './story-done.ts'
import { weeksStillOpen } from './story-open.ts'
import type { Step } from './work.ts'

export type Work = {
  readonly of: LetterName | PaperName
  /** Working days after the opening; 0 is the afternoon of the same day. */
  readonly days: number
  readonly steps: readonly Step[]
}

export type Week = {
  readonly letters: readonly LetterName[]
  readonly papers: readonly PaperName[]
  /** In the order they come through the door; the first one leads. */
  readonly present: readonly Person[]
  readonly absent: readonly { readonly member: number; readonly reason: string }[]
  readonly note: string
  readonly work: readonly Work[]
}

export const weeks: readonly Week[] = [...weeksThatAreDone, ...weeksStillOpen]

/** In the box now, for the next opening. */
export const inTheBoxNow: readonly LetterName[] = ['drama', 'bus', 'library', 'praise']
