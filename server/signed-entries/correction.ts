// A correction: the old line stays, and a new one says what was wrong in it. Any member may.
import { capacitiesOf, may } from '#core/may.ts'
import { allowed, refuse } from '#core/refusal.ts'
import type { EntryRule } from './entry-rule.ts'

export const correction: EntryRule<'correction'> = {
  may: ({ box, member }) =>
    may('correct_journal', capacitiesOf(member, box.commission, box.officers))
      ? allowed
      : refuse('not_yours', { member }),
}
