// The noun «journal entry»: a line a member enters and signs alone: a correction, a changed rule, somebody's leaving.
import * as v from 'valibot'
import { contract } from './contract.ts'
import { bytesUpTo, hash, instant, line, signature } from './primitives.ts'

/** The longest fields there are: everything the box says of itself, in three languages. */
const fieldsBytesMax = 49_152
const bodyBytesMax = 50_176

export const drawJournalEntry = contract({
  noun: 'journal-entries',
  method: 'POST',
  path: '/api/desk/journal-entries/drawings',
  who: 'member',
  says: 'Draws the next line of the journal with these fields, to be signed; keeps nothing.',
  /** `fields` are those of the kind without the chain's own, as canonical JSON. */
  ask: v.strictObject({ kind: line(40), fields: bytesUpTo(fieldsBytesMax) }),
  answer: v.strictObject({ body: bytesUpTo(bodyBytesMax) }),
})

export const signJournalEntry = contract({
  noun: 'journal-entries',
  method: 'POST',
  path: '/api/desk/journal-entries',
  who: 'member',
  says: 'Enters a drawn line with its signature; `changed_meanwhile` when the journal has moved on.',
  ask: v.strictObject({ body: bytesUpTo(bodyBytesMax), sig: signature }),
  answer: v.strictObject({ seq: instant, hash }),
})
