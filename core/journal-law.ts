// The law as the checker of exported journals asks for it, in one object: the locks know no law.

import { actBody } from './act.ts'
import { closedBody } from './closing.ts'
import { isSound, type JournalEntry, readEntry, requiredSigners } from './journal.ts'
import { journalDisagreements } from './journal-agreement.ts'
import { readMinutes } from './minutes.ts'
import { isElected } from './minutes-agreement.ts'
import type { Id } from './record.ts'
import { read } from './shape.ts'

export const journalLaw = {
  readEntry,
  readAct: (value: unknown) => read(actBody, value),
  readClosed: (value: unknown) => read(closedBody, value),
  readMinutes,
  isElected,
  requiredSigners,
  isSound,
  /** The line everybody signed together with the act and the closed record of one opening. */
  lineOf: (entries: readonly JournalEntry[], opening: Id) =>
    entries.find(entry => entry.kind === 'opening_held' && entry.opening === opening),
  /** What the line says of the two papers signed with it. */
  hashesIn: (line: JournalEntry) =>
    line.kind === 'opening_held'
      ? { act: line.act?.hash ?? '', closed: line.closed }
      : { act: '', closed: '' },
  disagreements: journalDisagreements,
}
